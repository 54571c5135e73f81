import { useState } from 'react';
import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { toCsv } from '../../../../../src/domain/csv';
import type { BatchView, RecipientView } from '../../../../../src/contract';
import { CopyButton } from '../../components/copy-button';
import { Small } from '../../components/layout';
import { Failure } from '../../components/states';
import { byteOrderMark, download } from '../../download';
import { useAct } from '../../use-act';
import { words } from '../../words';
import { accessWords } from './access-words';
import { allRecipients } from './all-recipients';
import type { RecipientFilter } from './use-recipients';

/** The results behind the filter, to the clipboard or as a file. */
export function ResultExport({ batch, request }: { batch: BatchView; request: RecipientFilter }) {
  const { act, busy, error } = useAct();
  const [read, setRead] = useState(0);
  const save = () =>
    act('save', async () => {
      const rows = await allRecipients(batch.batchId, request, setRead);
      const csv = toCsv(words.batch.csvHeader, rows.map(cellsOf));
      download(`invitations-${batch.createdAt.slice(0, 10)}-${batch.batchId}.csv`, 'text/csv;charset=utf-8', [
        byteOrderMark,
        csv,
      ]);
    });
  return (
    <>
      <CopyButton
        label={words.batch.copyResults}
        text={async () => textOf(await allRecipients(batch.batchId, request))}
      />
      <Button iconBefore={DownloadIcon} isLoading={busy !== undefined} onClick={() => void save()}>
        {words.batch.downloadResults}
      </Button>
      <span role="status">{busy && <Small>{words.batch.exporting(read)}</Small>}</span>
      {error && <Failure error={error} />}
    </>
  );
}

/** Tab-separated, as a spreadsheet takes it. */
const textOf = (rows: RecipientView[]) =>
  rows
    .map(({ email, outcome, message }) =>
      [email, outcome ? words.outcomes[outcome] : '', (message ?? '').replace(/\s+/g, ' ')].join('\t'),
    )
    .join('\n');

function cellsOf(recipient: RecipientView): string[] {
  const { line, email, name, accountId, standing, outcome, code, message, access, removed, verifiedAt } =
    recipient;
  return [
    String(line ?? ''),
    email,
    name ?? '',
    accountId ?? '',
    standing ?? '',
    outcome ?? '',
    code ?? '',
    message ?? '',
    accessWords(access),
    removed.map(({ groupName }) => groupName).join(', '),
    verifiedAt ?? '',
  ];
}
