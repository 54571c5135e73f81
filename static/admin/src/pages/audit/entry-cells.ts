import type { AuditEntryView } from '../../../../../src/contract';
import { accessWords } from '../batch/access-words';

/** An entry as a row of the exported table; the columns are named in `words.audit.csvHeader`. */
export function entryCells(entry: AuditEntryView): string[] {
  return [
    entry.at,
    entry.action,
    entry.actor.name ?? '',
    entry.actor.accountId,
    [entry.credential.kind, entry.credential.label].filter(Boolean).join(': '),
    entry.target?.email ?? '',
    entry.target?.accountId ?? '',
    entry.outcome ?? '',
    entry.standingBefore ?? '',
    entry.batchId ?? '',
    entry.attempt === undefined ? '' : String(entry.attempt),
    entry.reason ?? '',
    entry.ticket ?? '',
    entry.code ?? '',
    entry.message ?? '',
    entry.groupsRemoved.map(({ groupName }) => groupName).join(', '),
    entry.verification?.at ?? '',
    entry.verification ? accessWords(entry.verification.access) : '',
    entry.id,
  ];
}
