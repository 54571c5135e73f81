import { appActor } from '../../../domain/audit/audit-entry';
import { groupsRemoved } from '../../../domain/run/attempt';
import type { AdminAction } from '../../../domain/audit/audit-actions';
import type { Actor } from '../../../domain/batches/batch';
import {
  asTold,
  comparable,
  ended,
  findingIdOf,
  isHeld,
  newFinding,
  refreshed,
  seenAgain,
  tellsTheSame,
  type Finding,
  type Through,
} from '../../../domain/watch/finding';
import { notBeforeOf, withFinding, withPeople, type WatchHead } from '../../../domain/watch/watch-head';
import { isClear, tellsNothingNew, withSight, type Sight, type Watched } from '../../../domain/watch/watched';
import type { Write } from '../../../ports/store';
import { commitAct, type Act } from '../../audit/commit-act';
import { afterConflicts } from '../../after-conflicts';
import { slicesOf } from '../../batches/slices-of';
import type { Deps } from '../../deps';
import { headOf, personIn, writesOfPart } from '../change-watch';

/** Says how a person came to hold what they hold; asked only where somebody is found. */
export type Explain = (person: Watched, sight: Sight, notBefore: string | undefined) => Promise<Through[]>;

/** Whether a sight opens, changes or ends a finding. */
export const concernsFinding = ({ findingId }: Watched, { state }: Sight): boolean =>
  state === 'with-access' || (findingId !== undefined && isClear(state));

/**
 * Stores what one reading of a watched person tells about a finding, with the person and the entry in the log, in one
 * transaction. Applying the same sight again changes nothing.
 */
export function applyToFinding(deps: Deps, known: Watched, sight: Sight, explain: Explain): Promise<void> {
  return sight.state === 'with-access'
    ? applyAccess(deps, known, sight, explain)
    : endFinding(deps, known, sight);
}

async function applyAccess(deps: Deps, known: Watched, sight: Sight, explain: Explain): Promise<void> {
  await changeFinding(deps, known.accountId, async ({ person, finding, head }) => {
    if (sight.at < person.readAt) return undefined;
    const notBefore = notBeforeOf(person, head);
    const isKnown = finding !== undefined && isHeld(finding);
    // What is news alone is explained.
    const access = isKnown ? comparable(finding, sight) : sight.access;
    const told = isKnown ? asTold(finding, access) : undefined;
    const held = told ?? (await explain(person, { ...sight, access }, notBefore));
    if (isKnown) {
      const after = seenAgain(finding, sight, held, sight.at.slice(0, 10));
      const isChanged = !tellsTheSame(finding, after);
      const isReopened = after.state !== finding.state;
      if (!isChanged && !isReopened && tellsNothingNew(person, sight)) return undefined;
      const now = withSight(person, sight);
      return {
        person: now,
        finding: refreshed(isChanged ? await withoutEndedRemoval(deps, after) : after, now),
        action: isReopened ? 'finding.reopened' : undefined,
      };
    }
    const { number, findingId } = await freeNumber(deps, person);
    return {
      person: { ...withSight(person, sight), findings: number, findingId },
      finding: newFinding(withSight(person, sight), { findingId, at: sight.at, notBefore, through: held }),
      action: 'finding.opened' as const,
    };
  });
}

/** The number of a new finding. Those of an earlier time at which the person was watched are not in their count. */
async function freeNumber(
  { ids, watch }: Deps,
  { accountId, findings }: Watched,
): Promise<{ number: number; findingId: string }> {
  for (let number = findings + 1; ; number += 1) {
    const findingId = findingIdOf(accountId, number, ids.hash);
    if (!(await watch.finding(findingId))) return { number, findingId };
  }
}

/** Where the batch that was made to remove access is over, and other access is held than before it: what is left waits for a decision. */
async function withoutEndedRemoval({ store }: Deps, finding: Finding): Promise<Finding> {
  const { removal, ...rest } = finding;
  const batch = removal && (await store.batch(removal.batchId))?.value;
  return batch?.finishedAt === undefined ? finding : rest;
}

async function endFinding(deps: Deps, known: Watched, sight: Sight): Promise<void> {
  const removedBy = await removerOf(deps, known);
  const end = async ({ person, finding }: Subject): Promise<FindingChange | undefined> => {
    if (sight.at < person.readAt) return undefined;
    const { findingId: _findingId, ...rest } = withSight(person, sight);
    if (!finding || !isHeld(finding)) return { person: rest };
    const after = ended(finding, sight.at, removedBy);
    return { person: rest, finding: after, action: removedBy ? 'finding.removed' : 'finding.gone' };
  };
  await changeFinding(deps, known.accountId, end, removedBy);
}

/** Who had the access removed: the batch that was made for it took the person off a group. */
async function removerOf(deps: Deps, { findingId, accountId }: Watched): Promise<Actor | undefined> {
  const removal = findingId && (await deps.watch.finding(findingId))?.value.removal;
  if (!removal) return undefined;
  const batch = (await deps.store.batch(removal.batchId))?.value;
  if (!batch) return undefined;
  for await (const { recipients } of slicesOf(deps.store, batch)) {
    const recipient = recipients.find((one) => one.accountId === accountId);
    if (recipient) return groupsRemoved(recipient).length > 0 ? removal.by : undefined;
  }
  return undefined;
}

interface Subject {
  person: Watched;
  /** The finding that the person has now. */
  finding: Finding | undefined;
  head: WatchHead;
}

interface FindingChange {
  person: Watched;
  finding?: Finding | undefined;
  /** What the log calls it; without, nothing is logged. */
  action?: AdminAction | undefined;
  reason?: string | undefined;
}

/**
 * Changes a person, their finding, the counts and the log together. Nothing happens where `decide` answers nothing, or the
 * person is watched no more.
 */
export async function changeFinding(
  deps: Deps,
  accountId: string,
  decide: (subject: Subject) => Promise<FindingChange | undefined>,
  actor: Actor = appActor,
): Promise<boolean> {
  const prepare = async (): Promise<{ writes: Write[]; act?: Act; result: boolean }> => {
    const { stored, person } = await personIn(deps, accountId);
    if (!person) return { writes: [], result: false };
    const before = person.findingId === undefined ? undefined : await deps.watch.finding(person.findingId);
    const head = await headOf(deps);
    const change = await decide({ person, finding: before?.value, head: head.value });
    if (!change) return { writes: [], result: false };
    const { finding, action } = change;
    const part = withPeople(stored.value, new Map([[accountId, () => change.person]]));
    const same = before && before.value.findingId === finding?.findingId ? before : undefined;
    const writes = writesOfPart(head, stored, part, (now) =>
      finding ? withFinding(now, same?.value, finding) : now,
    );
    if (finding) writes.push({ kind: 'finding', value: finding, rev: same?.rev ?? 0 });
    return { writes, ...(action && { act: actOf(action, change, finding) }), result: true };
  };
  return afterConflicts(deps, async () => {
    const { writes, act, result } = await prepare();
    if (act) return commitAct(deps, actor, prepare);
    if (writes.length > 0) await deps.store.commit(writes);
    return result;
  });
}

function actOf(action: AdminAction, { person, reason }: FindingChange, finding: Finding | undefined): Act {
  return {
    action,
    batchId: finding?.batchId ?? person.batchId,
    target: { email: person.email, accountId: person.accountId },
    targetName: person.name,
    reason,
    ...(finding && {
      changes: {
        findingId: finding.findingId,
        through: finding.through,
        notBefore: finding.notBefore,
        firstSeenAt: finding.firstSeenAt,
        ...(finding.until !== undefined && { until: finding.until }),
      },
    }),
  };
}
