import { createCall, type Sent } from '../../../src/adapters/call-atlassian';
import type { Pace } from '../../../src/domain/run/pace';
import { DirectoryError } from '../../../src/ports/directory-error';

const startedMs = Date.UTC(2026, 10, 24, 9);
const second = (seconds: number): string => new Date(startedMs + seconds * 1000).toISOString();
const options = { repeatable: false, egress: false };

/** A clock that moves by what is slept and by what each call takes. */
function open(pace: Pace, callMs = 1_000) {
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
      nowMs += callMs;
      return { status, headers: { get: (name) => headers[name] ?? null }, text: async () => '{}' };
    };
  const lost = async (): Promise<Sent> => {
    nowMs += callMs;
    throw new TypeError('fetch failed');
  };
  return { call: createCall(session, clock, ids), answer, lost, session };
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
    // Widened once, by 1.3 and 1.7, then narrowed a little by each success.
    expect(session.pace.intervalMs).toBeGreaterThan(180);
    expect(session.pace.intervalMs).toBeLessThan(222);
  });
});

describe('a refusal', () => {
  /** Time that moves on where everybody waits: each call answers after 10 ms, the first of them with 429. */
  async function startsAfter(pace: Pace, calls: number) {
    let nowMs = 0;
    const sleepers: { atMs: number; wake: () => void }[] = [];
    const sleep = (ms: number) => new Promise<void>((wake) => sleepers.push({ atMs: nowMs + ms, wake }));
    const session = { pace, egressLeft: 100, remainingMs: () => 600_000 };
    const ids = { next: () => 'id', random: () => 0, hash: (text: string) => text };
    const call = createCall(session, { nowMs: () => nowMs, sleep }, ids);
    const starts: number[] = [];
    const send = async (): Promise<Sent> => {
      starts.push(nowMs);
      const status = starts.length === 1 ? 429 : 200;
      await sleep(10);
      return { status, headers: { get: () => (status === 429 ? '1' : null) }, text: async () => '{}' };
    };
    let open = calls;
    for (let made = 0; made < calls; made += 1) void call(send, options).then(() => (open -= 1));
    while (open > 0) {
      await new Promise((done) => setImmediate(done));
      sleepers.sort((one, other) => one.atMs - other.atMs);
      const next = sleepers.shift();
      nowMs = next?.atMs ?? nowMs;
      next?.wake();
    }
    return { starts, pace: session.pace };
  }

  it('slows the calls that wait for their turn already', async () => {
    const { starts } = await startsAfter({ intervalMs: 100, sinceRefusal: 5, refusedMs: 100 }, 6);
    const [first = 0, second = 0, third = 0] = starts;
    expect(second - first).toBeGreaterThanOrEqual(165);
    expect(third - second).toBeGreaterThanOrEqual(150);
  });

  it.each([
    [100, 130],
    [60_000, 650],
  ])('of calls that came %i ms apart is one at %i ms', async (callMs, refusedMs) => {
    const { call, answer, session } = open({ intervalMs: 0, sinceRefusal: 20 }, callMs);
    for (let made = 0; made < 4; made += 1) await call(answer(200), options);
    const tries = [answer(429, { 'retry-after': '1' }), answer(200)];
    await call(() => (tries.shift() ?? answer(500))(), options);
    expect(session.pace.refusedMs).toBeCloseTo(refusedMs, 0);
    expect(session.pace.intervalMs).toBeGreaterThan(refusedMs * 1.5);
  });
});

describe('what Retry-After asks to wait', () => {
  const askedToWait = async (header: string): Promise<number | undefined> => {
    const { call, answer } = open({ intervalMs: 0, sinceRefusal: 0 });
    const error = await call(answer(429, { 'retry-after': header }), options).catch((one: unknown) => one);
    return error instanceof DirectoryError ? error.retryAfterSeconds : undefined;
  };

  it.each([
    ['600', 600],
    ['3600', 3_600],
    ['1800000000', 3_600],
    ['1e300', 3_600],
    ['Infinity', 3_600],
  ])('is %s: an hour at most', async (header, seconds) => {
    expect(await askedToWait(header)).toBe(seconds);
  });

  it.each(['-5', '', 'Wed, 21 Oct 2099 07:28:00 GMT', 'soon'])(
    'is nothing where it says "%s": the app waits as long as it thinks fit',
    async (header) => {
      expect(await askedToWait(header)).toBeLessThanOrEqual(30);
    },
  );
});
