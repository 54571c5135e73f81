import type { ColumnRole } from '../../../../src/domain/list/table/column-roles';
import type { Unseen } from '../../../../src/domain/list/table/sheets-table';
import type { EncodingDoubt } from '../../../../src/domain/list/text/decode-file';
import type { RoleChoice, TableColumn } from '../../../../src/domain/list/table/table-columns';
import type { FileFault } from '../../../../src/formats/content-limits';
import type { ListPiece } from './list-pieces';

/** Text as pasted, or the bytes of a file, with the roles that the admin gave to columns. */
export type ListSource = (
  | { kind: 'text'; text: string }
  | { kind: 'file'; name: string; bytes: ArrayBuffer }
) & { roles?: RoleChoice };

/** What to read, and the domains whose addresses need no look; none at all: every domain. */
export interface ListRequest {
  source: ListSource;
  allowedDomains: readonly string[];
  /** YYYY-MM-DD: whoever was to leave before it is not active. */
  today: string;
}

export interface FileFacts {
  /** Of a text its encoding; of another file its format. */
  encoding: string;
  /** Why letters of it may be wrong. */
  doubt?: EncodingDoubt;
  /** Of the bytes as chosen, hexadecimal. */
  sha256: string;
}

/** What a table is and how it was read. */
export interface TableFacts {
  delimiter?: string;
  columns: TableColumn[];
  /** Rows that hold something. */
  rowCount: number;
  /** Lines whose quotes or separators were repaired: the first of them, and how many there are. */
  repaired: { lines: number[]; count: number };
  /** Addresses that were not taken, by the role of their column. */
  aside: [ColumnRole, number][];
  /** What a workbook hides, which is not read. */
  unseen?: Unseen;
}

export type RefusalCode = FileFault | 'no-addresses';

/** A list comes in pieces, so that no single message holds the page up. */
export type ListMessage =
  | { type: 'file'; facts: FileFacts }
  | { type: 'table'; table: TableFacts }
  | { type: 'piece'; piece: ListPiece }
  | { type: 'done' }
  | { type: 'refused'; code: RefusalCode };
