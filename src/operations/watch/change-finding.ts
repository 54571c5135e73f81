import { appActor } from '../../domain/audit/audit-entry';
import type { AdminAction } from '../../domain/audit/audit-actions';
import type { Actor } from '../../domain/batches/batch';
import type { Finding } from '../../domain/watch/finding';
import type { Through } from '../../domain/watch/pieces';
import { withFinding, withPeople, type WatchHead } from '../../domain/watch/watch-head';
import type { Watched } from '../../domain/watch/watched';
import type { Write } from '../../ports/store';
import { afterConflicts } from '../after-conflicts';
import { commitAct, type Act } from '../audit/commit-act';
import type { Deps } from '../deps';
import { headOf, personIn, writesOfPart } from './change-watch';

export interface Subject {
  person: Watched;
  /** The finding that the person has now. */
  finding: Finding | undefined;
  head: WatchHead;
}

export interface FindingChange {
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

/** Words are not read again when a name changes: the finding has it. */
const withoutGiversName = ({ givenBy, ...through }: Through): Through =>
  givenBy ? { ...through, givenBy: { accountId: givenBy.accountId } } : through;

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
        through: finding.through.map(withoutGiversName),
        notBefore: finding.notBefore,
        firstSeenAt: finding.firstSeenAt,
        ...(finding.until !== undefined && { until: finding.until }),
      },
    }),
  };
}
