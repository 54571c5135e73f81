import type { AuditEntryView } from '../../contract/audit';
import type { Deps } from '../deps';
import { toEntryView } from './list-audit-entries';
import { OperationError } from '../operation-error';

/** One entry by its id, read by key. Throws `OperationError` `ENTRY_NOT_FOUND`. */
export async function getAuditEntry({ store }: Deps, id: string): Promise<AuditEntryView> {
  const entry = await store.entry(id);
  if (!entry) throw new OperationError('ENTRY_NOT_FOUND', 'There is no audit entry with this id.');
  return toEntryView(entry);
}
