import { readWithoutAccess, monthsBetween, withSealed } from '../../../../src/domain/audit/month-totals';

describe('months between two months', () => {
  it('are named in order across the turn of the year', () => {
    expect(monthsBetween('2025-11', '2026-02', 12)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
  it('are the last ones where there are too many', () => {
    expect(monthsBetween('2020-01', '2026-02', 2)).toEqual(['2026-01', '2026-02']);
  });
  it('are none where the second comes first', () => {
    expect(monthsBetween('2026-02', '2026-01', 12)).toEqual([]);
  });
});

describe('the totals of a month', () => {
  it('add up by day', () => {
    const first = withSealed(undefined, '2026-11-24T09:00:00.000Z', 3, { invited: 2, failed: 1 });
    const second = withSealed(first, '2026-11-24T10:00:00.000Z', 1, {});
    const third = withSealed(second, '2026-11-25T10:00:00.000Z', 1, { invited: 1 });
    expect(third).toEqual({
      v: 1,
      month: '2026-11',
      days: {
        24: { entries: 4, outcomes: { invited: 2, failed: 1 } },
        25: { entries: 1, outcomes: { invited: 1 } },
      },
    });
  });
});

describe('results read back without access', () => {
  it('are those of people whom a batch brought in or relieved, not of those it left as they were', () => {
    expect(
      readWithoutAccess({
        invited: 3,
        'invited-access-removed': 2,
        'access-removed': 1,
        'already-without-access': 9,
        failed: 4,
      }),
    ).toBe(6);
  });
});
