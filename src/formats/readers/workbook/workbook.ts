import type { Sheet } from '../../../domain/list/table/sheet';
import { countCells, type ContentLimits } from '../../content-limits';
import { readOds } from './ods';
import { readXlsx } from './xlsx';
import { textPartsOf } from './zip';

const isOds = (bytes: Uint8Array, { unpackedBytes }: ContentLimits): boolean =>
  textPartsOf(bytes, unpackedBytes, (name) => name === 'mimetype')
    .get('mimetype')
    ?.includes('opendocument.spreadsheet') ?? false;

export interface Workbook {
  format: 'XLSX' | 'ODS';
  sheets: Sheet[];
}

/** An Excel or OpenDocument workbook; undefined for a zip file of another kind. Throws `ContentFault`. */
export function readWorkbook(bytes: Uint8Array, limits: ContentLimits): Workbook | undefined {
  const { unpackedBytes } = limits;
  const count = countCells(limits);
  if (isOds(bytes, limits)) return { format: 'ODS', sheets: readOds(bytes, unpackedBytes, count) };
  const isXlsx =
    textPartsOf(bytes, unpackedBytes, (name) => name.toLowerCase() === 'xl/workbook.xml').size > 0;
  return isXlsx ? { format: 'XLSX', sheets: readXlsx(bytes, unpackedBytes, count) } : undefined;
}
