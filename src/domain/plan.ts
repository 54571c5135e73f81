import type { Recipient } from './recipient';

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
 * Whether groups may be taken off this person at all: ours always, others by explicit choice only, which covers
 * whom the preview showed. Who came to access after that keeps it.
 */
export function mayLoseAccess(recipient: Recipient, existingAccess: ExistingAccess): boolean {
  if (recipient.ours) return true;
  return existingAccess === 'remove' && recipient.standing === 'with-access' && recipient.previewed === true;
}
