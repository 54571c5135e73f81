import type { AuditEntryView, AuditFilter } from '../../../../../src/contract';
import { call } from '../../backend';
import { requestOf } from './use-audit-entries';

const pageLimit = 100;

/** Every entry behind a filter; undefined when it was stopped. `tell` hears how many there are so far. */
export async function allEntries(
  filter: AuditFilter,
  tell: (entries: number) => void,
  isStopped: () => boolean,
) {
  const entries: AuditEntryView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call('listAuditEntries', { ...requestOf(filter, cursor), limit: pageLimit });
    if (isStopped()) return undefined;
    for (const entry of page.entries) entries.push(entry);
    tell(entries.length);
    cursor = page.cursor;
  } while (cursor);
  return entries;
}
