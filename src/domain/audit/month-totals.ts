import { addCounts, totalOf } from '../run/outcome';
import type { Outcome, OutcomeCounts } from '../words';

/** What was sealed on one day. */
export interface DayTotals {
  entries: number;
  outcomes: OutcomeCounts;
}

/** Running totals of a month, by day of the month (`01` …) in UTC. They hold no person, so they stay for ever. */
export interface MonthTotals {
  v: 1;
  /** `2026-11`. */
  month: string;
  days: Record<string, DayTotals>;
}

export const monthOf = (at: string): string => at.slice(0, 7);

/** The month with what one more link sealed at `at`. */
export function withSealed(
  month: MonthTotals | undefined,
  at: string,
  entries: number,
  outcomes: OutcomeCounts,
): MonthTotals {
  const days: MonthTotals['days'] = month?.days ?? {};
  const day = at.slice(8, 10);
  const before = days[day] ?? { entries: 0, outcomes: {} };
  const after = { entries: before.entries + entries, outcomes: addCounts(before.outcomes, outcomes) };
  return { v: 1, month: monthOf(at), days: { ...days, [day]: after } };
}

/** The months from `from` up to and with `to`, both `2026-11`; at most `atMost`, the last ones. */
export function monthsBetween(from: string, to: string, atMost: number): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = to.split('-').map(Number);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name < from || months.length === atMost) return months.reverse();
    months.push(name);
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
}

/** Outcomes that brought a person in or relieved them, and were read back without access. */
const endedWithout: readonly Outcome[] = ['invited', 'invited-access-removed', 'access-removed'];

export const readWithoutAccess = (outcomes: OutcomeCounts): number =>
  totalOf(Object.fromEntries(endedWithout.map((outcome) => [outcome, outcomes[outcome]])));
