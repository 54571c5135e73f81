import { z } from 'zod';
import type { AuditFilter, ExportLine, ExportPiece, ExportPieceRequest } from '../../contract/audit';
import type { AuditLink } from '../../domain/audit/audit-chain';
import { InvalidCursor } from '../../ports/store-error';
import type { Deps } from '../deps';
import { exportedSlices, wholeSlices } from './exported-slices';
import { storedFilter } from './list-audit-entries';

/** Links, and entries of one list page, that a piece may have; a piece stays far below Forge's 5 MB. */
const linksAPiece = 200;
const entriesAPage = 100;
const pagesAPiece = 4;
/** Links and slices of a piece of the whole log, whose links come with what they seal. */
const wholeLinksAPiece = 50;
const slicesAPiece = 20;

/**
 * The next lines of an export. With a filter: the chain, then the entries, newest first, each slice of them with
 * its proof. Without: the chain from its first link on, each link followed by what it seals, read by key, so
 * that nothing can lag or be left out. As CSV: the entries alone. Throws `InvalidCursor`, `OperationError`
 * `INVALID_FILTER`.
 */
export async function exportPiece(deps: Deps, input: ExportPieceRequest): Promise<ExportPiece> {
  const place = readPlace(input.cursor);
  const filter = input.filter ?? {};
  const isWhole = Object.values(filter).every((value) => value === undefined);
  if (input.format === 'csv') return entries(deps, filter, false, place.list);
  if (isWhole) return wholeLog(deps, place, input.links);
  if (place.list === undefined && place.seq <= input.links) return linksOnly(deps, place, input.links);
  return entries(deps, filter, true, place.list);
}

const placeSchema = z.object({
  /** The link to go on with, and the slice of what it seals. */
  seq: z.int().min(1),
  slice: z.int().min(0),
  /** The cursor of the list. */
  list: z.string().optional(),
});
type Place = z.output<typeof placeSchema>;

function readPlace(cursor: string | undefined): Place {
  if (cursor === undefined) return { seq: 1, slice: 0 };
  try {
    return placeSchema.parse(JSON.parse(cursor));
  } catch {
    throw new InvalidCursor();
  }
}

const writePlace = (place: Place): { cursor: string } => ({ cursor: JSON.stringify(place) });

async function entries(
  deps: Deps,
  filter: AuditFilter,
  withProof: boolean,
  from: string | undefined,
): Promise<ExportPiece> {
  const lines: ExportLine[] = [];
  let list = from;
  for (let pages = 0; pages < pagesAPiece; pages += 1) {
    const page = await deps.store.listEntries(storedFilter(filter), entriesAPage, list);
    if (withProof) lines.push(...(await exportedSlices(deps, page.items)));
    lines.push(...page.items.map((entry) => ({ type: 'entry' as const, entry })));
    list = page.cursor;
    if (list === undefined) return { lines };
  }
  return { lines, ...writePlace({ seq: 1, slice: 0, list }) };
}

async function linksOnly({ archive }: Deps, { seq }: Place, last: number): Promise<ExportPiece> {
  const links = await archive.links(seq, Math.min(linksAPiece, last - seq + 1));
  const lines = links.map((link) => ({ type: 'link' as const, link }));
  return { lines, ...writePlace({ seq: seq + linksAPiece, slice: 0 }) };
}

async function wholeLog(deps: Deps, { seq, slice }: Place, last: number): Promise<ExportPiece> {
  const lines: ExportLine[] = [];
  const links = await deps.archive.links(seq, Math.min(wholeLinksAPiece, last - seq + 1));
  const acts = await actsOf(deps, links);
  let room = slicesAPiece;
  let from = slice;
  for (const link of links) {
    if (from === 0) lines.push({ type: 'link', link });
    const act = acts.get(link.subject);
    if (act) lines.push({ type: 'entry', entry: act });
    if (link.kind === 'act') continue;
    const sealed = await wholeSlices(deps, link, from, room);
    lines.push(...sealed.lines);
    if (sealed.next !== undefined) return { lines, ...writePlace({ seq: link.seq, slice: sealed.next }) };
    room -= sealed.slices;
    from = 0;
    if (room <= 0 && link.seq < last) return { lines, ...writePlace({ seq: link.seq + 1, slice: 0 }) };
  }
  const next = (links.at(-1)?.seq ?? last) + 1;
  return { lines, ...(next <= last && writePlace({ seq: next, slice: 0 })) };
}

async function actsOf({ archive }: Deps, links: AuditLink[]) {
  const ids = links.filter(({ kind }) => kind === 'act').map(({ subject }) => subject);
  return new Map((await archive.entries(ids)).map((entry) => [entry.id, entry]));
}
