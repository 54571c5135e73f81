import { entryId, type AuditEntry } from '../../../src/domain/audit/audit-entry';
import { sliceSize } from '../../../src/domain/run/slice';
import { anEntry, minutesAfterStart } from '../../support/builders.ts';

/** The entries of one slice of a batch, which are written together: each about an account of its own. */
export const sliceEntries = (index: number): AuditEntry[] =>
  Array.from({ length: sliceSize }, (_, position) => {
    const sequence = index * sliceSize + position;
    return anEntry({
      id: entryId('batch1', 1, sequence),
      sequence,
      at: minutesAfterStart(index),
      batchId: 'batch1',
      attempt: 1,
      ticket: 'HR-1',
      outcome: 'invited',
      personal: {
        actor: { accountId: 'admin-1' },
        target: { email: `p${sequence}@example.org`, accountId: `account-${sequence}` },
      },
    });
  });

export const idsOf = (entries: readonly AuditEntry[]): string[] => entries.map(({ id }) => id);
