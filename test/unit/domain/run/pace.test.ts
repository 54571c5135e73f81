import {
  afterRefusal,
  afterSuccess,
  agreedPace,
  cautious,
  unhurried,
  type Pace,
} from '../../../../src/domain/run/pace';

interface Scene {
  /** Successful calls each lane has to make. */
  calls: number;
  batches?: number;
  perSecond: number;
  retryAfterMs?: number;
  seed?: number;
}

interface Lane {
  batch: number;
  pace: Pace;
  /** What the other lanes of its batch read. */
  stored: Pace;
  readyMs: number;
  nextMs: number;
  succeeded: number;
  agreedAt: number;
  waited: boolean;
}

const lanesPerBatch = 4;
const callsPerSlice = 3;
const latencyMs = 100;

/** Numbers from 0 to 1 that are the same on every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

/** A bucket that holds one second's worth of calls and fills up evenly. */
function bucketOf(perSecond: number): (nowMs: number) => boolean {
  let tokens = perSecond;
  let filledMs = 0;
  return (nowMs) => {
    tokens = Math.min(Math.max(1, perSecond), tokens + ((nowMs - filledMs) / 1000) * perSecond);
    filledMs = nowMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

/** Lanes of one or more batches against one limit. Answers the time as a multiple of the limit's own, and the share refused. */
function simulate({ calls, batches = 1, perSecond, retryAfterMs = 1000, seed = 1 }: Scene) {
  const random = randomFrom(seed);
  const take = bucketOf(perSecond);
  const lanes = Array.from({ length: batches * lanesPerBatch }, (_, place): Lane => ({
    batch: Math.floor(place / lanesPerBatch),
    pace: cautious,
    stored: cautious,
    readyMs: random() * 5,
    nextMs: 0,
    succeeded: 0,
    agreedAt: -1,
    waited: false,
  }));
  const atWork = (): Lane[] => lanes.filter(({ succeeded }) => succeeded < calls);
  const startOf = ({ readyMs, nextMs }: Lane): number => Math.max(readyMs, nextMs);
  let [made, refused, endMs] = [0, 0, 0];
  for (let left = atWork(); left.length > 0; left = atWork()) {
    const lane = left.reduce((first, other) => (startOf(other) < startOf(first) ? other : first));
    if (lane.succeeded % callsPerSlice === 0 && lane.agreedAt !== lane.succeeded) {
      const others = left.filter((other) => other !== lane && other.batch === lane.batch);
      lane.stored = agreedPace(
        lane.pace,
        others.map(({ stored }) => stored),
      );
      Object.assign(lane, { pace: lane.stored, agreedAt: lane.succeeded });
    }
    const nowMs = startOf(lane);
    lane.waited = lane.nextMs > lane.readyMs;
    lane.nextMs = nowMs + lane.pace.intervalMs;
    lane.readyMs = nowMs + latencyMs;
    made += 1;
    if (take(nowMs)) {
      lane.succeeded += 1;
      lane.pace = afterSuccess(lane.pace, lane.waited);
    } else {
      refused += 1;
      lane.pace = afterRefusal(lane.pace);
      lane.nextMs = nowMs + lane.pace.intervalMs;
      lane.readyMs += retryAfterMs * (1 + random() / 10);
    }
    endMs = Math.max(endMs, nowMs + latencyMs);
  }
  const ownTimeMs = (lanes.length * calls * 1000) / perSecond;
  return { endMs, time: endMs / ownTimeMs, refused: refused / made };
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const worst = (scene: Scene) => {
  const runs = seeds.map((seed) => simulate({ ...scene, seed }));
  return {
    time: Math.max(...runs.map(({ time }) => time)),
    refused: Math.max(...runs.map(({ refused }) => refused)),
  };
};

describe('lanes against a limit they do not know', () => {
  it.each([
    { perSecond: 5, calls: 300 },
    { perSecond: 5, calls: 400 },
    { perSecond: 5, calls: 400, retryAfterMs: 3000 },
    { perSecond: 10, calls: 400 },
    { perSecond: 20, calls: 400 },
  ])('use nearly all of it and are seldom refused: %o', (scene) => {
    const { time, refused } = worst(scene);
    expect(time).toBeLessThan(1.15);
    expect(refused).toBeLessThan(0.03);
  });

  it.each([
    { perSecond: 5, calls: 400, batches: 2 },
    { perSecond: 10, calls: 400, batches: 2 },
    { perSecond: 20, calls: 400, batches: 2 },
  ])('share it between two batches: %o', (scene) => {
    const { time, refused } = worst(scene);
    expect(time).toBeLessThan(1.5);
    expect(refused).toBeLessThan(0.05);
  });

  it('get on under a limit of two calls a second, where chance alone refuses many', () => {
    const { time, refused } = worst({ perSecond: 2, calls: 400 });
    expect(time).toBeLessThan(2);
    expect(refused).toBeLessThan(0.1);
  });
});

describe('without a limit', () => {
  it('a lane narrows its pace until it no longer has to wait, and loses little time on the way', () => {
    expect(simulate({ calls: 300, perSecond: 1_000_000 }).endMs).toBeLessThan(300 * latencyMs * 1.15);
  });

  it('a pace that was never slowed stays so', () => {
    expect(afterSuccess(unhurried, false).intervalMs).toBe(0);
  });
});

describe('what lanes agree on', () => {
  const learned: Pace = { intervalMs: 900, sinceRefusal: 4, refusedMs: 600, among: 3 };

  it('lets a lane that knows no limit take the pace of one that does', () => {
    expect(agreedPace({ ...unhurried, among: 3 }, [learned, learned])).toMatchObject({
      intervalMs: expect.closeTo(900) as number,
      refusedMs: expect.closeTo(600) as number,
    });
  });

  it('gives those who go on the share of those who are done', () => {
    expect(agreedPace(learned, [])).toMatchObject({ intervalMs: expect.closeTo(300) as number, among: 1 });
  });

  it('lies between what each of them learned', () => {
    const { intervalMs } = agreedPace(learned, [{ ...learned, intervalMs: 1600 }, learned]);
    expect(intervalMs).toBeGreaterThan(900);
    expect(intervalMs).toBeLessThan(1600);
  });
});
