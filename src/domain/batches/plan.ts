import { removableGroups, type GroupRef } from '../people/access';
import type { Recipient } from '../run/recipient';
import type { LossCounts, StandingCounts } from '../words';

export type Plan =
  | 'invite'
  | 'hold-back'
  | 'not-there'
  | 'nothing'
  | 'leave-access'
  | 'remove-access'
  | 'look-again';
export type ExistingAccess = 'leave' | 'remove';

interface PlanOptions {
  existingAccess?: ExistingAccess | undefined;
  approvedDomains?: 'invite' | 'hold' | undefined;
}

/** What a batch says about all of its recipients. */
interface PlannedBatch {
  options: PlanOptions;
  source: { kind: string };
}

/**
 * Whether a list is made of accounts, to take access from them: nobody on it is invited, and whoever has the address under
 * another account is somebody else.
 */
export const isOfAccounts = ({ source }: Pick<PlannedBatch, 'source'>): boolean => source.kind === 'watch';

/** Why somebody who is absent is not invited: they may take access for themselves, or the list invites nobody. */
export function whyNotInvited(
  { standing, approvedDomain }: Pick<Recipient, 'standing' | 'approvedDomain'>,
  { options, source }: PlannedBatch,
): 'APPROVED_DOMAIN' | 'NOT_THERE' | undefined {
  if (standing !== 'absent') return undefined;
  if (isOfAccounts({ source })) return 'NOT_THERE';
  return options.approvedDomains === 'hold' && approvedDomain !== undefined ? 'APPROVED_DOMAIN' : undefined;
}

const plansOfAbsent = { APPROVED_DOMAIN: 'hold-back', NOT_THERE: 'not-there' } as const;

/** What a run will do for a recipient, from what the check saw. */
export function planFor(recipient: Recipient, batch: PlannedBatch): Plan {
  const { existingAccess = 'leave' } = batch.options;
  const why = whyNotInvited(recipient, batch);
  if (why) return plansOfAbsent[why];
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
 * The groups that may be taken off: of people the batch created every one, also those of which the route cannot see
 * what they grant, since nobody else put them there; of others those that were confirmed for them by name. What an admin
 * gave back stays.
 */
export function groupsToTakeOff(recipient: Recipient, existingAccess: ExistingAccess): GroupRef[] {
  return mayGo(recipient, existingAccess).filter(({ groupId }) => !recipient.givenBack?.includes(groupId));
}

function mayGo(recipient: Recipient, existingAccess: ExistingAccess): GroupRef[] {
  if (recipient.ours) return removableGroups([...recipient.access, ...(recipient.unrated ?? [])]);
  if (!isChosen(recipient, existingAccess)) return [];
  return removableGroups(recipient.access).filter(({ groupId }) => recipient.confirmed?.includes(groupId));
}

/** Whether the preview named this person as one who holds access that the batch is to take away. */
export function isChosen({ standing, confirmed }: Recipient, existingAccess: ExistingAccess): boolean {
  return existingAccess === 'remove' && standing === 'with-access' && confirmed !== undefined;
}
