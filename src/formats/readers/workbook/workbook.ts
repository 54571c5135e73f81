import { ContentFault, countCells, type ContentLimits } from '../../content-limits';
import { readOds } from './ods';
import type { WorkbookContent } from './workbook-content';
import { readXlsx } from './xlsx';
import { textPartsOf } from './zip';

const isOds = (bytes: Uint8Array, { unpackedBytes }: ContentLimits): boolean =>
  textPartsOf(bytes, unpackedBytes, (name) => name === 'mimetype')
    .get('mimetype')
    ?.includes('opendocument.spreadsheet') ?? false;

const odsParts = ['content.xml', 'styles.xml'];

export interface Workbook extends WorkbookContent {
  format: 'XLSX' | 'ODS';
}

/** An Excel or OpenDocument workbook; undefined for a zip file of another kind. Throws `ContentFault`. */
export function readWorkbook(bytes: Uint8Array, limits: ContentLimits): Workbook | undefined {
  const { unpackedBytes } = limits;
  const count = countCells(limits);
  if (isOds(bytes, limits)) {
    const parts = textPartsOf(bytes, unpackedBytes, (name) => odsParts.includes(name));
    if (!parts.has('content.xml')) throw new ContentFault('unreadable');
    const read = readOds(
      odsParts.map((name) => parts.get(name) ?? ''),
      count,
    );
    return { format: 'ODS', ...read };
  }
  const isXlsx = textPartsOf(bytes, unpackedBytes, (name) => name === 'xl/workbook.xml').size > 0;
  return isXlsx ? { format: 'XLSX', ...readXlsx(bytes, unpackedBytes, count) } : undefined;
}
