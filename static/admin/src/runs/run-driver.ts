import type { BatchView, RunNextSlice } from '../../../../src/contract/batches';
import { AnswerFailure } from '../backend/call';
import type { Call } from '../backend/call';
import { createListeners } from '../backend/listeners';
import type { Listeners } from '../backend/listeners';

const pauseMilliseconds = 250;
const afterErrorMilliseconds = 5_000;

/** `pausing`, `cancelling`: slices under way come to their end. */
const drivenStates: readonly BatchView['state'][] = ['running', 'pausing', 'cancelling'];

/** Whether a page has to run the slices: the route of the signed-in admin has no user in the background. */
export const needsPage = ({ route, state }: BatchView) => route === 'admin' && drivenStates.includes(state);

/** Runs the slices of batches on the admin route for as long as the app is open. */
export interface RunDriver {
  /** Drives the batch if it needs that, and `accountId` started it or took it over. */
  consider(batch: BatchView, accountId: string): void;
  /** The admin at the page goes on with this attempt, which somebody else started. */
  takeOver(batch: BatchView, accountId: string): void;
  isDriving(batchId: string): boolean;
  /** Hears when something is driven from here or no longer is. */
  subscribe: Listeners['subscribe'];
  /** Hears of the batch after each of its slices. */
  watch(batchId: string, listener: (batch: BatchView) => void): () => void;
}

export function createRunDriver(call: Call, wait: (milliseconds: number) => Promise<void>): RunDriver {
  const driven = new Set<string>();
  const takenOver = new Set<string>();
  const listeners = createListeners();
  const watchers = new Set<(batch: BatchView) => void>();

  const drive = async (batchId: string) => {
    driven.add(batchId);
    listeners.tell();
    for (;;) {
      const turn = await call('runNextSlice', { batchId }).catch(whatNow);
      if (turn === 'over') break;
      if (turn !== 'again') watchers.forEach((watcher) => watcher(turn.batch));
      if (turn !== 'again' && !turn.more) break;
      await wait(turn === 'again' ? afterErrorMilliseconds : pauseAfter(turn));
    }
    driven.delete(batchId);
    listeners.tell();
  };
  const consider: RunDriver['consider'] = (batch, accountId) => {
    const isOurs = batch.startedBy?.accountId === accountId || takenOver.has(attemptOf(batch));
    if (isOurs && needsPage(batch) && !driven.has(batch.batchId)) void drive(batch.batchId);
  };
  return {
    consider,
    takeOver(batch, accountId) {
      takenOver.add(attemptOf(batch));
      consider(batch, accountId);
    },
    isDriving: (batchId) => driven.has(batchId),
    subscribe: listeners.subscribe,
    watch(batchId, listener) {
      const watcher = (batch: BatchView) => {
        if (batch.batchId === batchId) listener(batch);
      };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Who took one attempt over has not said so of the next. */
const attemptOf = ({ batchId, attempt }: BatchView) => `${batchId} ${attempt}`;

const pauseAfter = ({ waitSeconds = 0 }: RunNextSlice) => waitSeconds * 1000 || pauseMilliseconds;

/** What an error means for the run: another try, unless the app itself says that there is nothing to drive. */
function whatNow(error: unknown): 'again' | 'over' {
  const ends: readonly string[] = ['BATCH_STATE', 'BATCH_NOT_FOUND', 'NOT_ADMIN'];
  return error instanceof AnswerFailure && ends.includes(error.code) ? 'over' : 'again';
}
