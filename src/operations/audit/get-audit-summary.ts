import type { AuditSummary, AuditSummaryPeriod } from '../../contract/audit';
import { readWithoutAccess, monthOf, monthsBetween } from '../../domain/audit/month-totals';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';

const daysShown = 90;
const monthsAtMost = 24;
const dayMs = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Running totals, kept with the chain: no entry is read. Throws `OperationError` `INVALID_FILTER`. */
export async function getAuditSummary(deps: Deps, period: AuditSummaryPeriod): Promise<AuditSummary> {
  const to = period.to ?? dayOf(deps.clock.nowMs());
  const from = period.from ?? dayOf(Date.parse(to) - (daysShown - 1) * dayMs);
  if (from > to) throw new OperationError('INVALID_FILTER', 'The period ends before it begins.');
  const months = await deps.archive.months(monthsBetween(monthOf(from), monthOf(to), monthsAtMost));
  const days = months.flatMap(({ month, days: ofMonth }) =>
    Object.entries(ofMonth)
      .map(([day, totals]) => ({ day: `${month}-${day}`, ...totals }))
      .filter(({ day }) => day >= from && day <= to)
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
  );
  const outcomes = (await deps.store.head())?.value.outcomes ?? {};
  return { from, to, days, outcomes, readWithoutAccess: readWithoutAccess(outcomes) };
}
