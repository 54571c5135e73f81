import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { isBefore } from '../../../../../domain/audit/search/search-match';
import type { SearchRow } from '../../../../../domain/audit/search/search-rows';
import { readPage } from '../../list-cursor';
import { parseBody } from '../../stored-record';
import { placeAttribute, placesARecord, searchEntity, searchRowSchema } from './search-records';

/** Records that one read of an index takes. */
const recordsARead = 50;
/** Reads in a row that one page may need: what a filter leaves out, and people with very many entries, take more. */
export const readsAPage = 12;
/** After all that begins with a text. */
const last = '\u{10fffd}';

/** One place of the index with what stands there. */
export interface Found {
  place: string;
  rows: SearchRow[];
  /** Whether these are all rows that stand there: of very many, some are not read. */
  isWhole: boolean;
}

interface PlacedRow {
  place: string;
  row: SearchRow;
}

interface Stretch {
  /** What the places begin with. */
  prefix: string;
  /** The place that was seen last. */
  after?: string | undefined;
}

export interface Walked {
  /** The place after which to go on, undefined at the end. */
  goOnAfter: string | undefined;
  found: number;
  /** The reads came to an end before anything else did. */
  isSpent: boolean;
}

/**
 * Walks the places that begin with a prefix in their order, over the seven indexes side by side, each place once.
 * `take` says whether to go on. How much is read depends on what is taken, never on how many places there are.
 */
export async function walkPlaces(
  { prefix, after }: Stretch,
  take: (found: Found) => 'more' | 'enough',
  readsAtMost: number,
): Promise<Walked> {
  const lanes = Array.from({ length: placesARecord }, (_, at) => openLane(placeAttribute(at), prefix, after));
  let seen = after;
  let found = 0;
  for (let reads = 0; reads < readsAtMost; reads += 1) {
    await Promise.all(lanes.map((lane) => lane.fill()));
    while (lanes.every((lane) => lane.isOver || lane.rows.length > 0)) {
      const next = nextOf(lanes);
      if (next === undefined) return { goOnAfter: undefined, found, isSpent: false };
      if (take(next) === 'enough') return { goOnAfter: seen, found, isSpent: false };
      found += 1;
      seen = next.place;
      for (const lane of lanes) lane.pass(next.place);
    }
  }
  return { goOnAfter: seen, found, isSpent: true };
}

interface Lane {
  rows: PlacedRow[];
  isOver: boolean;
  fill(): Promise<void>;
  /** Leaves out what stands at this place. */
  pass(place: string): void;
}

/** One of the indexes, read as it is walked. */
function openLane(attribute: string, prefix: string, after: string | undefined): Lane {
  let from = after;
  const lane: Lane = {
    rows: [],
    isOver: false,
    async fill() {
      if (lane.isOver || lane.rows.length > 0) return;
      const { rows, isWhole } = await read(attribute, prefix, from);
      lane.isOver = isWhole;
      from = rows.at(-1)?.place;
      lane.rows = rows;
    },
    pass(place) {
      while (lane.rows[0]?.place === place) lane.rows.shift();
    },
  };
  return lane;
}

async function read(
  attribute: string,
  prefix: string,
  after: string | undefined,
): Promise<{ rows: PlacedRow[]; isWhole: boolean }> {
  // A blank comes after the place itself, and before every longer one.
  const range =
    after === undefined
      ? WhereConditions.beginsWith(prefix)
      : WhereConditions.between(`${after} `, `${prefix}${last}`);
  const query = kvs.entity(searchEntity).query().index(`by-${attribute}`).where(range).sort(Sort.ASC);
  const { results, nextCursor } = await readPage(query, recordsARead);
  const rows = results.map(({ value }) => ({
    place: String((value as Record<string, unknown>)[attribute]),
    row: parseBody(value, searchRowSchema),
  }));
  return { rows, isWhole: nextCursor === undefined };
}

/** The first place of all with what stands there. */
function nextOf(lanes: readonly Lane[]): Found | undefined {
  let place: string | undefined;
  for (const { rows } of lanes) {
    const head = rows[0];
    if (head && (place === undefined || isBefore(head.place, place))) ({ place } = head);
  }
  if (place === undefined) return undefined;
  const first = place;
  return {
    place,
    rows: lanes.flatMap(({ rows }) => rows.slice(0, lengthAt(rows, first)).map(({ row }) => row)),
    isWhole: lanes.every(({ rows, isOver }) => isOver || lengthAt(rows, first) < rows.length),
  };
}

/** How many rows stand at this place, which is the first one or none of theirs. */
function lengthAt(rows: readonly PlacedRow[], place: string): number {
  const next = rows.findIndex((row) => row.place !== place);
  return next < 0 ? rows.length : next;
}
