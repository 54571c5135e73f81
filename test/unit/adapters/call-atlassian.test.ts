import { createCall, type Sent } from '../../../src/adapters/call-atlassian';
import type { Pace } from '../../../src/domain/run/pace';
import { DirectoryError } from '../../../src/ports/directory-error';

const startedMs = Date.UTC(2026, 10, 24, 9);
const second = (seconds: number): string => new Date(startedMs + seconds * 1000).toISOString();
const options = { repeatable: false, egress: false };

/** A clock that moves by what is slept and by the second that each call takes. */
function open(pace: Pace) {
  let nowMs = startedMs;
  const clock = {
    nowMs: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
  const session = { pace, egressLeft: 10, remainingMs: () => 60_000 };
  const ids = { next: () => 'id', random: () => 0, hash: (text: string) => text };
  const answer =
    (status: number, headers: Record<string, string> = {}) =>
    async (): Promise<Sent> => {
      nowMs += 1_000;
      return { status, headers: { get: (name) => headers[name] ?? null }, text: async () => '{}' };
    };
  const lost = async (): Promise<Sent> => {
    nowMs += 1_000;
    throw new TypeError('fetch failed');
  };
  return { call: createCall(session, clock, ids), answer, lost };
}

describe('when a call was under way', () => {
  it('is told without the wait for its turn', async () => {
    const { call, answer } = open({ intervalMs: 4_000, sinceRefusal: 0 });
    expect(await call(answer(200), options)).toMatchObject({ sent: { from: second(0), to: second(1) } });
    expect(await call(answer(200), options)).toMatchObject({ sent: { from: second(4), to: second(5) } });
  });

  it('is told of the try that was answered, not of those that Atlassian held off', async () => {
    const { call, answer } = open({ intervalMs: 0, sinceRefusal: 0 });
    const tries = [answer(429, { 'retry-after': '3' }), answer(200)];
    const answered = await call(() => (tries.shift() ?? answer(500))(), options);
    expect(answered).toMatchObject({ status: 200, sent: { from: second(4), to: second(5) } });
  });

  it('is told of a call whose answer was lost', async () => {
    const { call, answer, lost } = open({ intervalMs: 4_000, sinceRefusal: 0 });
    await call(answer(200), options);
    const failed = await call(lost, options).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DirectoryError);
    expect(failed).toMatchObject({ code: 'unavailable', sent: { from: second(4), to: second(5) } });
  });
});

describe('calls that were under way together and were refused together', () => {
  it('tell of one limit, once', async () => {
    let nowMs = startedMs;
    const clock = { nowMs: () => nowMs, sleep: async (ms: number) => void (nowMs += ms) };
    const session = {
      pace: { intervalMs: 100, sinceRefusal: 5 },
      egressLeft: 100,
      remainingMs: () => 60_000,
    };
    const ids = { next: () => 'id', random: () => 0, hash: (text: string) => text };
    const call = createCall(session, clock, ids);
    const answers: (() => void)[] = [];
    const refusedOnce = () => {
      let tries = 0;
      return async (): Promise<Sent> => {
        tries += 1;
        if (tries === 1) await new Promise<void>((done) => answers.push(done));
        const status = tries === 1 ? 429 : 200;
        return { status, headers: { get: () => (status === 429 ? '1' : null) }, text: async () => '{}' };
      };
    };
    const calls = Array.from({ length: 4 }, () => call(refusedOnce(), options));
    while (answers.length < 4) await new Promise((done) => setImmediate(done));
    for (const answer of answers) answer();
    await Promise.all(calls);
    // Widened once by 1.7, then narrowed a little by each success.
    expect(session.pace.intervalMs).toBeGreaterThan(140);
    expect(session.pace.intervalMs).toBeLessThan(171);
  });
});
