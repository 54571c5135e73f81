import { useCallback, useEffect } from 'react';
import type { BatchView } from '../../../../../src/contract';
import type { BatchState } from '../../../../../src/domain/words';
import { call } from '../../backend';
import { useAct } from '../../use-act';
import { useLoad } from '../../use-load';
import { usePolling } from '../../use-polling';
import { useOverview } from '../../overview';
import { useDriver } from './use-driver';

const movingPollMilliseconds = 1_500;
/** Another admin may start, resume or cancel it. */
const restingPollMilliseconds = 8_000;
const moving: readonly BatchState[] = ['checking', 'running', 'pausing', 'cancelling'];

export const isMoving = (state: BatchState) => moving.includes(state);

type Act = 'checkBatch' | 'startBatch' | 'pauseBatch' | 'resumeBatch' | 'cancelBatch' | 'retryFailed';

/** A batch that keeps itself current, driven from here where its route needs that, and what can be done to it. */
export function useBatch(batchId: string) {
  const { refresh } = useOverview();
  const loaded = useLoad<BatchView>(batchId, () => call('getBatch', { batchId }));
  const { act, busy, error, clearError } = useAct();
  const { data: batch, replace, reload } = loaded;
  const interval = !batch
    ? undefined
    : isMoving(batch.state)
      ? movingPollMilliseconds
      : restingPollMilliseconds;
  usePolling(interval, reload);
  useDriver(batch, replace);
  const isOver = batch?.state === 'finished' || batch?.state === 'cancelled';
  useEffect(() => {
    if (isOver) void refresh();
  }, [isOver, refresh]);
  const perform = useCallback(
    (name: Act, confirmRemovals?: number) =>
      act(name, async () => {
        replace(await call(name, { batchId, ...(confirmRemovals !== undefined && { confirmRemovals }) }));
        // The next act need not wait for the overview.
        void refresh();
      }),
    [act, batchId, refresh, replace],
  );
  return { batch, loadError: loaded.error, reload, perform, busy, error, clearError };
}
