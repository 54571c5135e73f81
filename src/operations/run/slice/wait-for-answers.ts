import type { LookUp } from '../../../domain/people/person';
import type { Recipient } from '../../../domain/run/recipient';
import { openPositions, type Slice } from '../../../domain/run/slice';
import { waitsForSeat } from './invite-absent';
import { look, withSight, type Sight } from './sight';
import type { SliceWork } from './slice-work';

/** Waits before looking again at people who are not found or not known yet, in milliseconds; then they are given up. */
const lookAgainMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000, 240_000, 300_000];
/** Waits for an answer that is complete, where somebody is seen in part or not at all. */
const waitsForCompleteness = 4;
/** Waits up to this long are slept through; longer ones put the slice aside. */
const sleepAtMostMs = 2_000;

type Waited = { kind: 'looked'; slice: Slice } | { kind: 'aside'; afterMs: number } | { kind: 'done' };

/** Waits and looks again while something is not known of somebody that waiting may tell. */
export async function waitForAnswers(work: SliceWork, slice: Slice, sight: Sight): Promise<Waited> {
  const positions = openPositions(slice).filter((position) => {
    const recipient = slice.recipients[position];
    return recipient !== undefined && isOpen(slice, recipient, sight.get(position));
  });
  const afterMs = lookAgainMs[slice.waits];
  if (positions.length === 0 || afterMs === undefined) return { kind: 'done' };
  const next = { ...slice, waits: slice.waits + 1 };
  // Where the look after it does not fit into this invocation, the next one does not wait as long again.
  await work.draft.save(next);
  if (afterMs > sleepAtMostMs) return { kind: 'aside', afterMs };
  await work.deps.clock.sleep(afterMs);
  return { kind: 'looked', slice: await withSight(work, next, await look(work, next, positions, sight)) };
}

function isOpen(slice: Slice, recipient: Recipient, lookUp: LookUp | undefined): boolean {
  if (waitsForSeat(recipient)) return true;
  switch (lookUp?.found) {
    case 'nobody':
      return recipient.absent !== undefined && recipient.invitation?.answer !== 'refused';
    case 'person': {
      const isTold =
        recipient.absent === undefined || recipient.ours !== undefined || recipient.access.length === 0;
      return slice.waits < waitsForCompleteness && !(lookUp.person.holdings.complete && isTold);
    }
    default:
      return slice.waits < waitsForCompleteness;
  }
}
