import {
  emptyPart,
  emptyWatch,
  partOf,
  withPart,
  withPeople,
  type WatchHead,
  type WatchPart,
} from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Stored, Write } from '../../ports/store';
import { afterConflicts } from '../after-conflicts';
import type { Deps } from '../deps';
import { partsAtOnce } from './everybody-watched';

/** What becomes of a watched person; undefined: they are watched no more. */
export type ChangePerson = (known: Watched | undefined) => Watched | undefined;

export const headOf = async ({ watch }: Pick<Deps, 'watch'>): Promise<Stored<WatchHead>> =>
  (await watch.head()) ?? { value: emptyWatch, rev: 0 };

export const storedPartOf = async (
  { watch }: Pick<Deps, 'watch'>,
  part: number,
): Promise<Stored<WatchPart>> => (await watch.part(part)) ?? { value: emptyPart(part), rev: 0 };

/** A watched person with the part they are kept in. */
export async function personIn(
  deps: Deps,
  accountId: string,
): Promise<{ stored: Stored<WatchPart>; person: Watched | undefined }> {
  const stored = await storedPartOf(deps, partOf(accountId, deps.ids.hash));
  return { stored, person: stored.value.people.find((one) => one.accountId === accountId) };
}

/** Those of some accounts who are watched, read some parts at once. */
export async function watchedAmong(deps: Deps, accountIds: readonly string[]): Promise<Watched[]> {
  const wanted = new Set(accountIds);
  const numbers = [...new Set(accountIds.map((accountId) => partOf(accountId, deps.ids.hash)))];
  const people: Watched[] = [];
  for (let from = 0; from < numbers.length; from += partsAtOnce) {
    const parts = await deps.watch.parts(numbers.slice(from, from + partsAtOnce));
    const all = parts.flatMap(({ value }) => value.people);
    people.push(...all.filter(({ accountId }) => wanted.has(accountId)));
  }
  return people;
}

/** The writes that put a changed part in place of a stored one, with the figures of the head; `change` is applied to the head beside. */
export function writesOfPart(
  head: Stored<WatchHead>,
  before: Stored<WatchPart>,
  after: WatchPart,
  change: (head: WatchHead) => WatchHead = (same) => same,
): Write[] {
  const figures = withPart(head.value.figures, before.value, after);
  return [
    { kind: 'watch-part', value: after, rev: before.rev },
    { kind: 'watch', value: change({ ...head.value, figures }), rev: head.rev },
  ];
}

/** Changes people, some parts at once. Doing it again changes nothing: each change is decided from what is stored. */
export async function changePeople(deps: Deps, changes: ReadonlyMap<string, ChangePerson>): Promise<void> {
  const byPart = new Map<number, Map<string, ChangePerson>>();
  for (const [accountId, change] of changes) {
    const part = partOf(accountId, deps.ids.hash);
    const inPart = byPart.get(part) ?? new Map<string, ChangePerson>();
    byPart.set(part, inPart.set(accountId, change));
  }
  const parts = [...byPart].sort(([a], [b]) => a - b);
  for (let from = 0; from < parts.length; from += partsAtOnce)
    await changeParts(deps, new Map(parts.slice(from, from + partsAtOnce)));
}

async function changeParts(
  deps: Deps,
  changes: ReadonlyMap<number, ReadonlyMap<string, ChangePerson>>,
): Promise<void> {
  await afterConflicts(deps, async () => {
    const numbers = [...changes.keys()];
    const [head, known] = await Promise.all([headOf(deps), deps.watch.parts(numbers)]);
    const writes: Write[] = [];
    let { figures } = head.value;
    for (const number of numbers) {
      const before = known.find(({ value }) => value.part === number) ?? { value: emptyPart(number), rev: 0 };
      const after = withPeople(before.value, changes.get(number) ?? new Map());
      if (isSame(before.value, after)) continue;
      figures = withPart(figures, before.value, after);
      writes.push({ kind: 'watch-part', value: after, rev: before.rev });
    }
    if (writes.length === 0) return;
    await deps.store.commit([...writes, { kind: 'watch', value: { ...head.value, figures }, rev: head.rev }]);
  });
}

const isSame = (one: WatchPart, other: WatchPart): boolean =>
  one.people.length === other.people.length &&
  one.people.every((person, place) => JSON.stringify(person) === JSON.stringify(other.people[place]));

/** Changes the head alone. */
export async function changeHead(deps: Deps, change: (head: WatchHead) => WatchHead): Promise<WatchHead> {
  return afterConflicts(deps, async () => {
    const { value, rev } = await headOf(deps);
    const after = change(value);
    if (after !== value) await deps.store.commit([{ kind: 'watch', value: after, rev }]);
    return after;
  });
}
