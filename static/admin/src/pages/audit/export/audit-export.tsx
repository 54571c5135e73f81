import { useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import type { AuditFilter } from '../../../../../../src/contract/audit';
import { Row, Small } from '../../../components/frame/layout';
import { Failure } from '../../../components/frame/states';
import { downloadBlob, today } from '../../../browser/download';
import { useAct } from '../../../backend/use-act';
import { useKeptFocus } from '../../../browser/use-kept-focus';
import { words } from '../../../words/words';
import { exportLog } from './export-log';
import type { ExportFormat } from './export-log';

interface AuditExportProps {
  filter: AuditFilter;
  /** The log has a new entry: the export's own. */
  onExported: () => void;
}

/** The entries behind the filter as a file, read piece by piece; it can be stopped. */
export function AuditExport({ filter, onExported }: AuditExportProps) {
  const { act, busy, error } = useAct();
  const [said, setSaid] = useState('');
  const stopped = useRef(false);
  const controls = useKeptFocus<HTMLDivElement>(busy ?? 'idle');
  const save = (format: ExportFormat) =>
    act(format, async () => {
      stopped.current = false;
      const tell = (entries: number) => setSaid(words.audit.exporting(entries));
      const exported = await exportLog(format, filter, { tell, isStopped: () => stopped.current });
      setSaid('');
      onExported();
      if (!exported) return;
      downloadBlob(`audit-log-${today()}.${format}`, exported.file);
      setSaid(words.audit.exported(exported.entries));
    });
  return (
    <div ref={controls}>
      <Row>
        <Button iconBefore={DownloadIcon} isLoading={busy === 'csv'} onClick={() => void save('csv')}>
          {words.audit.exportCsv}
        </Button>
        <Button iconBefore={DownloadIcon} isLoading={busy === 'jsonl'} onClick={() => void save('jsonl')}>
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
    </div>
  );
}
