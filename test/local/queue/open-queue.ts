import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { createVirtualClock } from '../../../local/clock.ts';
import { createMeter } from '../../../local/meter.ts';
import type { AsyncEvent, DeliveryOutcome } from '../../../local/queue/async-event.ts';
import { createQueue, type QueueOptions } from '../../../local/queue/create-queue.ts';

export const startMs = Date.UTC(2026, 0, 1);
export const done: DeliveryOutcome = { kind: 'done' };

const publishPath = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

interface Setup extends Partial<Omit<QueueOptions, 'deliver' | 'clock'>> {
  /** What handling an event does; by default nothing, successfully. */
  handle?: (event: AsyncEvent) => DeliveryOutcome | Promise<DeliveryOutcome>;
  startMs?: number;
}

/** A queue named `work` on a clock that stands still, and what it delivered. */
export function openQueue({ handle = () => done, ...options }: Setup = {}) {
  const clock = createVirtualClock({ startMs: options.startMs ?? startMs });
  const meter = createMeter();
  const delivered: AsyncEvent[] = [];
  const queue = createQueue({
    database: options.database ?? new DatabaseSync(':memory:'),
    clock,
    meter,
    consumers: [{ key: 'work-consumer', queue: 'work', functionKey: 'worker', timeoutSeconds: 900 }],
    deliver: async (event) => {
      delivered.push(event);
      return handle(event);
    },
    ...options,
  });
  const send = (path: string, body: object) =>
    queue.fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    queue,
    clock,
    meter,
    delivered,
    send,
    push: (payload: object[], jobId: string = randomUUID()) =>
      send(publishPath, { queueName: 'work', jobId, payload }),
    bodies: () => delivered.map(({ body }) => body['n']),
    /** Moves the clock and handles what came due. */
    async pass(seconds: number) {
      await clock.advance(seconds * 1000);
      await queue.drain();
    },
  };
}

/** Events `{n: from}` … of the given number. */
export function numbered(count: number, settings: object = {}, from = 0): { body: { n: number } }[] {
  return Array.from({ length: count }, (_, at) => ({ body: { n: from + at }, ...settings }));
}
