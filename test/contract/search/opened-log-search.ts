import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { Archive } from '../../../src/ports/archive';
import type { LogSearch } from '../../../src/ports/audit/log-search';
import type { Store } from '../../../src/ports/store';
import { anEntry } from '../../support/builders.ts';

export interface OpenedLogSearch {
  store: Store;
  archive: Archive;
  search: LogSearch;
  listsCatchUp(): Promise<void> | void;
  close?(): void;
}

export const entryAbout = (id: string, email: string, accountId?: string): AuditEntry =>
  anEntry({
    id,
    batchId: 'batch1',
    personal: { actor: { accountId: 'admin-1' }, target: { email, ...(accountId && { accountId }) } },
  });
