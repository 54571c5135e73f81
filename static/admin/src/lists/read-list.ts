import { parseRecipientListInPieces } from '../../../../src/domain/list/recipient-list';
import { domainRule } from './allowed-domains';
import { decodeFile } from './decode-file';
import { withoutDirectives } from './file-directives';
import type { FileFacts, ListMessage, ListRequest, ListSource } from './list-messages';
import { createPieces } from './list-pieces';

/** Some two thousand rows: a few milliseconds of the page's time for each message. */
const charactersPerMessage = 65_536;

/** Reads a list into pieces. Runs in the worker; where there is none, on the page. */
export async function* readList({ source, allowedDomains }: ListRequest): AsyncGenerator<ListMessage> {
  if (source.kind === 'text') {
    yield* piecesOf(source.text, allowedDomains);
    return;
  }
  const file = await openFile(source);
  if (typeof file === 'string') {
    yield { type: 'refused', code: file };
    return;
  }
  yield { type: 'file', facts: file.facts };
  yield* piecesOf(file.text, allowedDomains);
}

function* piecesOf(text: string, allowedDomains: readonly string[]): Generator<ListMessage> {
  const pieceOf = createPieces(domainRule(allowedDomains));
  for (const rows of parseRecipientListInPieces(text, charactersPerMessage))
    yield { type: 'piece', piece: pieceOf(rows) };
  yield { type: 'done' };
}

type FileSource = Extract<ListSource, { kind: 'file' }>;

async function openFile({ name, bytes, column }: FileSource) {
  const decoded = decodeFile(new Uint8Array(bytes));
  if (!decoded) return 'binary' as const;
  if (!decoded.text.trim()) return 'empty' as const;
  const facts: FileFacts = { encoding: decoded.encoding, columns: [], sha256: await sha256Of(bytes) };
  const { text, delimiter: ownDelimiter } = withoutDirectives(decoded.text);
  const table = /\.(csv|tsv|tab)$/i.test(name) ? await readTable(text, ownDelimiter) : undefined;
  if (!table) return /@|＠/.test(text) ? { facts, text } : ('no-addresses' as const);
  const chosen = column ?? table.best;
  if (chosen === undefined) return 'no-addresses' as const;
  const { delimiter, columns } = table;
  return { facts: { ...facts, delimiter, columns, column: chosen }, text: table.textOf(chosen) };
}

/** The reader of delimited files is fetched when the first one comes. */
const readTable = async (text: string, delimiter: string | undefined) =>
  (await import('./read-columns')).readColumns(text, delimiter);

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
