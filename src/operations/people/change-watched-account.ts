import { erasedActor } from '../../domain/audit/personal-part';
import type { Actor } from '../../domain/batches/batch';
import { isHeld, type Finding } from '../../domain/watch/finding';
import { withFinding } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Write } from '../../ports/store';
import { afterConflicts } from '../after-conflicts';
import type { Deps } from '../deps';
import { changePeople, headOf } from '../watch/change-watch';
import { everybodyWatched } from '../watch/everybody-watched';
import type { AccountChange } from './change-account';
import { pagesOf } from '../pages-of';

const findingsAPage = 100;

/** Changes what the access watch stores about an account: as somebody watched, and as somebody who decided. */
export async function changeWatchedAccount(
  deps: Deps,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  const all = await everybodyWatched(deps);
  const changed = all
    .filter((person) => person.accountId === accountId || person.review?.by === accountId)
    .map((person) => [person.accountId, changeOf(accountId, change)] as const);
  await changePeople(deps, new Map(changed));
  for await (const findings of pagesOf((cursor) => deps.watch.listFindings(undefined, findingsAPage, cursor)))
    for (const { findingId } of findings.filter((finding) => names(finding, accountId)))
      await changeFindingOf(deps, findingId, accountId, change);
}

/** Whoever is erased is watched no more; who decided about them is another matter. */
const changeOf =
  (accountId: string, change: AccountChange) =>
  (person: Watched | undefined): Watched | undefined => {
    if (!person) return undefined;
    if (person.accountId === accountId) {
      if (change.kind === 'erase') return undefined;
      return { ...person, name: change.name, email: change.email ?? person.email };
    }
    const { review } = person;
    if (review?.by !== accountId) return person;
    const { byName: _byName, ...rest } = review;
    if (change.kind === 'erase') return { ...person, review: { ...rest, by: erasedActor.accountId } };
    return { ...person, review: { ...rest, ...(change.name !== undefined && { byName: change.name }) } };
  };

/** Who decided about a finding, and who gave what it tells of. */
export const actorsOf = ({ decidedBy, removal, through }: Finding): (Actor | undefined)[] => [
  decidedBy,
  removal?.by,
  ...through.map(({ givenBy }) => givenBy),
];

const names = (finding: Finding, accountId: string): boolean =>
  finding.accountId === accountId || actorsOf(finding).some((actor) => actor?.accountId === accountId);

async function changeFindingOf(
  deps: Deps,
  findingId: string,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  await afterConflicts(deps, async () => {
    const stored = await deps.watch.finding(findingId);
    if (!stored) return;
    const { value, rev } = stored;
    const after = changedFinding(value, accountId, change);
    const writes: Write[] = [{ kind: 'finding', value: after, rev }];
    if (after.state !== value.state) {
      const head = await headOf(deps);
      writes.push({ kind: 'watch', value: withFinding(head.value, value, after), rev: head.rev });
    }
    await deps.store.commit(writes);
  });
}

function changedFinding(finding: Finding, accountId: string, change: AccountChange): Finding {
  const now = (actor: Actor): Actor => {
    if (actor.accountId !== accountId) return actor;
    return change.kind === 'erase' ? erasedActor : { accountId, name: change.name };
  };
  const { decidedBy, removal } = finding;
  const changed: Finding = {
    ...finding,
    ...(decidedBy && { decidedBy: now(decidedBy) }),
    ...(removal && { removal: { ...removal, by: now(removal.by) } }),
    through: finding.through.map((one) => (one.givenBy ? { ...one, givenBy: now(one.givenBy) } : one)),
  };
  if (finding.accountId !== accountId) return changed;
  if (change.kind === 'refresh') {
    return { ...changed, name: change.name, email: change.email ?? finding.email };
  }
  const { name: _name, reason: _reason, ...rest } = changed;
  const state = isHeld(finding) ? ('gone' as const) : finding.state;
  return { ...rest, accountId: erasedActor.accountId, email: 'erased', state };
}
