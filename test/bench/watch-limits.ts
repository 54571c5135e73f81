import type { Host } from '../../local/host.ts';

/** The largest things that went through a host, in bytes. */
export interface Largest {
  valueBytes: number;
  sliceBytes: number;
  eventBytes: number;
}

interface Item {
  entityName?: string;
  value?: unknown;
}

/** Watches what the app stores and pushes from now on. */
export function watchLimits({ kvs, queue }: Host): Largest {
  const largest: Largest = { valueBytes: 0, sliceBytes: 0, eventBytes: 0 };
  const [fetchKvs, fetchQueue] = [kvs.fetch.bind(kvs), queue.fetch.bind(queue)];
  kvs.fetch = (path, init) => {
    for (const { entityName, value } of itemsOf(init?.body)) {
      if (value === undefined) continue;
      const bytes = bytesOf(value);
      largest.valueBytes = Math.max(largest.valueBytes, bytes);
      if (entityName === 'slice') largest.sliceBytes = Math.max(largest.sliceBytes, bytes);
    }
    return fetchKvs(path, init);
  };
  queue.fetch = (path, init) => {
    for (const event of eventsOf(init?.body))
      largest.eventBytes = Math.max(largest.eventBytes, bytesOf(event));
    return fetchQueue(path, init);
  };
  return largest;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** What a request to the store writes: one value, a batch of them, or those of a transaction. */
function itemsOf(body: unknown): Item[] {
  if (typeof body !== 'string') return [];
  const sent = JSON.parse(body) as Item[] | (Item & { set?: Item[] });
  return Array.isArray(sent) ? sent : [sent, ...(sent.set ?? [])];
}

function eventsOf(body: unknown): unknown[] {
  if (typeof body !== 'string') return [];
  return (JSON.parse(body) as { payload?: unknown[] }).payload ?? [];
}
