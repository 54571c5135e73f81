import { listRows } from '../../../../src/domain/list/list-rows';
import { tableOfContent, type ListContent } from '../../../../src/domain/list/table/list-content';
import { ContentFault, type FileFault } from '../../../../src/formats/content-limits';
import { openFile, openText } from '../../../../src/formats/open-content';
import { domainRule } from './allowed-domains';
import type { ListMessage, ListRequest } from './list-messages';
import { createPieces } from './list-pieces';
import { tableFacts } from './table-facts';

/** Some two thousand rows: a few milliseconds of the page's time for each message. */
const charactersPerMessage = 65_536;

/** Reads a list into pieces. Runs in the worker; where there is none, on the page. */
export async function* readList(request: ListRequest): AsyncGenerator<ListMessage> {
  const { source } = request;
  if (source.kind === 'text') {
    const content = await openText(source.text).catch(faultOf);
    if (typeof content === 'string') yield { type: 'refused', code: content };
    else yield* listOf(content, request);
    return;
  }
  const content = await openFile(new Uint8Array(source.bytes));
  if (typeof content === 'string') {
    yield { type: 'refused', code: content };
    return;
  }
  const { encoding = '', doubt } = content;
  const sha256 = await sha256Of(source.bytes);
  yield { type: 'file', facts: { encoding, sha256, ...(doubt && { doubt }) } };
  yield* listOf(content, request);
}

function faultOf(error: unknown): FileFault {
  if (error instanceof ContentFault) return error.code;
  throw error;
}

/** A table row by row, or running text; a file in which nobody has an address is refused. */
function* listOf(
  content: ListContent,
  { source, allowedDomains, today }: ListRequest,
): Generator<ListMessage> {
  const name = source.kind === 'file' ? source.name : undefined;
  const { table, unseen } = tableOfContent(content, { name, roles: source.roles });
  const columns = table?.sections.flatMap((section) => section.columns) ?? [];
  const hasAddress = table ? columns.some(({ addresses }) => addresses > 0) : hasAt(content);
  if (source.kind === 'file' && !hasAddress && !content.beside?.length) {
    yield { type: 'refused', code: 'no-addresses' };
    return;
  }
  if (table) yield { type: 'table', table: tableFacts(table, unseen) };
  const pieceOf = createPieces(domainRule(allowedDomains));
  for (const rows of listRows(content, table, today, charactersPerMessage))
    yield { type: 'piece', piece: pieceOf(rows) };
  yield { type: 'done' };
}

const hasAt = (content: ListContent): boolean => 'text' in content && /@|＠/.test(content.text);

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
