import type { BatchView } from '../../../../../src/contract/batches';
import { words } from '../../words/words';

/** A list that was given up before its run began: nobody can have been invited. */
export const isDiscarded = ({ state, startedAt }: BatchView) =>
  (state === 'cancelled' || state === 'cancelling') && startedAt === undefined;

export const stateWords = (batch: BatchView) =>
  isDiscarded(batch) ? words.batch.discardedTitle : words.states[batch.state];
