import { ForgeKvsAPIError } from '@forge/kvs';
import { type Clock } from '../../../ports/clock';
import { type Ids } from '../../../ports/ids';
import { StoreBusy } from '../../../ports/store-error';

/** Forge counts requests by the second, so these waits, in milliseconds, outlast several full ones. */
const waitsMs = [100, 200, 400, 800, 1_600, 3_200];

type Methods = Record<string, (...args: never[]) => Promise<unknown>>;

/**
 * The same storage, which asks again for a while when Forge refuses a request for coming too soon, or gives no answer.
 * The first changed nothing, the second may have: every method may be called again, and does then what it did. Throws
 * `StoreBusy` where Forge keeps refusing.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
export function patientStorage<T extends object>(storage: T, clock: Clock, ids: Pick<Ids, 'random'>): T {
  const methods = Object.entries(storage as Methods).map(([name, method]) => [
    name,
    (...args: never[]) => patiently(() => method(...args), clock, ids),
  ]);
  return Object.fromEntries(methods) as T;
}

async function patiently<T>(work: () => Promise<T>, clock: Clock, ids: Pick<Ids, 'random'>): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await work();
    } catch (error) {
      if (!isRateLimited(error) && !isLost(error)) throw error;
      // Workers that were refused together must not come back together.
      await clock.sleep(waitMs * (0.5 + ids.random()));
    }
  }
  try {
    return await work();
  } catch (error) {
    throw isRateLimited(error) && !(error instanceof StoreBusy) ? new StoreBusy(error) : error;
  }
}

const tooManyRequests = 429;
const serverFailed = 500;

export const isRateLimited = (error: unknown): boolean =>
  error instanceof StoreBusy ||
  (error instanceof ForgeKvsAPIError && error.responseDetails.status === tooManyRequests);

/** No answer, or one that the server failed to make: `fetch` throws a `TypeError` where the connection broke. */
const isLost = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError
    ? error.responseDetails.status >= serverFailed
    : error instanceof TypeError && /fetch|network|terminated|socket/i.test(error.message);
