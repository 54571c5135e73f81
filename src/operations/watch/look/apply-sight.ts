import { groupsRemoved } from '../../../domain/run/attempt';
import type { Actor } from '../../../domain/batches/batch';
import {
  ended,
  findingIdOf,
  isHeld,
  newFinding,
  refreshed,
  seenAgain,
  type Finding,
} from '../../../domain/watch/finding';
import { asTold, comparable, tellsTheSame, untoldBy, type Through } from '../../../domain/watch/pieces';
import { notBeforeOf } from '../../../domain/watch/watch-head';
import {
  showsNothing,
  tellsNothingNew,
  unsureOfOthers,
  withSight,
  type Sight,
  type Watched,
} from '../../../domain/watch/watched';
import { slicesOf } from '../../batches/slices-of';
import type { Deps } from '../../deps';
import { changeFinding, type FindingChange, type Subject } from '../change-finding';

/** Says how a person came to hold what they hold; asked only where somebody is found. */
export type Explain = (person: Watched, sight: Sight, notBefore: string | undefined) => Promise<Through[]>;

/** Whether a sight opens, changes or ends a finding. */
export const concernsFinding = ({ findingId }: Watched, sight: Sight): boolean =>
  sight.state === 'with-access' || (findingId !== undefined && showsNothing(sight));

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
    const notBefore = notBeforeOf(person, head, sight.access);
    const isKnown = finding !== undefined && isHeld(finding);
    // What is news alone is explained.
    const access = isKnown ? comparable(finding, sight) : sight.access;
    const told = isKnown ? asTold(finding, access) : undefined;
    const held = told ?? (await explain(person, { ...sight, access }, notBefore));
    if (isKnown) {
      const after = seenAgain(finding, sight, held, sight.at.slice(0, 10));
      const isReopened = after.state !== finding.state;
      const now = withSight(person, sight);
      const waiting = await withoutEndedRemoval(deps, finding, after, sight);
      const isChanged = waiting !== after || isReopened || !tellsTheSame(finding, after);
      if (!isChanged && tellsNothingNew(person, sight)) return undefined;
      return {
        person: now,
        finding: refreshed(waiting, now),
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

/** So long a search may show what a batch took off. */
const searchLagMs = 600_000;

/**
 * The finding without its removal, where the batch that was made for it is over and access is held all the same, other than
 * before it or for longer than a search is behind: what is left waits for a decision.
 */
async function withoutEndedRemoval(
  { store }: Deps,
  before: Finding,
  finding: Finding,
  { at }: Pick<Sight, 'at'>,
): Promise<Finding> {
  const { removal, ...rest } = finding;
  if (!removal) return finding;
  const batch = (await store.batch(removal.batchId))?.value;
  if (batch && batch.finishedAt === undefined) return finding;
  const mayBeBehind =
    batch?.finishedAt !== undefined && Date.parse(at) <= Date.parse(batch.finishedAt) + searchLagMs;
  return mayBeBehind && tellsTheSame(before, finding) ? finding : rest;
}

async function endFinding(deps: Deps, known: Watched, sight: Sight): Promise<void> {
  const removedBy = await removerOf(deps, known);
  const end = async ({ person, finding }: Subject): Promise<FindingChange | undefined> => {
    if (sight.at < person.readAt) return undefined;
    const left = finding && isHeld(finding) ? untoldBy(finding, sight) : [];
    if (finding && left.length > 0) return unsure(deps, { person, finding }, left, sight);
    const { findingId: _findingId, ...rest } = withSight(person, sight);
    if (!finding || !isHeld(finding)) return { person: rest };
    const after = ended(finding, sight.at, removedBy);
    return { person: rest, finding: after, action: removedBy ? 'finding.removed' : 'finding.gone' };
  };
  await changeFinding(deps, known.accountId, end, removedBy);
}

/** The rest of a finding of which a sight does not tell: it may be held. */
async function unsure(
  deps: Deps,
  { person, finding }: { person: Watched; finding: Finding },
  left: Through[],
  sight: Sight,
): Promise<FindingChange | undefined> {
  const after = await withoutEndedRemoval(deps, finding, { ...finding, through: left }, sight);
  const now = unsureOfOthers(sight);
  const isChanged = after.removal !== finding.removal || !tellsTheSame(finding, after);
  if (!isChanged && tellsNothingNew(person, now)) return undefined;
  return { person: withSight(person, now), finding: after };
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
