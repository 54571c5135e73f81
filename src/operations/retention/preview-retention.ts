import type { RetentionPreview } from '../../contract/audit';
import { monthOf, monthsBetween } from '../../domain/audit/month-totals';
import type { Deps } from '../deps';

const monthsAtMost = 240;

/** What is older than this many months goes: everything before midnight (UTC) of that day. */
export function retentionMark(nowMs: number, months: number): string {
  const now = new Date(nowMs);
  const mark = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(mark.getUTCFullYear(), mark.getUTCMonth() + 1, 0)).getUTCDate();
  mark.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return mark.toISOString();
}

/** What would go, from the totals of each month: no entry is read. What went before is not counted again. */
export async function previewRetention(
  { store, archive, clock }: Deps,
  retentionMonths: number,
): Promise<RetentionPreview> {
  const before = retentionMark(clock.nowMs(), retentionMonths);
  const head = (await store.head())?.value;
  const first = head?.trimmed?.before ?? (await store.link(1))?.at ?? before;
  const months = await archive.months(monthsBetween(monthOf(first), monthOf(before), monthsAtMost));
  const going = months.flatMap(({ month, days }) => {
    const entries = Object.entries(days)
      .filter(([day]) => `${month}-${day}` < before.slice(0, 10) && `${month}-${day}` >= first.slice(0, 10))
      .reduce((sum, [, totals]) => sum + totals.entries, 0);
    return entries > 0 ? [{ month, entries }] : [];
  });
  return { before, entries: going.reduce((sum, { entries }) => sum + entries, 0), months: going };
}
