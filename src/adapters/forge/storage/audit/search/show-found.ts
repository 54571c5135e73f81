import { kvs } from '@forge/kvs';
import {
  personShown,
  phraseShown,
  showsBatch,
  showsPerson,
  type Wanted,
} from '../../../../../domain/audit/search/search-match';
import type { NamedPerson } from '../../../../../domain/audit/search/search-rows';
import { comparableAddress } from '../../../../../domain/people/address';
import { inParallel } from '../../../../../in-parallel';
import type { Page } from '../../../../../ports/store';
import { readByKey } from '../../kvs-batches';
import { readPage } from '../../list-cursor';
import { parseBody } from '../../stored-record';
import { firstKey, searchEntity, searchRowSchema } from './search-records';
import type { Found } from './walk-places';

export interface Candidate extends Pick<Found, 'rows' | 'isWhole'> {
  phrase: string;
  wanted: Wanted;
}

/** What a place shows, or how to find out whether it does; undefined: nothing. */
export type Show<T> = (candidate: Candidate) => Shown<T> | undefined;
export type Shown<T> = { item: T } | { find: () => Promise<T | undefined> };

export function showBatch({ rows, phrase, wanted }: Candidate): Shown<string> | undefined {
  const row = rows.find((one) => 'batch' in one && showsBatch(phrase, one.batch, wanted));
  return row && 'batch' in row ? { item: row.batch.batchId } : undefined;
}

export function showPerson({ rows, isWhole, phrase, wanted }: Candidate): Shown<NamedPerson> | undefined {
  const here = rows.flatMap((row) => ('person' in row ? [row.person] : []));
  const [somebody] = here;
  const shows = showsPerson(phrase, { rows: here, isWhole }, wanted);
  if (somebody === undefined || shows === 'elsewhere') return undefined;
  if (shows === 'here') {
    const item = personShown(phrase, here, wanted);
    return item && { item };
  }
  const find = async (): Promise<NamedPerson | undefined> => {
    const all = [...here, ...(await rowsAbout(somebody.email))];
    return phraseShown(all, wanted) === phrase ? personShown(phrase, all, wanted) : undefined;
  };
  return { find };
}

/** What a search finds somebody by, of every entry about them. */
async function rowsAbout(email: string): Promise<NamedPerson[]> {
  const partition = [comparableAddress(email)] as never;
  const { results } = await readPage(kvs.entity('audit-entry').query().index('by-email', { partition }));
  // The one entry that most are named by is what was found.
  if (results.length < 2) return [];
  const records = await readByKey(
    searchEntity,
    results.map(({ key }) => firstKey({ id: key })),
  );
  return [...records.values()].flatMap((record) => {
    const row = parseBody(record, searchRowSchema);
    return 'person' in row ? [row.person] : [];
  });
}

/** People whose rows are read at one time. */
const peopleAtOnce = 5;

/** A page may be short of what turns out to be shown at another place. */
export async function shownOf<T>({ items, ...page }: Page<Shown<T>>): Promise<Page<T>> {
  const found = await inParallel(items, peopleAtOnce, async (shown) =>
    'item' in shown ? shown.item : shown.find(),
  );
  return { ...page, items: found.filter((item) => item !== undefined) };
}
