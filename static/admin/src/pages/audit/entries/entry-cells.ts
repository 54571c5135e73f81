import type { AuditEntry } from '../../../../../../src/domain/audit/audit-entry';
import { accessWords } from '../../batch/recipients/access-words';

/** An entry as a row of the exported table; the columns are named in `words.audit.csvHeader`. */
export function entryCells(entry: AuditEntry): string[] {
  const { actor, target, reason, message, source } = entry.personal;
  return [
    entry.at,
    entry.action,
    actor.name ?? '',
    actor.accountId,
    [entry.credential.kind, entry.credential.label].filter(Boolean).join(': '),
    target?.email ?? '',
    target?.accountId ?? '',
    entry.outcome ?? '',
    entry.standingBefore ?? '',
    entry.batchId ?? '',
    entry.attempt === undefined ? '' : String(entry.attempt),
    reason ?? '',
    entry.ticket ?? '',
    source ? sourceText(source) : '',
    entry.code ?? '',
    message ?? '',
    entry.groupsRemoved.map(({ groupName }) => groupName).join(', '),
    entry.verification?.at ?? '',
    entry.verification ? accessWords(entry.verification.access) : '',
    entry.steps.flatMap(({ traceId }) => traceId ?? []).join(', '),
    entry.appVersion,
    entry.id,
  ];
}

function sourceText(source: NonNullable<AuditEntry['personal']['source']>): string {
  if (source.kind === 'watch') return 'access watch';
  return source.kind === 'file' ? `file ${source.name} (SHA-256 ${source.sha256})` : source.kind;
}
