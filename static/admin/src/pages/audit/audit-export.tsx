import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { toCsv } from '../../../../../src/domain/csv';
import type { AuditEntryView, AuditFilter } from '../../../../../src/contract';
import { Row, Small } from '../../components/layout';
import { Failure } from '../../components/states';
import { byteOrderMark, download, today } from '../../download';
import { useAct } from '../../use-act';
import { words } from '../../words';
import { allEntries } from './all-entries';
import { entryCells } from './entry-cells';

const formats = {
  csv: {
    type: 'text/csv;charset=utf-8',
    extension: 'csv',
    partsOf: (entries: AuditEntryView[]) => [
      byteOrderMark,
      toCsv(words.audit.csvHeader, entries.map(entryCells)),
    ],
  },
  json: {
    type: 'application/x-ndjson',
    extension: 'jsonl',
    partsOf: (entries: AuditEntryView[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`),
  },
};

/** The entries behind the filter as a file, read page by page; it can be stopped. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const { act, busy, error } = useAct();
  const [said, setSaid] = useState('');
  const stopped = useRef(false);
  const save = (format: keyof typeof formats) =>
    act(format, async () => {
      stopped.current = false;
      const tell = (entries: number) => setSaid(words.audit.exporting(entries));
      const entries = await allEntries(filter, tell, () => stopped.current);
      setSaid('');
      if (!entries) return;
      const { type, extension, partsOf } = formats[format];
      download(`audit-log-${today()}.${extension}`, type, partsOf(entries));
      setSaid(words.audit.exported(entries.length));
    });
  return (
    <>
      <Row>
        <Button iconBefore={DownloadIcon} isLoading={busy === 'csv'} onClick={() => void save('csv')}>
          {words.audit.exportCsv}
        </Button>
        <Button iconBefore={DownloadIcon} isLoading={busy === 'json'} onClick={() => void save('json')}>
          {words.audit.exportJson}
        </Button>
        {busy && (
          <Button appearance="subtle" onClick={() => (stopped.current = true)}>
            {words.audit.stopExport}
          </Button>
        )}
        <span role="status">{said && <Small>{said}</Small>}</span>
      </Row>
      {error && <Failure error={error} />}
    </>
  );
}
