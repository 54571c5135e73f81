import type { AuditSummary } from '../../../../../../src/contract/audit';
import { outcomes } from '../../../../../../src/domain/words';
import type { Outcome, OutcomeCounts } from '../../../../../../src/domain/words';

export interface ChartBar {
  /** First day of the bar, `2026-11-24`. */
  from: string;
  counts: OutcomeCounts;
  total: number;
}

const dayMilliseconds = 86_400_000;
const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** One bar a week, the last of which ends with the last day of the summary; weeks without anything are there, too. */
export function weeklyBars({ from, to, days }: Pick<AuditSummary, 'from' | 'to' | 'days'>): ChartBar[] {
  const bars: ChartBar[] = [];
  for (let end = Date.parse(to); end >= Date.parse(from); end -= 7 * dayMilliseconds) {
    const first = dayOf(end - 6 * dayMilliseconds);
    const inWeek = days.filter(({ day }) => day >= first && day <= dayOf(end));
    const counts = Object.fromEntries(
      outcomes.flatMap((outcome): [Outcome, number][] => {
        const count = inWeek.reduce((sum, day) => sum + (day.outcomes[outcome] ?? 0), 0);
        return count > 0 ? [[outcome, count]] : [];
      }),
    ) as OutcomeCounts;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    bars.unshift({ from: first, counts, total });
  }
  return bars;
}
