import { useState } from 'react';
import type { BatchView } from '../../../../../../src/contract/batches';
import { ActMenu } from '../../../components/popup/act-menu';
import { CopyButton } from '../../../components/text/copy-button';
import { Failure } from '../../../components/frame/states';
import { byteOrderMark, download } from '../../../browser/download';
import { useAct } from '../../../backend/use-act';
import { words } from '../../../words/words';
import { allRecipients } from '../recipients/all-recipients';
import type { RecipientFilter } from '../recipients/use-recipients';
import { countIn, outcomeGroups, outcomesIn } from './outcome-groups';
import { csvOf, spreadsheetTextOf } from './result-file';

interface ResultExportProps {
  batch: BatchView;
  /** What is shown. */
  request: RecipientFilter;
}

interface Part {
  key: string;
  label: string;
  request: RecipientFilter;
}

/** What can be taken as a file: everybody, those who were searched for, and everybody of each outcome. */
function partsOf({ batch, request }: ResultExportProps): Part[] {
  const { exports, groups } = words.batch;
  const search = request.search?.trim();
  return [
    { key: 'all', label: exports.everybody(batch.total), request: {} },
    ...(search ? [{ key: 'search', label: exports.found(search), request }] : []),
    ...outcomeGroups
      .map((group) => ({ group, count: countIn(batch, group) }))
      .filter(({ count }) => count > 0 && count < batch.total)
      .map(({ group, count }) => ({
        key: group,
        label: exports.group(groups[group], count),
        request: { outcomes: outcomesIn(group) },
      })),
  ];
}

/** The results behind the filter to the clipboard, or any part of them as a file. */
export function ResultExport({ batch, request }: ResultExportProps) {
  const { act, busy, error } = useAct();
  const [read, setRead] = useState(0);
  const save = ({ key, request: wanted }: Part) =>
    act('save', async () => {
      setRead(0);
      const rows = await allRecipients(batch.batchId, wanted, setRead);
      const part = key === 'all' ? '' : `-${key}`;
      const name = `invitations-${batch.createdAt.slice(0, 10)}-${batch.batchId}${part}.csv`;
      download(name, 'text/csv;charset=utf-8', [byteOrderMark, csvOf(rows)]);
    });
  return (
    <>
      <CopyButton
        label={words.batch.copyResults}
        text={async () => spreadsheetTextOf(await allRecipients(batch.batchId, request))}
      />
      <ActMenu
        label={words.batch.downloadResults}
        isLoading={busy !== undefined}
        acts={partsOf({ batch, request }).map((part) => ({
          key: part.key,
          label: part.label,
          onSelect: () => void save(part),
        }))}
      />
      <span role="status" className="visually-hidden">
        {busy && words.batch.exporting(read)}
      </span>
      {error && <Failure error={error} />}
    </>
  );
}
