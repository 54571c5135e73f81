import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { call } from '../../../backend/backend';
import { Failure } from '../../../components/frame/states';
import { useLoad } from '../../../backend/use-load';
import { EntryDialog } from './entry-dialog';

interface OpenedEntryProps {
  entryId: string;
  /** The entry as the list has it. */
  listed: AuditEntryView | undefined;
  onClose: () => void;
  onChanged: () => void;
}

/** One dialog, whether the list has the entry or its address was shared: it may leave the list while the dialog is open. */
export function OpenedEntry({ entryId, listed, onClose, onChanged }: OpenedEntryProps) {
  const { data, error, reload } = useLoad(
    `entry ${entryId}`,
    async () => listed ?? call('getAuditEntry', { entryId }),
  );
  const entry = listed ?? data;
  if (entry) return <EntryDialog entry={entry} onClose={onClose} onChanged={onChanged} />;
  return error ? <Failure error={error} onRetry={() => void reload()} /> : null;
}
