import { DatabaseSync } from 'node:sqlite';
import type { DeliveryOutcome } from '../../../local/queue/async-event.ts';
import { done, numbered, openQueue, startMs } from './open-queue.ts';

/** Ends the deliveries in the given ways, then successfully. */
const ending = (...outcomes: DeliveryOutcome[]) => ({ handle: () => outcomes.shift() ?? done });

describe('a retry request', () => {
  it('brings the event back after retryAfter, with what the app gave along', async () => {
    const { push, pass, queue, delivered } = openQueue(
      ending({
        kind: 'retry',
        retryAfterSeconds: 120,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { slice: 7 },
      }),
    );
    await push(numbered(1));
    await queue.drain();
    await pass(119);
    expect(delivered).toHaveLength(1);
    await pass(1);
    expect(delivered[1]).toEqual({
      ...delivered[0],
      retryContext: {
        retryCount: 1,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { slice: 7 },
        retentionWindow: {
          startTime: new Date(startMs).toISOString(),
          remainingTimeMs: 24 * 3_600_000 - 120_000,
        },
      },
    });
    expect(queue.pending()).toBe(0);
  });

  it('waits 900 seconds at most, and loses data beyond 4 KB', async () => {
    const { push, pass, queue, delivered } = openQueue(
      ending({ kind: 'retry', retryAfterSeconds: 5000, retryData: 'x'.repeat(5000) }),
    );
    await push(numbered(1));
    await queue.drain();
    await pass(900);
    expect(delivered[1]?.retryContext).toMatchObject({
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: undefined,
    });
  });

  it('is granted for 24 hours, after which the event is dropped and its job has failed', async () => {
    const { push, pass, queue, delivered, send } = openQueue({
      handle: () => ({ kind: 'retry', retryAfterSeconds: 900 }),
    });
    await push(numbered(1), 'job-1');
    await queue.drain();
    while (queue.pending() > 0) await pass(900);
    expect(delivered).toHaveLength(1 + (24 * 3600) / 900);
    const stats = await send('/webhook/queue/stats/x', { queueName: 'work', jobId: 'job-1' });
    expect(await stats.json()).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });
});

describe('an error', () => {
  it('thrown by the function brings the event back at growing intervals up to 15 minutes', async () => {
    const failed: DeliveryOutcome = { kind: 'failed' };
    const deliveredAtSeconds: number[] = [];
    const opened = openQueue({
      handle: () => {
        deliveredAtSeconds.push((opened.clock.nowMs() - startMs) / 1000);
        return deliveredAtSeconds.length < 8 ? failed : done;
      },
    });
    await opened.push(numbered(1));
    await opened.queue.drain();
    while (opened.queue.pending() > 0) await opened.pass(30);
    const intervals = deliveredAtSeconds.slice(1).map((at, index) => at - (deliveredAtSeconds[index] ?? 0));
    expect(intervals).toEqual([30, 60, 120, 240, 480, 900, 900]);
    expect(opened.delivered.at(-1)?.retryContext?.retryCount).toBe(7);
  });

  it('of the platform brings the event back without counting as a retry', async () => {
    const { push, pass, queue, delivered } = openQueue(ending({ kind: 'crashed' }));
    await push(numbered(1));
    await queue.drain();
    await pass(30);
    expect(delivered[1]?.retryContext).toMatchObject({
      retryCount: 0,
      retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    });
  });

  it('by running out of time counts as one, under its own name', async () => {
    const { push, pass, queue, delivered } = openQueue(
      ending({ kind: 'crashed', reason: 'FUNCTION_TIME_OUT' }),
    );
    await push(numbered(1));
    await queue.drain();
    await pass(30);
    expect(delivered[1]?.retryContext).toMatchObject({ retryCount: 1, retryReason: 'FUNCTION_TIME_OUT' });
  });

  it('keeps what the app asked to be given back', async () => {
    const { push, pass, queue, delivered } = openQueue(
      ending({ kind: 'retry', retryAfterSeconds: 1, retryData: 7 }, { kind: 'crashed' }),
    );
    await push(numbered(1));
    await queue.drain();
    await pass(1);
    await pass(60);
    expect(delivered[2]?.retryContext).toMatchObject({ retryCount: 1, retryData: 7 });
  });
});

describe('faults', () => {
  it('deliver every event a second time, and count it once', async () => {
    const { push, queue, delivered, send } = openQueue({ faults: { duplicateDeliveries: true } });
    await push(numbered(2), 'job-1');
    await queue.drain();
    expect(delivered.map(({ body }) => body['n']).sort()).toEqual([0, 0, 1, 1]);
    expect(new Set(delivered.map(({ eventId }) => eventId)).size).toBe(2);
    const stats = await send('/webhook/queue/stats/x', { queueName: 'work', jobId: 'job-1' });
    expect(await stats.json()).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('deliver in another order than pushed', async () => {
    const { push, queue, bodies } = openQueue({ faults: { reorder: true } });
    await push(numbered(3));
    await queue.drain();
    expect(bodies()).toEqual([2, 1, 0]);
  });
});

describe('a restart', () => {
  it('delivers what was waiting when its time comes, and what was in flight again at once', async () => {
    const database = new DatabaseSync(':memory:');
    const before = openQueue({ database, handle: () => new Promise(() => undefined) });
    await before.push([...numbered(1), ...numbered(1, { delayInSeconds: 60 }, 1)]);
    await before.clock.advance(0);
    await before.clock.advance(0);
    before.queue.close();
    expect(before.bodies()).toEqual([0]);

    const after = openQueue({ database });
    await after.queue.drain();
    expect(after.bodies()).toEqual([0]);
    expect(after.delivered[0]?.eventId).toBe(before.delivered[0]?.eventId);
    expect(after.delivered[0]?.retryContext?.retryReason).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
    await after.pass(60);
    expect(after.bodies()).toEqual([0, 1]);
  });
});
