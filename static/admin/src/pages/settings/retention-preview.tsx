import type { RetentionPreview as Preview } from '../../../../../src/contract';
import { Notice } from '../../components/notice';
import { Failure } from '../../components/states';
import { call } from '../../backend';
import { formatDate } from '../../format';
import { useLoad } from '../../use-load';
import { words } from '../../words';

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
    <Notice tone="warning" title={retentionGoing.title(preview.entries, formatDate(preview.before))}>
      <p>{retentionGoing.body}</p>
      <ul>
        {preview.months.map(({ month, entries }) => (
          <li key={month}>{retentionGoing.month(formatDate(`${month}-01`), entries)}</li>
        ))}
      </ul>
    </Notice>
  );
}
