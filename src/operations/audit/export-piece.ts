import * as z from 'zod/mini';
import type { ExportLine, ExportPiece, ExportPieceRequest } from '../../contract/audit';
import type { AuditHead, AuditLink } from '../../domain/audit/audit-chain';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import { provenUpTo } from '../../domain/audit/personal-part';
import type { EntryFilter } from '../../ports/store';
import { InvalidCursor } from '../../ports/store-error';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';
import { provenEntries, wholeSlices, type ProofAsked } from './exported-slices';
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
 * that nothing can lag or be left out. Neither has what is not sealed by link `links`. As CSV: the entries alone, whatever
 * seals them. Throws `InvalidCursor`, `OperationError` `INVALID_FILTER`, `BUSY` where records were deleted meanwhile.
 */
export async function exportPiece(deps: Deps, input: ExportPieceRequest): Promise<ExportPiece> {
  const place = readPlace(input.cursor);
  const filter = storedFilter(input.filter ?? {});
  const trimmed = await trimmedUpTo(deps, input.links);
  const piece = await pieceOf(deps, input, { place, filter, trimmed });
  // A deletion is recorded before it begins: without a record by then, nothing was missing from what was read.
  await trimmedUpTo(deps, input.links);
  return piece;
}

interface Asked {
  place: Place;
  filter: EntryFilter;
  trimmed: AuditHead['trimmed'];
}

async function pieceOf(
  deps: Deps,
  { format, links }: ExportPieceRequest,
  { place, filter, trimmed }: Asked,
): Promise<ExportPiece> {
  const isWhole = Object.values(filter).every((value) => value === undefined);
  if (format === 'csv') return rows(deps, filter, place.list);
  if (isWhole) return wholeLog(deps, place, links, trimmed?.through ?? 0);
  if (place.list === undefined && place.seq <= links) return linksOnly(deps, place, links);
  return entries(deps, filter, place.list, { links, deletedBefore: trimmed?.before ?? '' });
}

/** What retention has deleted of the log up to a link. Throws `OperationError` `BUSY` where it deletes more. */
async function trimmedUpTo({ store }: Deps, links: number): Promise<AuditHead['trimmed']> {
  const { trimmed } = (await store.head())?.value ?? {};
  if ((trimmed?.recordedBy ?? 0) > links)
    throw new OperationError('BUSY', overtaken, { appSaid: { reason: 'log-trimmed' } });
  return trimmed;
}

const overtaken = 'Old records were deleted while the log was taken out. Begin the export again.';

const placeSchema = z.lazy(() =>
  z.object({
    /** The link to go on with, and the slice of what it seals. */
    seq: z.int().check(z.minimum(1)),
    slice: z.int().check(z.minimum(0)),
    /** The cursor of the list. */
    list: z.optional(z.string()),
  }),
);
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

async function rows(deps: Deps, filter: EntryFilter, from: string | undefined): Promise<ExportPiece> {
  return pagesOf(deps, filter, from, async (items) => items.map((entry) => ({ type: 'entry', entry })));
}

async function entries(
  deps: Deps,
  filter: EntryFilter,
  from: string | undefined,
  proof: ProofAsked,
): Promise<ExportPiece> {
  return pagesOf(deps, filter, from, (items) => provenEntries(deps, items, proof));
}

async function pagesOf(
  deps: Deps,
  filter: EntryFilter,
  from: string | undefined,
  toLines: (entries: AuditEntry[]) => Promise<ExportLine[]>,
): Promise<ExportPiece> {
  const lines: ExportLine[] = [];
  let list = from;
  for (let pages = 0; pages < pagesAPiece; pages += 1) {
    const page = await deps.store.listEntries(filter, entriesAPage, list);
    lines.push(...(await toLines(page.items)));
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

async function wholeLog(
  deps: Deps,
  { seq, slice }: Place,
  last: number,
  deletedThrough: number,
): Promise<ExportPiece> {
  const lines: ExportLine[] = [];
  const links = await deps.archive.links(seq, Math.min(wholeLinksAPiece, last - seq + 1));
  const acts = await actsOf(deps, links, last);
  let room = slicesAPiece;
  let from = slice;
  for (const link of links) {
    if (from === 0) lines.push({ type: 'link', link });
    // What is about to be deleted may be there in part, which proves nothing.
    if (link.seq <= deletedThrough) continue;
    const act = acts.get(link.subject);
    if (act) lines.push({ type: 'entry', entry: act });
    if (link.kind === 'act') continue;
    const sealed = await wholeSlices(deps, link, { from, room, links: last });
    lines.push(...sealed.lines);
    if (sealed.next !== undefined) return { lines, ...writePlace({ seq: link.seq, slice: sealed.next }) };
    room -= sealed.slices;
    from = 0;
    if (room <= 0 && link.seq < last) return { lines, ...writePlace({ seq: link.seq + 1, slice: 0 }) };
  }
  const next = (links.at(-1)?.seq ?? last) + 1;
  return { lines, ...(next <= last && writePlace({ seq: next, slice: 0 })) };
}

async function actsOf({ archive }: Deps, links: AuditLink[], last: number) {
  const ids = links.filter(({ kind }) => kind === 'act').map(({ subject }) => subject);
  return new Map((await archive.entries(ids)).map((entry) => [entry.id, provenUpTo(entry, last)]));
}
