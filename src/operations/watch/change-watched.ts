import type { AddedToWatch, AddToWatch, WatchView } from '../../contract/watch';
import { checkAddress } from '../../domain/people/address';
import { sliceSize } from '../../domain/run/slice';
import type { Watched } from '../../domain/watch/watched';
import { mergeWatched, sightOf, withSight } from '../../domain/watch/watched';
import { commitAct, recordAct } from '../audit/commit-act';
import { requireBatch } from '../batches/batch-view';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { newSession } from '../run/lane/new-session';
import { changeHead, changePeople, headOf, personIn, writesOfPart, type ChangePerson } from './change-watch';
import { openWatched } from './open-watched';
import { sendToWatch } from './look/send-to-watch';
import { withFinding, withPeople } from '../../domain/watch/watch-head';
import { getWatch } from './watch-view';

/**
 * Watches everybody on a batch who is there, a little later, or people by address at once. Throws `OperationError`
 * `BATCH_NOT_FOUND`, and `DirectoryError` where people cannot be looked up.
 */
export async function addToWatch(deps: Deps, caller: Caller, input: AddToWatch): Promise<AddedToWatch> {
  const { batchId, addresses = [] } = input;
  if (batchId !== undefined) {
    const { value } = await requireBatch(deps, batchId);
    await recordAct(deps, caller.actor, { action: 'watch.people-added', batchId, ticket: value.ticket });
    await changeHead(deps, (head) => ({ ...head, intake: [...head.intake, { batchId, all: true }] }));
    await sendToWatch(deps, {});
    return { added: 0, notFound: [], notKnown: [] };
  }
  const found = await lookUp(deps, addresses);
  const changes = new Map<string, ChangePerson>(
    found.people.map((person) => [person.accountId, (known) => mergeWatched(known, person)]),
  );
  for (const { email, accountId, name } of found.people) {
    const target = { email, accountId };
    await recordAct(deps, caller.actor, { action: 'watch.people-added', target, targetName: name });
  }
  await changePeople(deps, changes);
  const accountIds = [...changes.keys()];
  for (let from = 0; from < accountIds.length; from += sliceSize)
    await sendToWatch(deps, { accountIds: accountIds.slice(from, from + sliceSize) });
  const { people, notFound, notKnown } = found;
  return { added: people.length, notFound, notKnown };
}

interface Found extends Omit<AddedToWatch, 'added'> {
  people: Watched[];
}

async function lookUp(deps: Deps, addresses: readonly string[]): Promise<Found> {
  const directory = await openWatched(deps, newSession(deps.clock));
  const valid = [...new Set(addresses.map((text) => text.trim()))].filter((text) => checkAddress(text).ok);
  const notFound = addresses.filter((text) => !checkAddress(text.trim()).ok);
  const notKnown: string[] = [];
  const people: Watched[] = [];
  for (let from = 0; from < valid.length; from += sliceSize) {
    const some = valid.slice(from, from + sliceSize);
    const answers = await directory.lookUp(some.map((address) => ({ address })));
    some.forEach((email, place) => {
      const answer = answers[place];
      if (answer?.found !== 'person') {
        (answer?.found === 'nobody' ? notFound : notKnown).push(email);
        return;
      }
      const { accountId } = answer.person;
      const since = isoNow(deps);
      const added: Watched = {
        ...{ accountId, email, because: 'added', since, state: 'unknown', readAt: '', findings: 0 },
      };
      const sight = sightOf(added, answer);
      // What they hold is a finding, which the watch opens itself.
      people.push(sight.state === 'with-access' ? { ...added, readAt: since } : withSight(added, sight));
    });
  }
  return { people, notFound, notKnown };
}

/** Watches people no more. What was found of them stays in the log. */
export async function leaveWatch(
  deps: Deps,
  caller: Caller,
  accountIds: readonly string[],
): Promise<WatchView> {
  for (const accountId of new Set(accountIds)) {
    await commitAct(deps, caller.actor, async () => {
      const { stored, person } = await personIn(deps, accountId);
      if (!person) return { writes: [], result: undefined };
      const head = await headOf(deps);
      const finding = person.findingId && (await deps.watch.finding(person.findingId));
      const part = withPeople(stored.value, new Map([[accountId, () => undefined]]));
      const over = finding && {
        ...finding.value,
        ...{ state: 'gone' as const, changedAt: isoNow(deps), decidedBy: caller.actor },
      };
      const writes = writesOfPart(head, stored, part, (now) =>
        over ? withFinding(now, finding.value, over) : now,
      );
      if (over) writes.push({ kind: 'finding', value: over, rev: finding.rev });
      const target = { email: person.email, accountId };
      const act = { action: 'watch.person-left' as const, target, targetName: person.name };
      return { writes, act, result: undefined };
    });
  }
  return getWatch(deps);
}
