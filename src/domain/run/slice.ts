import type { Recipient } from './recipient';
import { countOutcomes, isRetryable } from './outcome';
import { forNewAttempt } from './attempt';
import type { OutcomeCounts } from '../words';

/** The most addresses an invitation or an exact look-up takes. */
export const sliceSize = 25;

/**
 * Where a slice stands in its attempt. Each is a checkpoint: what stands before it is stored before what
 * comes after it is done.
 */
export type SliceStep = 'idle' | 'noted' | 'invited' | 'removing' | 'removed' | 'settled';

/** 25 recipients of a batch: the unit of work and of checkpoints. */
export interface Slice {
  v: 1;
  batchId: string;
  index: number;
  /** The attempt `step` belongs to; 0 before the first. */
  attempt: number;
  step: SliceStep;
  recipients: Recipient[];
  /** Outcomes before this attempt, so that a lane can count the difference exactly once. */
  countsBefore: OutcomeCounts;
  /** Waits for look-ups or free seats, and rounds of removal, in this attempt. */
  waits: number;
  removalRounds: number;
  settledAt?: string | undefined;
  /** Who was signed in where the admin route was driven. */
  actingAdmin?: string | undefined;
  /** How the log names the key it was settled with; earlier versions did not keep it. */
  keyLabel?: string | undefined;
  /** Random, kept for the audit entries' personal digests. */
  nonce?: string | undefined;
}

export function newSlice(batchId: string, index: number, recipients: Recipient[]): Slice {
  return {
    v: 1,
    batchId,
    index,
    attempt: 0,
    step: 'idle',
    recipients,
    countsBefore: {},
    waits: 0,
    removalRounds: 0,
  };
}

/**
 * The slice at the start of an attempt: those without an outcome and those to be retried are open. Nothing is done for whose
 * data had to go before.
 */
export function beginAttempt(slice: Slice, attempt: number, nonce: string): Slice {
  if (slice.attempt === attempt) return slice;
  const { settledAt: _settledAt, actingAdmin: _actingAdmin, keyLabel: _keyLabel, ...kept } = slice;
  return {
    ...kept,
    attempt,
    step: 'idle',
    waits: 0,
    removalRounds: 0,
    nonce,
    countsBefore: countOutcomes(slice.recipients),
    recipients: slice.recipients.map((recipient) => {
      if (recipient.erased)
        return recipient.outcome ? recipient : { ...recipient, outcome: 'cancelled', attempt };
      return isRetryable(recipient.outcome) ? forNewAttempt(recipient) : recipient;
    }),
  };
}

/** Positions in the slice that this attempt has still to bring to an outcome. */
export function openPositions(slice: Slice): number[] {
  return slice.recipients.flatMap(({ outcome }, position) => (outcome === undefined ? [position] : []));
}

/** The slice with some recipients changed. */
export function changeRecipients(
  slice: Slice,
  positions: readonly number[],
  change: (recipient: Recipient, place: number) => Recipient,
): Slice {
  const recipients = [...slice.recipients];
  positions.forEach((position, place) => {
    const recipient = recipients[position];
    if (recipient) recipients[position] = change(recipient, place);
  });
  return { ...slice, recipients };
}
