import type { BatchView } from '../../../src/contract/batches';
import type { Defs } from '../../../src/contract/defs';
import type { AppHost } from '../app-host.ts';

/** Errors after which an admin presses the button again. */
const worthAnotherTry: readonly string[] = ['UNEXPECTED', 'BUSY', 'ATLASSIAN'];
const triesAtMost = 8;
const roundsAtMost = 400;
const upkeepSeconds = 300;

type DataOf<K extends keyof Defs> = Extract<ReturnType<Defs[K]>, { ok: true }>['data'];

/** Calls the app as an admin does whose page lost the answer: again, until there is one. */
export async function insist<K extends keyof Defs>(
  app: AppHost,
  functionKey: K,
  payload: Parameters<AppHost['call']>[1],
): Promise<DataOf<K>> {
  for (let tried = 1; ; tried += 1) {
    const answer = await app.call(functionKey, payload).catch((error: unknown) => {
      if (tried >= triesAtMost) throw error;
      return undefined;
    });
    if (answer?.ok) return answer.data;
    if (answer && (tried >= triesAtMost || !worthAnotherTry.includes(answer.error.code)))
      throw new Error(`${functionKey} answered ${answer.error.code}: ${answer.error.message}`);
  }
}

/** States in which a batch moves by itself, or by the page. */
const moving: readonly string[] = ['checking', 'running', 'pausing', 'cancelling'];

/**
 * Lets everything happen that happens by itself until the batch rests: events, the open page that drives the
 * admin route, and upkeep every five minutes once events have run dry.
 */
export async function bringToRest(app: AppHost, batchId: string): Promise<BatchView> {
  for (let round = 0; round < roundsAtMost; round += 1) {
    await app.settle();
    const batch = await insist(app, 'getBatch', { batchId });
    if (!moving.includes(batch.state)) return batch;
    if (batch.route === 'admin') {
      const turn = await insist(app, 'runNextSlice', { batchId });
      await app.host.advance(turn.waitSeconds ?? 1);
    } else {
      await app.host.advance(upkeepSeconds);
      // Ended by a fault: the next run comes by itself.
      await app.host.runScheduled('every-five-minutes').catch(() => undefined);
    }
  }
  throw new Error('The batch does not come to rest');
}

/** Checks a draft, starts it and brings it to its end, confirming what has to be confirmed. */
export async function checkAndRun(app: AppHost, batchId: string): Promise<BatchView> {
  await insist(app, 'checkBatch', { batchId });
  const ready = await bringToRest(app, batchId);
  const confirmRemovals = ready.removals?.digest;
  await insist(app, 'startBatch', { batchId, ...(confirmRemovals !== undefined && { confirmRemovals }) });
  return bringToRest(app, batchId);
}
