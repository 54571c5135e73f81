import type { BatchView } from '../../../../../src/contract/batches';
import { words } from '../../words/words';

type Stated = Pick<BatchView, 'state' | 'startedAt'>;

/** A list that was given up before its run began: nobody can have been invited. */
export const isDiscarded = ({ state, startedAt }: Stated) =>
  (state === 'cancelled' || state === 'cancelling') && startedAt === undefined;

export const stateWords = (batch: Stated) =>
  isDiscarded(batch) ? words.batch.discardedTitle : words.states[batch.state];
