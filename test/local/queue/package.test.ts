import { InvocationError, JobDoesNotExistError, Queue, RateLimitError } from '@forge/events';
import type { DeliveryOutcome } from '../../../local/queue/async-event.ts';
import { done, numbered, openQueue } from './open-queue.ts';

/** Puts the queue where the package looks for it, and answers what the package asked of it. */
function installQueue(handle?: () => DeliveryOutcome) {
  const opened = openQueue(handle === undefined ? {} : { handle });
  const asked: { target: unknown; path: string; method: string }[] = [];
  Object.assign(globalThis, {
    __forge_runtime__: {},
    __forge_fetch__: (target: unknown, path: string, init: { method: string; body: string }) => {
      asked.push({ target, path, method: init.method });
      return opened.queue.fetch(path, init);
    },
  });
  return { ...opened, asked };
}

afterEach(() => {
  Object.assign(globalThis, { __forge_fetch__: undefined, __forge_runtime__: undefined });
});

const work = new Queue({ key: 'work' });

describe('@forge/events over the local queue', () => {
  it('asks exactly the documented target and paths, braces and all', async () => {
    const { asked } = installQueue();
    const { jobId } = await work.push({ body: { n: 1 } });
    await work.getJob(jobId).getStats();
    await work.getJob(jobId).cancel();
    expect(asked).toEqual(
      ['publish', 'stats', 'cancel'].map((name) => ({
        target: { type: 'fpp', provider: 'app', remote: 'stargate', accountId: undefined },
        path: `/webhook/queue/${name}/{contextAri}/{environmentId}/{appId}/{appVersion}`,
        method: 'POST',
      })),
    );
  });

  it('delivers what was pushed, under the job it answered', async () => {
    const { queue, delivered } = installQueue();
    const { jobId } = await work.push(numbered(2));
    await queue.drain();
    expect(delivered).toMatchObject([
      { jobId, body: { n: 0 } },
      { jobId, body: { n: 1 } },
    ]);
    expect(await work.getJob(jobId).getStats()).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('takes an InvocationError as the app returns it', async () => {
    const { retryOptions } = new InvocationError({
      retryAfter: 5,
      retryReason: 'FUNCTION_RETRY_REQUEST' as never,
    });
    const outcomes: DeliveryOutcome[] = [
      { kind: 'retry', retryAfterSeconds: retryOptions.retryAfter, retryReason: retryOptions.retryReason },
    ];
    const { queue, pass, delivered } = installQueue(() => outcomes.shift() ?? done);
    await work.push({ body: {} });
    await queue.drain();
    await pass(5);
    expect(delivered[1]?.retryContext?.retryCount).toBe(1);
  });

  it('throws the errors of the package', async () => {
    installQueue();
    for (let pushes = 0; pushes < 10; pushes += 1) await work.push(numbered(50));
    await expect(work.push({ body: {} })).rejects.toBeInstanceOf(RateLimitError);
    await expect(work.getJob('never').getStats()).rejects.toBeInstanceOf(JobDoesNotExistError);
    await expect(new Queue({ key: 'other' }).push({ body: {} })).rejects.toThrow('No consumer is declared');
  });
});
