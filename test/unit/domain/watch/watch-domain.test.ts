import fc from 'fast-check';
import { agreedSight, finalSight } from '../../../../src/domain/watch/agreed-sight';
import { explained } from '../../../../src/domain/watch/explain';
import { newFinding, seenAgain } from '../../../../src/domain/watch/finding';
import { comparable, tellsTheSame } from '../../../../src/domain/watch/pieces';
import {
  emptyPart,
  emptyWatch,
  endedOf,
  isEnded,
  withPart,
  withPeople,
  withPoint,
  type WatchPoint,
} from '../../../../src/domain/watch/watch-head';
import {
  mergeWatched,
  sightOf,
  watchStates,
  withSight,
  type Sight,
} from '../../../../src/domain/watch/watched';
import { aWatched, someThrough } from '../../../support/builders-watch.ts';
import {
  atStart,
  foundNobody,
  foundPerson,
  holding,
  minutesAfterStart,
  notKnown,
  someAccess,
} from '../../../support/builders.ts';

const aSight = (state: Sight['state'], minutes = 1): Sight => ({
  at: minutesAfterStart(minutes),
  through: 'organization',
  state,
  access: state === 'with-access' ? [someAccess()] : [],
});

describe('a sight', () => {
  it('says what a look-up proves, and no more', () => {
    const states = [
      foundNobody,
      foundPerson({ accountId: 'somebody-else', holdings: holding([someAccess()]) }),
      foundPerson({ holdings: holding([someAccess()]) }),
      foundPerson(),
      foundPerson({ active: false }),
      foundPerson({ holdings: { complete: false, seen: [], doubt: { code: 'GROUPS_NOT_TOLD' } } }),
      foundPerson({
        holdings: { complete: false, seen: [someAccess()], doubt: { code: 'GROUPS_NOT_TOLD' } },
      }),
      notKnown(),
    ].map((lookUp) => sightOf(aWatched(), lookUp).state);
    expect(states).toEqual([
      ...['gone', 'gone', 'with-access', 'without-access', 'inactive', 'unknown', 'with-access', 'unknown'],
    ]);
  });

  it('that is older than what is known changes nothing', () => {
    const person = aWatched({ readAt: minutesAfterStart(5) });
    expect(withSight(person, aSight('with-access', 4))).toBe(person);
  });

  it('that says nothing leaves the time at which the person was last without access', () => {
    const after = withSight(aWatched(), { ...aSight('unknown'), doubt: { code: 'X' } });
    expect(after).toMatchObject({ state: 'unknown', clearAt: atStart, doubt: { code: 'X' } });
    expect(withSight(after, aSight('without-access', 2))).not.toHaveProperty('doubt');
  });
});

describe('readings that disagree', () => {
  const person = { findingId: undefined };
  it('count once two of them agree', () => {
    expect(agreedSight(person, [aSight('with-access')])).toBeUndefined();
    expect(agreedSight(person, [aSight('with-access'), aSight('with-access')])?.state).toBe('with-access');
    expect(agreedSight(person, [aSight('without-access')])?.state).toBe('without-access');
    expect(agreedSight({ findingId: 'f1' }, [aSight('without-access')])).toBeUndefined();
  });

  it('are asked for again where one came in part, and the fullest counts', () => {
    const inPart = { ...aSight('with-access'), isPartial: true };
    const found = { findingId: 'f1' };
    expect(agreedSight(found, [inPart])).toBeUndefined();
    expect(agreedSight(found, [inPart, aSight('with-access')])).not.toHaveProperty('isPartial');
    expect(finalSight(found, [inPart, inPart, inPart])).toEqual(inPart);
    expect(agreedSight(person, [aSight('with-access'), inPart])).toEqual(aSight('with-access'));
    expect(finalSight(found, [inPart, aSight('without-access'), aSight('without-access')])).toEqual(inPart);
  });

  it('leave things as they are where no two agree', () => {
    const contradiction = [aSight('with-access'), aSight('without-access')];
    expect(finalSight(person, contradiction)?.state).toBe('without-access');
    expect(finalSight({ findingId: 'f1' }, contradiction)?.state).toBe('with-access');
    expect(finalSight(person, [aSight('with-access'), aSight('unknown')])).toMatchObject({
      state: 'unknown',
    });
    expect(finalSight(person, [aSight('with-access')])).toMatchObject({
      ...{ state: 'unknown', doubt: { code: 'CONTRADICTION' } },
    });
  });
});

describe('the way access came', () => {
  const ada = { accountId: 'account-1', email: 'ada@open.example' };
  const approved = [{ domain: 'open.example', products: [{ product: 'jira', approval: false }] }];
  const addition = { accountId: 'account-1', groupName: 'jira-users', at: minutesAfterStart(3) };

  it('is an approved domain where people may take the product, and nobody else gave it', () => {
    const wayOf = (additions: Parameters<typeof explained>[3]['additions'], access = [someAccess()]) =>
      explained(ada, access, atStart, { additions, approved })[0]?.way;
    expect(wayOf([])).toBe('approved-domain');
    expect(wayOf([{ ...addition, by: { accountId: 'account-1' } }])).toBe('approved-domain');
    expect(wayOf([{ ...addition, by: { accountId: 'admin' } }])).toBe('group');
    expect(wayOf([], [someAccess({ products: ['confluence'] })])).toBe('group');
    expect(wayOf([], [someAccess({ keptBecause: 'synchronised', removable: false })])).toBe(
      'synchronised-group',
    );
  });

  it('takes no older record, and none about another group or person, for its own', () => {
    const by = { accountId: 'admin' };
    const given = (changes: object) =>
      explained(ada, [someAccess()], minutesAfterStart(2), {
        additions: [{ ...addition, by, ...changes }],
        approved: [],
      })[0]?.givenBy;
    expect(given({})).toEqual(by);
    expect(given({ at: minutesAfterStart(1) })).toBeUndefined();
    expect(given({ accountId: 'account-2' })).toBeUndefined();
    expect(given({ groupId: 'another', groupName: 'jira-users' })).toBeUndefined();
    expect(given({ groupName: 'another' })).toBeUndefined();
  });
});

describe('an allowed finding', () => {
  const allowed = {
    ...newFinding(aWatched(), {
      findingId: 'f1',
      at: atStart,
      notBefore: undefined,
      through: [someThrough()],
    }),
    state: 'allowed' as const,
    until: '2026-12-01',
  };
  it('stays so while the same is held, until its last day is over', () => {
    const again = (day: string, through = [someThrough()]) =>
      seenAgain(allowed, { at: minutesAfterStart(9), through: 'organization' }, through, day).state;
    expect(again('2026-12-01')).toBe('allowed');
    expect(again('2026-12-02')).toBe('open');
    expect(again('2026-12-01', [someThrough(), someThrough({ groupId: 'g-2' })])).toBe('open');
    expect(again('2026-12-01', [])).toBe('allowed');
  });

  it('keeps what a sight in part does not show, and takes a role without its group for no news', () => {
    const at = minutesAfterStart(9);
    const direct = someAccess({
      groupId: undefined,
      groupName: 'Role held directly',
      keptBecause: 'unknown',
    });
    const inPart = { ...aSight('with-access', 9), access: [direct], isPartial: true };
    expect(comparable(allowed, inPart)).toEqual([]);
    expect(comparable(allowed, { ...inPart, isPartial: false })).toEqual([direct]);
    expect(seenAgain(allowed, inPart, [], '2026-12-01')).toMatchObject({
      ...{ state: 'allowed', through: [someThrough()], lastSeenAt: at },
    });
    const more = someThrough({ groupId: 'g-2' });
    expect(seenAgain(allowed, inPart, [more], '2026-12-01')).toMatchObject({
      ...{ state: 'open', through: [someThrough(), more] },
    });
  });
});

describe('two findings', () => {
  const one = someThrough({ groupId: 'g-1', products: ['confluence', 'jira-software'] });
  const two = someThrough({ groupId: 'g-2' });
  it('tell the same in any order, and not where a piece, or what is known of it, is another', () => {
    const through = [one, two];
    const turned = { ...one, products: [...one.products].reverse() };
    expect(tellsTheSame({ through }, { through: [two, turned] })).toBe(true);
    for (const others of [
      [one],
      [one, { ...two, groupId: 'g-3' }],
      [one, { ...two, removable: !two.removable }],
    ])
      expect(tellsTheSame({ through }, { through: others })).toBe(false);
  });
});

describe('figures', () => {
  const person = fc.record({
    accountId: fc.constantFrom('a', 'b', 'c', 'd'),
    state: fc.constantFrom(...watchStates),
    accepted: fc.constantFrom(true, false, undefined),
    endsOn: fc.constantFrom('2026-11-24', '2026-11-25', undefined),
  });

  it('are those of a count, after whatever changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(person, fc.boolean()), { maxLength: 30 }), (changes) => {
        let part = emptyPart(0);
        let { figures } = emptyWatch;
        for (const [change, isRemoved] of changes) {
          const next = isRemoved ? undefined : aWatched(change);
          const after = withPeople(part, new Map([[change.accountId, () => next]]));
          figures = withPart(figures, part, after);
          part = after;
        }
        const counted = withPart(emptyWatch.figures, emptyPart(0), part);
        expect(figures).toEqual(counted);
        expect(figures.people).toBe(part.people.length);
        for (const today of ['2026-11-24', '2026-11-25', '2026-11-26'])
          expect(endedOf(figures, today)).toBe(part.people.filter((one) => isEnded(one, today)).length);
      }),
    );
  });

  it('keep every look of the last time and one a day before', () => {
    const hourly = Array.from({ length: 24 * 20 }, (_, hour): WatchPoint => ({
      ...{ at: new Date(Date.parse(atStart) + hour * 3_600_000).toISOString(), people: hour },
      ...{ withAccess: 0, unknown: 0 },
    }));
    const history = hourly.reduce<WatchPoint[]>((points, point) => withPoint(points, point), []);
    expect(history.at(-1)).toEqual(hourly.at(-1));
    expect(history.length).toBeLessThan(90);
    expect(history.length).toBeGreaterThan(70);
  });
});

describe('somebody named twice', () => {
  it('is one person, watched since the first time', () => {
    const first = aWatched({ since: minutesAfterStart(1), batchId: 'one', findings: 2, findingId: 'f1' });
    const second = aWatched({
      ...{ since: minutesAfterStart(9), readAt: minutesAfterStart(9), batchId: 'two', because: 'added' },
      ...{ email: 'ada@new.example', endsOn: '2027-01-01' },
    });
    expect(mergeWatched(first, second)).toMatchObject({
      ...{ since: minutesAfterStart(1), batchId: 'two', because: 'invited', findings: 2, findingId: 'f1' },
      ...{ email: 'ada@new.example', endsOn: '2027-01-01' },
    });
  });

  it('is what was read last, unless a finding is open', () => {
    const gone = aWatched({ state: 'gone', readAt: minutesAfterStart(5), doubt: { code: 'X' } });
    const times = { readAt: minutesAfterStart(9), clearAt: minutesAfterStart(9) };
    const again = aWatched({ ...times, state: 'without-access' });
    expect(mergeWatched(gone, again)).toEqual({ ...again, since: atStart });
    expect(mergeWatched(again, gone)).toMatchObject({ ...times, state: 'without-access' });
    expect(mergeWatched({ ...gone, findingId: 'f1' }, again)).toMatchObject({
      state: 'gone',
      findingId: 'f1',
    });
    const unsure = aWatched({ state: 'unknown', readAt: minutesAfterStart(7), clearAt: undefined });
    expect(mergeWatched(gone, unsure)).toMatchObject({ state: 'unknown', clearAt: atStart });
  });
});
