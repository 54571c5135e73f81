import { queueLimits } from '../../../local/queue/limits.ts';
import { numbered, openQueue } from './open-queue.ts';

describe('a push', () => {
  it('delivers each event to the consumer of the queue, by itself', async () => {
    const { push, queue, delivered } = openQueue();
    expect((await push(numbered(2), 'job-1')).status).toBe(201);
    await queue.drain();
    expect(delivered).toMatchObject([
      {
        consumerKey: 'work-consumer',
        functionKey: 'worker',
        queueName: 'work',
        jobId: 'job-1',
        body: { n: 0 },
      },
      { jobId: 'job-1', body: { n: 1 } },
    ]);
    expect(delivered[0]).not.toHaveProperty('retryContext');
    expect(delivered[0]?.eventId).not.toBe(delivered[1]?.eventId);
    expect(queue.pending()).toBe(0);
  });

  it('answers before anything is delivered', async () => {
    const { push, delivered } = openQueue();
    await push(numbered(1));
    expect(delivered).toEqual([]);
  });

  it('holds an event back for its delay', async () => {
    const { push, pass, queue, clock, bodies } = openQueue();
    await push([...numbered(1, { delayInSeconds: 60 }), ...numbered(1, {}, 1)]);
    await queue.drain();
    expect([bodies(), queue.pending()]).toEqual([[1], 1]);
    expect(queue.nextDueMs()).toBe(clock.nowMs() + 60_000);
    await pass(59);
    expect(bodies()).toEqual([1]);
    await pass(1);
    expect(bodies()).toEqual([1, 0]);
    expect(queue.nextDueMs()).toBeUndefined();
  });

  it.each([
    ['no events', [], 400],
    ['51 events', numbered(51), 400],
    ['a body that is no object', [{ body: 'text' }], 400],
    ['a delay beyond 900 seconds', numbered(1, { delayInSeconds: 901 }), 400],
    ['a concurrency limit of 0', numbered(1, { concurrency: { key: 'k', limit: 0 } }), 400],
    ['more than 200 KB', [1, 2, 3].map(() => ({ body: { text: 'x'.repeat(70_000) } })), 413],
    ['an event of more than 100 KB to a long consumer', [{ body: { text: 'x'.repeat(110_000) } }], 413],
  ])('refuses %s', async (_, payload, status) => {
    const { push, queue } = openQueue();
    expect((await push(payload)).status).toBe(status);
    expect(queue.pending()).toBe(0);
  });

  it('refuses a queue that has no consumer, and a path it does not provide', async () => {
    const { send } = openQueue();
    expect(
      (await send('/webhook/queue/publish/x', { queueName: 'other', jobId: '1', payload: [] })).status,
    ).toBe(400);
    expect((await send('/graphql', {})).status).toBe(501);
  });

  it('answers 429 beyond 500 events a minute', async () => {
    const { push, clock } = openQueue();
    for (let pushes = 0; pushes < 10; pushes += 1) expect((await push(numbered(50))).status).toBe(201);
    expect((await push(numbered(1))).status).toBe(429);
    await clock.advance(60_000);
    expect((await push(numbered(1))).status).toBe(201);
  });

  it('is metered', async () => {
    const { push, meter } = openQueue();
    await push(numbered(3));
    expect(meter.read()).toMatchObject({ queuePushes: 1, queueEvents: 3 });
  });
});

describe('a cycle', () => {
  it('ends with 405 after 1,000 pushes, however the events branch', async () => {
    const statuses: number[] = [];
    const opened = openQueue({
      handle: async () => {
        statuses.push((await opened.push(numbered(1, { delayInSeconds: 1 }))).status);
        return { kind: 'done' };
      },
    });
    await opened.push(numbered(1));
    await opened.queue.drain();
    while (opened.queue.pending() > 0) await opened.pass(1);
    expect(statuses.filter((status) => status === 201)).toHaveLength(queueLimits.cyclePushes - 1);
    expect(statuses.at(-1)).toBe(405);
    expect((await opened.push(numbered(1))).status).toBe(201);
  });
});

describe('concurrency', () => {
  it('runs no more events of a key at once than its limit, and everything else besides', async () => {
    let running = 0;
    let most = 0;
    const { push, queue, delivered } = openQueue({
      handle: async ({ body }) => {
        if (body['n'] === 100) return { kind: 'done' };
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return { kind: 'done' };
      },
    });
    await push([...numbered(10, { concurrency: { key: 'site', limit: 2 } }), ...numbered(1, {}, 100)]);
    await queue.drain();
    expect(most).toBe(2);
    expect(delivered).toHaveLength(11);
    expect(delivered.findIndex(({ body }) => body['n'] === 100)).toBe(2);
  });
});

describe('a job', () => {
  const stats = async (send: ReturnType<typeof openQueue>['send'], jobId: string) =>
    (await send('/webhook/queue/stats/x', { queueName: 'work', jobId })).json() as Promise<unknown>;

  it('counts what succeeded, failed and is in progress', async () => {
    const { push, queue, send } = openQueue();
    await push([...numbered(2), ...numbered(1, { delayInSeconds: 10 })], 'job-1');
    expect(await stats(send, 'job-1')).toEqual({ success: 0, inProgress: 3, failed: 0 });
    await queue.drain();
    expect(await stats(send, 'job-1')).toEqual({ success: 2, inProgress: 1, failed: 0 });
  });

  it('delivers nothing that did not start before it was cancelled, retries included', async () => {
    const opened = openQueue({
      handle: async () => {
        await opened.send('/webhook/queue/cancel/x', { queueName: 'work', jobId: 'job-1' });
        return { kind: 'retry', retryAfterSeconds: 1 };
      },
    });
    await opened.push([...numbered(1), ...numbered(2, { delayInSeconds: 5 }, 1)], 'job-1');
    await opened.queue.drain();
    await opened.pass(60);
    expect(opened.bodies()).toEqual([0]);
    expect(opened.queue.pending()).toBe(0);
  });

  it('answers 404 when there is none', async () => {
    const { send } = openQueue();
    const job = { queueName: 'work', jobId: 'never' };
    expect((await send('/webhook/queue/stats/x', job)).status).toBe(404);
    expect((await send('/webhook/queue/cancel/x', job)).status).toBe(404);
  });
});

describe('reset', () => {
  it('forgets everything, what is in flight included', async () => {
    let finish: () => void = () => undefined;
    const { push, queue, delivered, clock } = openQueue({
      handle: () => new Promise((resolve) => (finish = () => resolve({ kind: 'failed' }))),
    });
    await push([...numbered(1), ...numbered(1, { delayInSeconds: 5 })]);
    void queue.drain();
    await clock.advance(0);
    await clock.advance(0);
    queue.reset();
    finish();
    await clock.advance(3_600_000);
    await queue.drain();
    expect([queue.pending(), delivered.length]).toEqual([0, 1]);
  });
});
