import type { Sheet } from '../../domain/list/table/sheet';
import type { CountCells } from '../content-limits';
import type { TextFormat } from '../text-format';
import { readCalendar, readCards } from './cards';
import { readHtml } from './html';
import { readJsonTables } from './json-table';
import { readLdif } from './ldif';
import { readRecords } from './records';
import { readXmlTables } from './xml-table';

/** People of a text of one of these formats, as tables or as running text; undefined where it is none after all. Throws `ContentFault`. */
export function readTextFormat(
  text: string,
  format: TextFormat,
  count: CountCells,
): { sheets: Sheet[] } | { text: string } | undefined {
  switch (format) {
    case 'vcard':
      return { sheets: [readCards(text)] };
    case 'ldif':
      return { sheets: [readLdif(text)] };
    case 'calendar':
      return { sheets: [readCalendar(text)] };
    case 'records':
      return { sheets: [readRecords(text, count)] };
    case 'xml': {
      const sheets = readXmlTables(text, count);
      return sheets.length > 0 ? { sheets } : readHtml(text);
    }
    case 'html':
      return readHtml(text);
    case 'json': {
      const sheets = readJsonTables(text, count);
      return sheets.length > 0 ? { sheets } : undefined;
    }
  }
}
