import { isChosen, type ExistingAccess } from '../batches/plan';
import { lossOf, removableGroups, type Doubt } from '../people/access';
import type { LookUp, Person } from '../people/person';
import type { LossCounts, Outcome, OutcomeCounts, Standing, StandingCounts } from '../words';
import { groupsRemoved } from './attempt';
import { type Recipient } from './recipient';

interface Verdict {
  outcome: Outcome;
  code?: string | undefined;
  message?: string | undefined;
}

/**
 * The outcome of a recipient from the last look-up: what was read back decides, never what an invitation answered.
 * Nobody ends as *invited* or *without access* unless they were read completely.
 */
export function decide(recipient: Recipient, last: LookUp, existingAccess: ExistingAccess): Verdict {
  if (last.found === 'unknown') return notRead(recipient, last);
  if (last.found === 'nobody') return notThere(recipient);
  const { person } = last;
  const isNew = recipient.ours !== undefined || recipient.absent !== undefined;
  // A customer whose access to the portal was ended is none.
  if (isNew && last.through === 'service-desk' && !person.active)
    return { outcome: 'needs-attention', code: 'INACTIVE' };
  if (recipient.ours) return ofOurs(recipient, person);
  if (recipient.absent !== undefined) return ofUnproven(recipient, person);
  return ofOthers(recipient, person, existingAccess);
}

/** Nobody knows whether somebody who may have been created holds a licence: that is for an admin to look at. */
function notRead(recipient: Recipient, { code, message }: Doubt): Verdict {
  return { outcome: maySomebodyBeThere(recipient) ? 'needs-attention' : 'failed', code, message };
}

const maySomebodyBeThere = ({ ours, sends }: Recipient): boolean => ours !== undefined || wasSent(sends);

/** Whether an invitation went out that was not refused. */
const wasSent = (sends: Recipient['sends'] = []): boolean => sends.some(({ answer }) => answer !== 'refused');

function ofOurs(recipient: Recipient, { holdings }: Person): Verdict {
  if (recipient.access.length > 0 || (recipient.unrated ?? []).length > 0) return stillHolds(recipient);
  if (!holdings.complete) return notKnown(holdings.doubt);
  return { outcome: groupsRemoved(recipient).length > 0 ? 'invited-access-removed' : 'invited' };
}

/** Somebody who was absent and is there now, of whom nothing proves that the batch created them. */
function ofUnproven(recipient: Recipient, { holdings }: Person): Verdict {
  if (recipient.access.length > 0 || (recipient.unrated ?? []).length > 0) {
    return { outcome: 'needs-attention', code: 'NOT_PROVEN_OURS' };
  }
  if (!holdings.complete) return notKnown(holdings.doubt);
  const refused = recipient.invitation?.answer === 'refused';
  return { outcome: refused ? 'already-without-access' : 'invited' };
}

function ofOthers(recipient: Recipient, person: Person, existingAccess: ExistingAccess): Verdict {
  const { holdings, active } = person;
  const holds = recipient.access.length > 0;
  if (!active && holds) return { outcome: 'deactivated', code: 'INACTIVE' };
  if (!holds && !holdings.complete) return notKnown(holdings.doubt);
  if (!active) return { outcome: 'already-without-access', code: 'INACTIVE' };
  if (!holds) {
    return { outcome: groupsRemoved(recipient).length > 0 ? 'access-removed' : 'already-without-access' };
  }
  if (!isChosen(recipient, existingAccess)) return { outcome: 'already-has-access' };
  const isLeft = removableGroups(recipient.access).some(
    ({ groupId }) => !recipient.confirmed?.includes(groupId),
  );
  return isLeft ? { outcome: 'needs-attention', code: 'NOT_IN_PREVIEW' } : stillHolds(recipient);
}

const notKnown = ({ code, message }: Doubt): Verdict => ({ outcome: 'needs-attention', code, message });

function stillHolds(recipient: Recipient): Verdict {
  const held = [...recipient.access, ...(recipient.unrated ?? [])];
  const kept = held.find(({ keptBecause }) => keptBecause !== undefined);
  const refused = recipient.removals?.find(({ answer }) => answer?.answer === 'refused')?.answer;
  const nested = recipient.removals?.some(
    ({ groupId, answer }) => answer?.answer === 'not-a-member' && held.some((one) => one.groupId === groupId),
  );
  const code =
    refused?.code ??
    // Not a member, yet the group shows: the person is in another group that is part of it.
    (nested ? 'KEPT_NESTED' : undefined) ??
    (kept ? `KEPT_${kept.keptBecause?.toUpperCase().replace('-', '_')}` : 'STILL_HOLDS_ACCESS');
  return { outcome: 'needs-attention', code, message: refused?.message };
}

function notThere({ invitation, absent, ours, sends }: Recipient): Verdict {
  if (absent === undefined && !ours) return { outcome: 'failed', code: 'GONE' };
  const message = invitation?.message;
  if (invitation?.code === 'ALREADY_EXISTS') {
    return { outcome: 'needs-attention', code: 'EXISTS_NOT_FOUND', message };
  }
  if (invitation?.answer === 'refused' && !wasSent(sends)) {
    return { outcome: 'failed', code: invitation.code ?? 'REFUSED', message };
  }
  return { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION', message };
}

/** Outcomes a new attempt takes up again. */
export function isRetryable(outcome: Outcome | undefined): boolean {
  return outcome === 'failed' || outcome === 'needs-attention';
}

export function countOutcomes(recipients: Recipient[]): OutcomeCounts {
  return tally(recipients.map(({ outcome }) => outcome));
}

export function countStandings(recipients: Recipient[]): StandingCounts {
  return tally<Standing>(recipients.map(({ standing }) => standing));
}

/** Of those who hold access, what removing it would take. */
export function countLosses(recipients: Recipient[]): LossCounts {
  return tally(
    recipients.map(({ standing, access }) => (standing === 'with-access' ? lossOf(access) : undefined)),
  );
}

function tally<K extends string>(keys: (K | undefined)[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** `counts` with `change` added, key by key; zeros are left out. */
export function addCounts<K extends string>(
  counts: Partial<Record<K, number>>,
  change: Partial<Record<K, number>>,
  sign: 1 | -1 = 1,
): Partial<Record<K, number>> {
  const sum = { ...counts };
  for (const key of Object.keys(change) as K[]) {
    const value = (sum[key] ?? 0) + sign * (change[key] ?? 0);
    if (value === 0) delete sum[key];
    else sum[key] = value;
  }
  return sum;
}

export const totalOf = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
