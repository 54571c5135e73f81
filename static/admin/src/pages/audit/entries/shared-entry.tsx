import { call } from '../../../backend/backend';
import { Failure } from '../../../components/frame/states';
import { useLoad } from '../../../backend/use-load';
import { EntryDialog } from './entry-dialog';

interface SharedEntryProps {
  entryId: string;
  onClose: () => void;
  onChanged: () => void;
}

/** An entry whose address was shared and that is not among the listed ones. */
export function SharedEntry({ entryId, onClose, onChanged }: SharedEntryProps) {
  const { data, error, reload } = useLoad(`entry ${entryId}`, () => call('getAuditEntry', { entryId }));
  if (data) return <EntryDialog entry={data} onClose={onClose} onChanged={onChanged} />;
  return error ? <Failure error={error} onRetry={() => void reload()} /> : null;
}
