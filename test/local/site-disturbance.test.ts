import { documentedBehaviours } from '../../local/behaviours.ts';
import type { Behaviours } from '../../local/behaviours.ts';
import { createVirtualClock } from '../../local/clock.ts';
import { createDisturbance } from '../../local/site/disturbance.ts';

function disturbedWith(behaviours: Partial<Behaviours>) {
  const clock = createVirtualClock();
  const statuses: number[] = [];
  let effects = 0;
  const disturb = createDisturbance({
    clock,
    behaviours: { ...documentedBehaviours, ...behaviours },
    errorBody: (status, message) => ({ status, message }),
    rateLimitReason: 'test-burst',
    onCall: ({ status }) => statuses.push(status),
  });
  const call = () => disturb(() => Promise.resolve(Response.json({ effect: (effects += 1) })));
  return { clock, statuses, call, effects: () => effects };
}

const callTimes = async (times: number, call: () => Promise<Response>) => {
  const answers: Response[] = [];
  for (let index = 0; index < times; index += 1) answers.push(await call());
  return answers;
};

describe('disturbance', () => {
  it('lets calls through undisturbed as Atlassian documents, and reports each', async () => {
    const { call, statuses, effects } = disturbedWith({});
    await callTimes(3, call);
    expect([statuses, effects()]).toEqual([[200, 200, 200], 3]);
  });

  it('takes the latency on the clock', async () => {
    const { clock, call, statuses } = disturbedWith({ latencyMs: 250 });
    const answered = call();
    await clock.advance(249);
    expect(statuses).toEqual([]);
    await clock.advance(1);
    expect((await answered).status).toBe(200);
  });

  it('refuses calls beyond the rate without effect, and says when to come back', async () => {
    const { call, effects } = disturbedWith({ rateLimit: { perSecond: 2, retryAfterSeconds: 7 } });
    const [, , third] = await callTimes(3, call);
    expect(third?.status).toBe(429);
    expect(third?.headers.get('retry-after')).toBe('7');
    expect(third?.headers.get('ratelimit-reason')).toBe('test-burst');
    expect(effects()).toBe(2);
  });

  it('allows calls again as time passes, never more than a second saves up', async () => {
    const { clock, call, statuses } = disturbedWith({ rateLimit: { perSecond: 2, retryAfterSeconds: 1 } });
    await callTimes(3, call);
    await clock.advance(500);
    await callTimes(2, call);
    await clock.advance(60_000);
    await callTimes(3, call);
    expect(statuses).toEqual([200, 200, 429, 200, 429, 200, 200, 429]);
  });

  it('lets about the given share fail with 503, the same calls on every run', async () => {
    const one = disturbedWith({ failureRate: 0.3 });
    const other = disturbedWith({ failureRate: 0.3 });
    await callTimes(1000, one.call);
    await callTimes(1000, other.call);
    expect(one.statuses).toEqual(other.statuses);
    const failed = one.statuses.filter((status) => status === 503).length;
    expect(failed).toBeGreaterThan(250);
    expect(failed).toBeLessThan(350);
    expect(one.effects()).toBe(1000 - failed);
  });
});
