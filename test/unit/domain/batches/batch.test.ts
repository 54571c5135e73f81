import { laneTotals, secondsLeft } from '../../../../src/domain/batches/lane-totals';
import {
  isMoving,
  judgeAct,
  settledState,
  waitsForPage,
  type BatchAct,
} from '../../../../src/domain/batches/batch';
import { batchStates, type BatchState } from '../../../../src/domain/words';
import { aBatch, aLane, atStart } from '../../../support/builders.ts';
import { startMs } from '../../../support/fakes/fake-clock.ts';

/** States in the order of `batchStates`; `g` go, `a` already done, `-` refused. */
const table: [BatchAct, string][] = [
  //         draft checking ready running pausing paused cancelling cancelled finished
  ['add', '    g     -        -     -       -       -      -          -         -'],
  ['check', '  g     a        g     -       -       -      -          -         -'],
  ['start', '  -     -        g     a       -       -      -          -         -'],
  ['pause', '  -     -        -     g       a       a      -          -         -'],
  ['resume', ' -     -        -     a       g       g      -          -         -'],
  ['cancel', ' g     g        g     g       g       g      a          a         -'],
  ['retry', '  -     -        -     a       -       -      -          g         g'],
];
const verdicts = { g: 'go', a: 'already', '-': 'refused' } as const;
const rows = table.flatMap(([act, marks]) =>
  marks
    .trim()
    .split(/\s+/)
    .map((mark, place) => [act, batchStates[place] as BatchState, verdicts[mark as 'g']] as const),
);

it('judges every act in every state', () => {
  expect(rows).toHaveLength(table.length * batchStates.length);
});

it.each(rows)('%s while %s: %s', (act, state, expected) => {
  expect(judgeAct(act, state)).toBe(expected);
});

it('moves while it checks, runs or cancels, and at no other time', () => {
  expect(batchStates.filter(isMoving)).toEqual(['checking', 'running', 'cancelling']);
});

describe('once its lanes have come to rest, a batch', () => {
  const done = aLane({ next: 4 });
  const open = aLane({ next: 2 });
  const held = aLane({ next: 2, lease: { owner: 'w', untilMs: startMs + 1 } });

  it.each<[BatchState, string, BatchState]>([
    ['checking', 'done', 'ready'],
    ['checking', 'open', 'checking'],
    ['running', 'done', 'finished'],
    ['running', 'open', 'running'],
    ['cancelling', 'done', 'cancelled'],
    ['cancelling', 'held', 'cancelling'],
    ['pausing', 'done', 'finished'],
    ['pausing', 'open', 'paused'],
    ['pausing', 'held', 'pausing'],
    ['draft', 'done', 'draft'],
    ['ready', 'done', 'ready'],
    ['paused', 'done', 'paused'],
    ['cancelled', 'done', 'cancelled'],
    ['finished', 'done', 'finished'],
  ])('that is %s, with its last lane %s, is %s', (state, last, expected) => {
    const lanes = [done, { done, open, held }[last] ?? done];
    expect(settledState(aBatch({ state }), lanes, startMs)).toBe(expected);
  });

  it('pauses when the worker’s lease has run out', () => {
    expect(settledState(aBatch({ state: 'pausing' }), [held], startMs + 1)).toBe('paused');
  });

  it.each([
    ['has begun a slice', { nextBegun: true }],
    ['waits for people of a slice', { deferred: [{ slice: 1, dueMs: startMs }] }],
  ])('goes on pausing while a lane %s, unless Atlassian refuses the route', (_, changes) => {
    const lanes = [aLane({ next: 2, ...changes })];
    const notice = { code: 'ROUTE_REFUSED', message: 'Unauthorized', at: '' };
    expect(settledState(aBatch({ state: 'pausing' }), lanes, startMs)).toBe('pausing');
    expect(settledState(aBatch({ state: 'pausing', notice }), lanes, startMs)).toBe('paused');
  });

  it('is cancelled at once when it has no lanes', () => {
    expect(settledState(aBatch({ state: 'cancelling' }), [], startMs)).toBe('cancelled');
  });
});

it('sums its lanes, without the slices that were put aside', () => {
  const lanes = [
    aLane({ next: 3, outcomes: { invited: 50 }, standings: { absent: 75 } }),
    aLane({
      from: 4,
      to: 8,
      next: 6,
      deferred: [{ slice: 4, dueMs: 0 }],
      outcomes: { invited: 20, failed: 5 },
      standings: { absent: 25 },
    }),
  ];
  expect(laneTotals(lanes)).toEqual({
    outcomes: { invited: 70, failed: 5 },
    standings: { absent: 100 },
    passed: 4,
  });
});

describe('the time that is left', () => {
  const batch = aBatch({ state: 'running', laneEnds: [4], attemptStartedAt: atStart });

  it('follows from the pace since the attempt began', () => {
    expect(secondsLeft(batch, [aLane({ next: 2 })], startMs + 10_000)).toBe(10);
  });

  it('is unknown until each lane has shown its pace, and while nothing runs', () => {
    const many = aBatch({ ...batch, laneEnds: [9, 18] });
    const lanes = (next: number) => [aLane({ next }), aLane({ next: 9, from: 9, to: 18 })];
    expect(secondsLeft(many, lanes(1), startMs + 16_000)).toBeUndefined();
    expect(secondsLeft(many, lanes(4), startMs + 16_000)).toBe(56);
    expect(secondsLeft(batch, [aLane()], startMs + 10_000)).toBeUndefined();
    expect(secondsLeft({ ...batch, state: 'paused' }, [aLane({ next: 1 })], startMs + 1)).toBeUndefined();
  });
});

describe('a run on the admin route waits for a page', () => {
  const running = aBatch({ state: 'running', pass: 'run', route: 'admin' });
  const open = aLane({ next: 2 });
  const laterMs = startMs + 31_000;

  it('once no page has driven it for half a minute', () => {
    expect(waitsForPage(running, [open], startMs + 29_000)).toBe(false);
    expect(waitsForPage(running, [open], laterMs)).toBe(true);
  });

  it.each([
    ['a page holds a lane', running, [open, aLane({ lease: { owner: 'p', untilMs: laterMs + 1 } })]],
    ['another lane moves', running, [open, aLane({ movedAtMs: laterMs })]],
    [
      'Atlassian asked to wait',
      running,
      [
        aLane({
          notice: { code: 'X', message: '', at: atStart, until: new Date(laterMs + 1).toISOString() },
        }),
      ],
    ],
    ['it is done', running, [aLane({ next: 4 })]],
    ['it is paused', { ...running, state: 'paused' as const }, [open]],
    ['it works in the background', { ...running, route: 'app' as const }, [open]],
  ])('but not while %s', (_, batch, lanes) => {
    expect(waitsForPage(batch, lanes, laterMs)).toBe(false);
  });
});

it('does not sum what an earlier version did not count', () => {
  const { losses: _losses, ...uncounted } = aLane({ losses: { all: 1 } });
  const counted = aLane({ losses: { all: 1, nothing: 2 } });
  expect(laneTotals([counted, aLane({ losses: { all: 2 } })]).losses).toEqual({ all: 3, nothing: 2 });
  expect(laneTotals([counted, uncounted]).losses).toBeUndefined();
});
