import type { Sheet } from '../../../../../../../src/domain/list/table/sheet';
import { readOds } from './ods';
import { readXlsx } from './xlsx';
import { textPartsOf } from './zip';

const isOds = (bytes: Uint8Array): boolean =>
  textPartsOf(bytes, (name) => name === 'mimetype')
    .get('mimetype')
    ?.includes('opendocument.spreadsheet') ?? false;

export interface Workbook {
  format: 'XLSX' | 'ODS';
  sheets: Sheet[];
}

/** An Excel or OpenDocument workbook; undefined for a zip file of another kind. Throws `ZipFault`. */
export function readWorkbook(bytes: Uint8Array): Workbook | undefined {
  if (isOds(bytes)) return { format: 'ODS', sheets: readOds(bytes) };
  const isXlsx = textPartsOf(bytes, (name) => name.toLowerCase() === 'xl/workbook.xml').size > 0;
  return isXlsx ? { format: 'XLSX', sheets: readXlsx(bytes) } : undefined;
}
