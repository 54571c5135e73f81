import * as fc from 'fast-check';
import {
  awaits,
  deferredSlicesAtMost,
  isLaneDone,
  isLeased,
  lanesPerBatch,
  nextOf,
  passed,
  putAside,
  rewind,
  splitIntoLanes,
  type Lane,
} from '../../../../src/domain/run/lane';
import { unhurried } from '../../../../src/domain/run/pace';
import { aLane } from '../../../support/builders.ts';
import { startMs } from '../../../support/fakes/fake-clock.ts';

describe('the lanes of a batch', () => {
  it('cover every slice exactly once, in even shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (slices) => {
        const lanes = splitIntoLanes('batch1', slices, unhurried, startMs);
        const covered = lanes.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, n) => from + n),
        );
        expect(covered).toEqual(Array.from({ length: slices }, (_, n) => n));
        const shares = lanes.map(({ from, to }) => to - from);
        if (slices > 0) expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect(lanes).toHaveLength(Math.min(lanesPerBatch, slices));
        expect(lanes.every((lane) => lane.next === lane.from)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('working a lane', () => {
  /** Works the lane to its end; `luck` says which visits put the slice aside. */
  function work(lane: Lane, luck: boolean[]): { counted: number[]; lane: Lane } {
    const counted: number[] = [];
    let nowMs = 0;
    let visits = 0;
    for (;;) {
      const next = nextOf(lane, nowMs);
      if (next === 'done') return { counted, lane };
      if ('waitUntilMs' in next) {
        nowMs = next.waitUntilMs;
        continue;
      }
      const { slice } = next;
      if (luck[visits++]) {
        lane = putAside(lane, slice, nowMs + 1 + (visits % 7));
        continue;
      }
      if (awaits(lane, slice)) counted.push(slice);
      lane = passed(lane, slice);
      if (awaits(lane, slice)) counted.push(slice);
    }
  }

  it('counts every slice exactly once, whichever are put aside and however often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.boolean(), { maxLength: 80 }), (to, luck) => {
        const { counted, lane } = work(aLane({ from: 0, to, next: 0 }), luck);
        expect([...counted].sort((a, b) => a - b)).toEqual(Array.from({ length: to }, (_, n) => n));
        expect(isLaneDone(lane)).toBe(true);
      }),
    );
  });

  it('does not await a slice again that has passed', () => {
    const lane = passed(putAside(aLane(), 0, 10), 0);
    expect(awaits(lane, 0)).toBe(false);
    expect(awaits(lane, 1)).toBe(true);
  });

  it('takes up a due slice that was put aside before the next one', () => {
    const lane = aLane({ next: 2, deferred: [{ slice: 0, dueMs: 100 }] });
    expect(nextOf(lane, 99)).toEqual({ slice: 2 });
    expect(nextOf(lane, 100)).toEqual({ slice: 0 });
  });

  it('waits for the first due slice when nothing else is left', () => {
    const deferred = [
      { slice: 0, dueMs: 300 },
      { slice: 1, dueMs: 200 },
    ];
    expect(nextOf(aLane({ next: 4, deferred }), 100)).toEqual({ waitUntilMs: 200 });
  });

  it('begins no further slice while too many are put aside', () => {
    const deferred = Array.from({ length: deferredSlicesAtMost }, (_, slice) => ({ slice, dueMs: 500 }));
    expect(nextOf(aLane({ to: 1_000, next: deferredSlicesAtMost, deferred }), 0)).toEqual({
      waitUntilMs: 500,
    });
  });

  it('puts a slice aside once, with the later time', () => {
    const lane = putAside(putAside(aLane(), 0, 10), 0, 20);
    expect(lane).toMatchObject({ next: 1, deferred: [{ slice: 0, dueMs: 20 }] });
  });

  it('is not done while a slice is put aside', () => {
    expect(isLaneDone(aLane({ next: 4 }))).toBe(true);
    expect(isLaneDone(aLane({ next: 3 }))).toBe(false);
    expect(isLaneDone(aLane({ next: 4, deferred: [{ slice: 1, dueMs: 0 }] }))).toBe(false);
  });
});

it('belongs to its owner until the lease ends', () => {
  const lane = aLane({ lease: { owner: 'w', untilMs: 100 } });
  expect([99, 100].map((nowMs) => isLeased(lane, nowMs))).toEqual([true, false]);
  expect(isLeased(aLane(), 0)).toBe(false);
});

describe('a new pass', () => {
  const worked = aLane({
    from: 1,
    next: 4,
    deferred: [{ slice: 2, dueMs: 5 }],
    standings: { absent: 3 },
    outcomes: { failed: 3 },
    lease: { owner: 'w', untilMs: 9 },
    notice: { code: 'X', message: 'y', at: 'z' },
  });

  it('goes over the lane again, with nobody holding it and nothing put aside', () => {
    const lane = rewind(worked, 'run', 7);
    expect(lane).toMatchObject({ next: 1, deferred: [], movedAtMs: 7 });
    expect(lane).not.toHaveProperty('lease');
    expect(lane).not.toHaveProperty('notice');
  });

  it('counts standings anew where it checks, and goes on counting outcomes', () => {
    expect(rewind(worked, 'check', 7)).toMatchObject({ standings: {}, outcomes: { failed: 3 } });
    expect(rewind(worked, 'run', 7)).toMatchObject({ standings: { absent: 3 }, outcomes: { failed: 3 } });
  });
});
