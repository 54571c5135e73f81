import type { RetentionPreview as Preview } from '../../../../../../src/contract/audit';
import { Notice } from '../../../components/frame/notice';
import { Failure } from '../../../components/frame/states';
import { call } from '../../../backend/backend';
import { formatMonth, formatShortDate } from '../../../words/format';
import { useLoad } from '../../../backend/use-load';
import { words } from '../../../words/words';

/** What a retention would take away once it is saved, month by month. */
export function RetentionPreview({ months }: { months: number }) {
  const { data, error, reload } = useLoad(String(months), () =>
    call('previewRetention', { retentionMonths: months }),
  );
  return (
    <div role="status">
      {error && <Failure error={error} onRetry={() => void reload()} />}
      {data && <Going preview={data} />}
    </div>
  );
}

function Going({ preview }: { preview: Preview }) {
  const { retentionGoing } = words.settings;
  if (preview.entries === 0) return <p>{retentionGoing.none}</p>;
  return (
    <Notice tone="warning" title={retentionGoing.title(preview.entries, formatShortDate(preview.before))}>
      <p>{retentionGoing.body}</p>
      <ul>
        {preview.months.map(({ month, entries }) => (
          <li key={month}>{retentionGoing.month(formatMonth(`${month}-01`), entries)}</li>
        ))}
      </ul>
    </Notice>
  );
}
