import type { Beside } from '../beside';
import type { UndirectedText } from '../text/file-directives';
import { readTable, type Table } from './read-table';
import type { Sheet } from './sheet';
import { tableOfSheets, type Unseen } from './sheets-table';
import type { RoleChoice } from './table-columns';

/** What a list is made of, before anybody is looked for in it: tables, or text that may be one, and what stands beside. */
export type ListContent = ({ sheets: Sheet[] } | UndirectedText) & { beside?: Beside[] };

/** What is known of a list beside its content. */
export interface ListOrigin {
  /** Of a file. */
  name?: string | undefined;
  roles?: RoleChoice | undefined;
}

const tableName = /\.(csv|tsv|tab)$/i;

/** A list as a table, with what it hides; without a table where it is running text. */
export function tableOfContent(
  content: ListContent,
  { name = '', roles }: ListOrigin,
): { table?: Table | undefined; unseen?: Unseen } {
  if ('sheets' in content) return tableOfSheets(content.sheets, roles ?? {});
  const { text, delimiter } = content;
  return { table: readTable(text, { delimiter, isTable: tableName.test(name), choice: roles }) };
}
