import { useCallback, useEffect } from 'react';
import type { BatchRef, BatchView } from '../../../../../src/contract/batches';
import type { BatchState } from '../../../../../src/domain/words';
import { call } from '../../backend/backend';
import { ConnectionLost } from '../../backend/call';
import { useRunDriver } from '../../runs/driven-runs';
import { useAct } from '../../backend/use-act';
import { useReconnected } from '../../backend/use-connection';
import { useLoad } from '../../backend/use-load';
import { usePolling } from '../../backend/use-polling';
import { useOverview } from '../../backend/overview';

const movingPollMilliseconds = 1_500;
/** Another admin may start, resume or cancel it. */
const restingPollMilliseconds = 8_000;
const moving: readonly BatchState[] = ['checking', 'running', 'pausing', 'cancelling'];

export const isMoving = (state: BatchState) => moving.includes(state);

type Act = 'checkBatch' | 'startBatch' | 'pauseBatch' | 'resumeBatch' | 'cancelBatch' | 'retryFailed';

/** A batch that keeps itself current, driven from here where its route needs that, and what can be done to it. */
export function useBatch(batchId: string) {
  const { overview, refresh } = useOverview();
  const { accountId } = overview.actor;
  const driver = useRunDriver();
  const loaded = useLoad<BatchView>(batchId, () => call('getBatch', { batchId }));
  const { act, again, busy, error, clearError } = useAct();
  const { data: batch, replace, reload } = loaded;
  const interval = !batch
    ? undefined
    : isMoving(batch.state)
      ? movingPollMilliseconds
      : restingPollMilliseconds;
  usePolling(interval, reload);
  useEffect(() => driver.watch(batchId, replace), [driver, batchId, replace]);
  useEffect(() => {
    if (batch) driver.consider(batch, accountId);
  }, [driver, batch, accountId]);
  const isOver = batch?.state === 'finished' || batch?.state === 'cancelled';
  useEffect(() => {
    if (isOver) void refresh();
  }, [isOver, refresh]);
  const perform = useCallback(
    (name: Act, more: Omit<BatchRef, 'batchId'> = {}) =>
      act(name, async () => {
        const moved = await call(name, { batchId, ...more });
        // Who resumes a run of somebody else goes on with it.
        if (name === 'resumeBatch') driver.takeOver(moved, accountId);
        replace(moved);
        // The next act need not wait for the overview.
        void refresh();
      }),
    [act, batchId, refresh, replace, driver, accountId],
  );
  // What is shown is current again, and every act that still makes sense has its button.
  useReconnected(() => {
    if (error instanceof ConnectionLost) clearError();
  });
  return { batch, loadError: loaded.error, reload, replace, act, perform, again, busy, error, clearError };
}

/** A batch that is there, and what can be done with it. */
export type BatchStore = ReturnType<typeof useBatch> & { batch: BatchView };
