import { parseRecipientListInPieces } from '../../../../src/domain/list/recipient-list';
import { readTable } from '../../../../src/domain/list/table/read-table';
import { tableRows } from '../../../../src/domain/list/table/table-rows';
import { domainRule } from './allowed-domains';
import { decodeFile } from './decode-file';
import { withoutDirectives, type UndirectedText } from './file-directives';
import { isForeignFormat } from './foreign-format';
import type { FileFacts, ListMessage, ListRequest, ListSource } from './list-messages';
import { createPieces } from './list-pieces';
import { tableFacts } from './table-facts';

/** Some two thousand rows: a few milliseconds of the page's time for each message. */
const charactersPerMessage = 65_536;

/** Reads a list into pieces. Runs in the worker; where there is none, on the page. */
export async function* readList({ source, allowedDomains }: ListRequest): AsyncGenerator<ListMessage> {
  if (source.kind === 'text') {
    yield* contentOf(withoutDirectives(source.text), { source, allowedDomains }, false);
    return;
  }
  const file = await openFile(source);
  if (typeof file === 'string') {
    yield { type: 'refused', code: file };
    return;
  }
  yield { type: 'file', facts: file.facts };
  yield* contentOf(
    withoutDirectives(file.text),
    { source, allowedDomains },
    /\.(csv|tsv|tab)$/i.test(source.name),
  );
}

/** A table row by row, or running text; a file in which nobody has an address is refused. */
function* contentOf(
  { text, delimiter }: UndirectedText,
  { source, allowedDomains }: ListRequest,
  isTable: boolean,
): Generator<ListMessage> {
  const table = readTable(text, { delimiter, isTable, choice: source.roles });
  const columns = table?.sections.flatMap((section) => section.columns) ?? [];
  if (
    source.kind === 'file' &&
    !(table ? columns.some(({ addresses }) => addresses > 0) : /@|＠/.test(text))
  ) {
    yield { type: 'refused', code: 'no-addresses' };
    return;
  }
  if (table) yield { type: 'table', table: tableFacts(table) };
  const pieceOf = createPieces(domainRule(allowedDomains));
  const pieces = table ? tableRows(table) : parseRecipientListInPieces(text, charactersPerMessage);
  for (const rows of pieces) yield { type: 'piece', piece: pieceOf(rows) };
  yield { type: 'done' };
}

type FileSource = Extract<ListSource, { kind: 'file' }>;

async function openFile({ bytes }: FileSource) {
  const decoded = decodeFile(new Uint8Array(bytes));
  if (!decoded) return 'binary' as const;
  if (!decoded.text.trim()) return 'empty' as const;
  if (isForeignFormat(decoded.text)) return 'other-format' as const;
  const facts: FileFacts = { encoding: decoded.encoding, sha256: await sha256Of(bytes) };
  return { facts, text: decoded.text };
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
