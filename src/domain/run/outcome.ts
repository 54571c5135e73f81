import { groupsRemoved, type Recipient } from './recipient';
import { isChosen, mayLoseAccess, type ExistingAccess } from '../batches/plan';
import { lossOf } from '../people/access';
import type { LookUp } from '../people/person';
import type { LossCounts, Outcome, OutcomeCounts, Standing, StandingCounts } from '../words';

interface Verdict {
  outcome: Outcome;
  code?: string | undefined;
  message?: string | undefined;
}

/**
 * The outcome of a recipient from the last look-up: what was read back decides, never what an invitation
 * answered.
 */
export function decide(recipient: Recipient, last: LookUp, existingAccess: ExistingAccess): Verdict {
  if (last.found === 'unknown') {
    return { outcome: 'failed', code: last.code, message: last.message };
  }
  if (last.found === 'nobody') return notThere(recipient);
  if (recipient.ours) return afterInvitation(recipient);
  if (recipient.standing === 'unknown') return { outcome: 'failed', code: 'STANDING_UNKNOWN' };
  if (!last.person.active) return { outcome: 'already-without-access', code: 'INACTIVE' };
  if (recipient.access.length === 0) {
    return { outcome: groupsRemoved(recipient).length > 0 ? 'access-removed' : 'already-without-access' };
  }
  if (mayLoseAccess(recipient, existingAccess)) return stillHolds(recipient);
  if (isChosen(recipient, existingAccess)) return spared(recipient);
  return recipient.missed
    ? { outcome: 'needs-attention', code: 'APPEARED_LATER' }
    : { outcome: 'already-has-access' };
}

function afterInvitation(recipient: Recipient): Verdict {
  if (recipient.access.length > 0) return stillHolds(recipient);
  return { outcome: groupsRemoved(recipient).length > 0 ? 'invited-access-removed' : 'invited' };
}

function stillHolds(recipient: Recipient): Verdict {
  const kept = recipient.access.find(({ keptBecause }) => keptBecause !== undefined);
  const refused = recipient.removals?.find(({ answer }) => answer?.answer === 'refused')?.answer;
  const nested = recipient.removals?.some(
    ({ groupId, answer }) =>
      answer?.answer === 'not-a-member' && recipient.access.some((held) => held.groupId === groupId),
  );
  const code =
    refused?.code ??
    // Not a member, yet the group shows: the person is in another group that is part of it.
    (nested ? 'KEPT_NESTED' : undefined) ??
    (kept ? `KEPT_${kept.keptBecause?.toUpperCase().replace('-', '_')}` : 'STILL_HOLDS_ACCESS');
  return { outcome: 'needs-attention', code, message: refused?.message };
}

/** Whom the preview showed as keeping everything; what could be removed by now was not decided on. */
function spared(recipient: Recipient): Verdict {
  return lossOf(recipient.access) === 'nothing'
    ? stillHolds(recipient)
    : { outcome: 'needs-attention', code: 'NOT_IN_PREVIEW' };
}

function notThere({ invitation, ours }: Recipient): Verdict {
  if (!ours) return { outcome: 'failed', code: 'GONE' };
  if (invitation?.answer === 'refused') {
    return { outcome: 'failed', code: invitation.code ?? 'REFUSED', message: invitation.message };
  }
  return { outcome: 'failed', code: 'NOT_FOUND_AFTER_INVITATION', message: invitation?.message };
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
