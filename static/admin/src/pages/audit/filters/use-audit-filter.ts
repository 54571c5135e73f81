import { useMemo } from 'react';
import type { AuditFilter } from '../../../../../../src/contract/audit';
import { outcomes } from '../../../../../../src/domain/words';
import { useAddress } from '../../../address';

export const filterFields = [
  'email',
  'domain',
  'outcome',
  'action',
  'actor',
  'batchId',
  'ticket',
  'from',
  'to',
] as const;
export type FilterField = (typeof filterFields)[number];
export type FilterText = Partial<Record<FilterField, string>>;

/** The filter as it stands in the address; days there, times for the backend. */
export function useAuditFilter() {
  const { query, go } = useAddress();
  const text = useMemo(
    () =>
      Object.fromEntries(
        filterFields.flatMap((field) => (query[field] ? [[field, query[field]]] : [])),
      ) as FilterText,
    [query],
  );
  const key = JSON.stringify(text);
  const filter = useMemo(() => filterOf(JSON.parse(key) as FilterText), [key]);
  return {
    text,
    filter,
    isSet: Object.keys(text).length > 0,
    entryId: query['entry'],
    apply: (next: FilterText) => go('audit', next),
    open: (entry: string | undefined) => go('audit', { ...text, entry }),
  };
}

function filterOf({ outcome, from, to, ...rest }: FilterText): AuditFilter {
  const known = outcomes.find((candidate) => candidate === outcome);
  return {
    ...rest,
    ...(known && { outcome: known }),
    ...timeOf('from', from, 0),
    ...timeOf('to', to, 1),
  };
}

/** A day of the admin's own calendar begins at their midnight, and so does the one after it. */
function timeOf(
  name: 'from' | 'to',
  day: string | undefined,
  daysLater: number,
): Pick<AuditFilter, 'from' | 'to'> {
  const start = day ? new Date(`${day}T00:00:00`) : undefined;
  if (!start || Number.isNaN(start.getTime())) return {};
  start.setDate(start.getDate() + daysLater);
  return { [name]: start.toISOString() };
}
