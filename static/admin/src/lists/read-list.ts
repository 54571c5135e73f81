import { parseRecipientListInPieces } from '../../../../src/domain/recipient-list';
import { decodeFile } from './decode-file';
import type { FileFacts, ListMessage, ListRequest } from './list-messages';
import { readColumns } from './read-columns';

/** Some two thousand rows: a few milliseconds of the page's time for each message. */
const charactersPerMessage = 65_536;

/** Reads a list into rows. Runs in the worker; where there is none, on the page. */
export async function* readList(request: ListRequest): AsyncGenerator<ListMessage> {
  if (request.kind === 'text') {
    yield* rowsOf(request.text);
    return;
  }
  const file = await openFile(request);
  if (typeof file === 'string') {
    yield { type: 'refused', code: file };
    return;
  }
  yield { type: 'file', facts: file.facts };
  yield* rowsOf(file.text);
}

function* rowsOf(text: string): Generator<ListMessage> {
  for (const rows of parseRecipientListInPieces(text, charactersPerMessage)) yield { type: 'rows', rows };
  yield { type: 'done' };
}

type FileRequest = Extract<ListRequest, { kind: 'file' }>;

async function openFile({ name, bytes, column }: FileRequest) {
  const decoded = decodeFile(new Uint8Array(bytes));
  if (!decoded) return 'binary' as const;
  if (!decoded.text.trim()) return 'empty' as const;
  const facts: FileFacts = { encoding: decoded.encoding, columns: [], sha256: await sha256Of(bytes) };
  const table = /\.(csv|tsv|tab)$/i.test(name) ? readColumns(decoded.text) : undefined;
  if (!table) return /@|＠/.test(decoded.text) ? { facts, text: decoded.text } : ('no-addresses' as const);
  const chosen = column ?? table.best;
  if (chosen === undefined) return 'no-addresses' as const;
  const { delimiter, columns } = table;
  return { facts: { ...facts, delimiter, columns, column: chosen }, text: table.textOf(chosen) };
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
