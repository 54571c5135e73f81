import type { ListWatched, WatchedPage } from '../../contract/watch';
import type { Finding } from '../../domain/watch/finding';
import { isEnded, isPending } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import { InvalidCursor } from '../../ports/store-error';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';
import { headOf } from './change-watch';
import { everybodyWatched } from './everybody-watched';
import { toWatchedView } from './watch-view';

const limitUnlessTold = 50;

/** People watched, in an order of one's choice. Throws `InvalidCursor`. */
export async function listWatched(deps: Deps, input: ListWatched): Promise<WatchedPage> {
  const from = openCursor(input.cursor);
  const [all, { value: head }] = await Promise.all([everybodyWatched(deps), headOf(deps)]);
  const today = isoNow(deps).slice(0, 10);
  const found = all.filter((person) => meets(person, input, today)).sort(orders[input.sort ?? 'address']);
  const people = found.slice(from, from + (input.limit ?? limitUnlessTold));
  const findings = await findingsOf(deps, people);
  const next = from + people.length;
  return {
    people: people.map((person) =>
      toWatchedView(person, head.lookedAt, findings.get(person.findingId ?? '')),
    ),
    total: found.length,
    ...(next < found.length && { cursor: String(next) }),
  };
}

/** The findings that are about these people now, by id. */
export async function findingsOf(deps: Deps, people: readonly Watched[]): Promise<Map<string, Finding>> {
  const ids = people.flatMap(({ findingId }) => findingId ?? []);
  const findings = ids.length > 0 ? await deps.watch.findings(ids) : [];
  return new Map(findings.map(({ value }) => [value.findingId, value]));
}

/** A list is read whole for each page, so a place in it is cursor enough. */
function openCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,7}$/.test(cursor)) throw new InvalidCursor();
  return Number(cursor);
}

function meets(person: Watched, { state, pending, ended, search }: ListWatched, today: string): boolean {
  const wanted = search?.toLowerCase() ?? '';
  return (
    (state === undefined || person.state === state) &&
    (pending !== true || isPending(person)) &&
    (ended !== true || isEnded(person, today)) &&
    (person.email.toLowerCase().includes(wanted) || (person.name ?? '').toLowerCase().includes(wanted))
  );
}

const byAddress = (a: Watched, b: Watched): number =>
  a.email.localeCompare(b.email) || (a.accountId < b.accountId ? -1 : 1);

const orders: Record<NonNullable<ListWatched['sort']>, (a: Watched, b: Watched) => number> = {
  address: byAddress,
  age: (a, b) => (a.since === b.since ? byAddress(a, b) : a.since < b.since ? -1 : 1),
};
