import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { RequestBook } from '../../../ports/request-book';

const ttl = { value: 24, unit: 'HOURS' } as const;
const keyOf = (id: string): string => `request:${id}`;

/** Requests of the REST API in Forge's key-value store. */
export function createRequestBook(): RequestBook {
  return {
    async begin(id, record) {
      try {
        await kvs.set(keyOf(id), record, { keyPolicy: 'FAIL_IF_EXISTS', ttl });
        return true;
      } catch (error) {
        if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 409) return false;
        throw error;
      }
    },
    find: (id) => kvs.get<unknown>(keyOf(id)),
    async finish(id, record) {
      await kvs.set(keyOf(id), record, { keyPolicy: 'OVERRIDE', ttl });
    },
    async forget(id) {
      await kvs.delete(keyOf(id));
    },
  };
}
