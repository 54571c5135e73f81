import { toCsv } from '../../../../../../src/domain/audit/csv';
import { exportText } from '../../../../../../src/domain/audit/export-text';
import type { AuditFilter, ExportLine } from '../../../../../../src/contract/audit';
import type { AuditEntry } from '../../../../../../src/domain/audit/audit-entry';
import { call } from '../../../backend/backend';
import { byteOrderMark } from '../../../browser/download';
import { words } from '../../../words/words';
import { entryCells } from '../entries/entry-cells';

export type ExportFormat = 'csv' | 'jsonl';

export interface ExportProgress {
  tell: (entries: number) => void;
  isStopped: () => boolean;
}

const types = { csv: 'text/csv;charset=utf-8', jsonl: 'application/x-ndjson' };

/**
 * The log behind a filter as a file, piece by piece: each becomes a blob at once, which the browser may keep on disk,
 * so that memory does not grow with the log. Undefined when it was stopped.
 */
export async function exportLog(
  format: ExportFormat,
  filter: AuditFilter,
  { tell, isStopped }: ExportProgress,
) {
  const wish = { format, ...(Object.keys(filter).length > 0 && { filter }) };
  const header = await call('beginExport', wish);
  const writer = format === 'csv' ? csvWriter() : jsonWriter(header);
  let entries = 0;
  let cursor: string | undefined;
  do {
    const piece = await call('exportPiece', {
      ...wish,
      links: header.head.links,
      ...(cursor && { cursor }),
    });
    if (isStopped()) return undefined;
    entries += piece.lines.filter(({ type }) => type === 'entry').length;
    writer.add(piece.lines);
    tell(entries);
    cursor = piece.cursor;
  } while (cursor);
  return { file: new Blob(writer.end(entries), { type: types[format] }), entries };
}

interface Writer {
  add: (lines: ExportLine[]) => void;
  end: (entries: number) => Blob[];
}

function csvWriter(): Writer {
  const parts = [new Blob([byteOrderMark, toCsv(words.audit.csvHeader, [])])];
  const rowsOf = (entries: AuditEntry[]) => toCsv([], entries.map(entryCells)).slice(emptyHeader.length);
  return {
    add: (lines) => {
      const entries = lines.flatMap((line) => (line.type === 'entry' ? [line.entry] : []));
      parts.push(new Blob([rowsOf(entries)]));
    },
    end: () => parts,
  };
}

const emptyHeader = toCsv([], []);

function keyOfProof(line: ExportLine): string | undefined {
  if (line.type === 'slice') return `${line.batchId}:${line.attempt}:${line.index}`;
  return line.type === 'refreshed' ? line.entry.id : undefined;
}

/** Lines are numbered, and what proves records is written once, however many pieces those are spread over. */
function jsonWriter(header: object): Writer {
  let lines = 1;
  const parts = [new Blob([exportText(1, header)])];
  const known = new Set<string>();
  const isNew = (line: ExportLine) => {
    const key = keyOfProof(line);
    if (key === undefined) return true;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
  return {
    add: (piece) => {
      const texts = piece.filter(isNew).map((line) => exportText((lines += 1), line));
      parts.push(new Blob(texts));
    },
    end: (entries) => [
      ...parts,
      new Blob([exportText(lines + 1, { type: 'end', lines: lines + 1, entries })]),
    ],
  };
}
