import { useEffect } from 'react';
import type { BatchView } from '../../../../../src/contract';
import { call } from '../../backend';

const pauseMilliseconds = 250;
const afterErrorMilliseconds = 5_000;

/** `pausing`: slices under way come to their end. */
const drivenStates: readonly BatchView['state'][] = ['running', 'pausing', 'cancelling'];

/** The admin route has no user in the background: while the batch is open here, this page runs its slices. */
export const isDrivenHere = (batch: BatchView) =>
  batch.route === 'admin' && drivenStates.includes(batch.state);

export function useDriver(batch: BatchView | undefined, replace: (batch: BatchView) => void) {
  const batchId = batch && isDrivenHere(batch) ? batch.batchId : undefined;
  useEffect(() => {
    if (batchId === undefined) return;
    const driving = { stopped: false };
    void drive(batchId, replace, driving);
    return () => {
      driving.stopped = true;
    };
  }, [batchId, replace]);
}

async function drive(batchId: string, replace: (batch: BatchView) => void, driving: { stopped: boolean }) {
  while (!driving.stopped) {
    const turn = await call('runNextSlice', { batchId }).catch(() => undefined);
    if (driving.stopped) return;
    if (turn) replace(turn.batch);
    if (turn && !turn.more) return;
    const waitMilliseconds = turn
      ? (turn.waitSeconds ?? 0) * 1000 || pauseMilliseconds
      : afterErrorMilliseconds;
    await new Promise((done) => setTimeout(done, waitMilliseconds));
  }
}
