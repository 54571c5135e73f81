import type { DecideReview } from '../../contract/watch';
import type { ReviewDecision } from '../../domain/watch/watched';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { changeFinding } from './change-finding';

/**
 * Records that people are to be kept or removed, by name and date. It proposes: nobody is removed from the organization by
 * this app.
 */
export async function decideReview(
  deps: Deps,
  { actor }: Caller,
  input: DecideReview,
): Promise<{ decided: number }> {
  const { decision, reason } = input;
  let decided = 0;
  for (const accountId of new Set(input.accountIds)) {
    const review: ReviewDecision = {
      decision,
      by: actor.accountId,
      at: isoNow(deps),
      ...(actor.name !== undefined && { byName: actor.name }),
      ...(reason !== undefined && { reason }),
    };
    const action = decision === 'keep' ? ('user.kept' as const) : ('user.removal-proposed' as const);
    const isDone = await changeFinding(
      deps,
      accountId,
      async ({ person }) => ({ person: { ...person, review }, action, reason }),
      actor,
    );
    if (isDone) decided += 1;
  }
  return { decided };
}
