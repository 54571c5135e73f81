import type { Recipient } from '../run/recipient';
import type { LossCounts, StandingCounts } from '../words';

export type Plan = 'invite' | 'nothing' | 'leave-access' | 'remove-access' | 'look-again';
export type ExistingAccess = 'leave' | 'remove';

/** What a run will do for a recipient, from what the check saw. */
export function planFor(recipient: Recipient, existingAccess: ExistingAccess): Plan {
  switch (recipient.standing) {
    case 'absent':
      return 'invite';
    case 'with-access':
      return existingAccess === 'remove' ? 'remove-access' : 'leave-access';
    case 'without-access':
    case 'inactive':
      return 'nothing';
    default:
      return 'look-again';
  }
}

/**
 * How many people a run takes access from: the number an admin confirms. Where an earlier version checked the list,
 * losses were not counted, and everybody who holds access has to be confirmed.
 */
export function removalsOf(batch: {
  options: { existingAccess?: ExistingAccess | undefined };
  standings: StandingCounts;
  losses?: LossCounts | undefined;
}): number {
  if (batch.options.existingAccess !== 'remove') return 0;
  const { losses, standings } = batch;
  return losses ? (losses.all ?? 0) + (losses.part ?? 0) : (standings['with-access'] ?? 0);
}

/**
 * Whether groups may be taken off this person at all: ours always, others by explicit choice only, which covers
 * whom the preview showed as losing something. Who came to access after that keeps it.
 */
export function mayLoseAccess(recipient: Recipient, existingAccess: ExistingAccess): boolean {
  if (recipient.ours) return true;
  return isChosen(recipient, existingAccess) && recipient.spared !== true;
}

/** Whether the preview named this person as one who holds access that the batch is to take away. */
export function isChosen({ standing, previewed }: Recipient, existingAccess: ExistingAccess): boolean {
  return existingAccess === 'remove' && standing === 'with-access' && previewed === true;
}
