import { useState } from 'react';
import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { toCsv, withoutFormula } from '../../../../../../src/domain/audit/csv';
import type { BatchView } from '../../../../../../src/contract/batches';
import type { RecipientView } from '../../../../../../src/contract/recipients';
import { CopyButton } from '../../../components/text/copy-button';
import { Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { byteOrderMark, download } from '../../../browser/download';
import { useAct } from '../../../backend/use-act';
import { words } from '../../../words/words';
import { accessWords } from '../recipients/access-words';
import { allRecipients } from '../recipients/all-recipients';
import type { RecipientFilter } from '../recipients/use-recipients';

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

/** Tab-separated under the same headings as the file, as a spreadsheet takes it. */
const textOf = (rows: RecipientView[]) =>
  [words.batch.csvHeader, ...rows.map(cellsOf)]
    .map((cells) => cells.map((cell) => withoutFormula(cell.replace(/\s+/g, ' '))).join('\t'))
    .join('\n');

function cellsOf(recipient: RecipientView): string[] {
  const { line, email, name, accountId, standing, outcome, code, message, access, removed, verifiedAt } =
    recipient;
  return [
    String(line ?? ''),
    email,
    name ?? '',
    accountId ?? '',
    standing ? words.standings[standing] : '',
    outcome ? words.outcomes[outcome] : '',
    code ?? '',
    message ?? '',
    accessWords(access),
    removed.map(({ groupName }) => groupName).join(', '),
    verifiedAt ?? '',
  ];
}
