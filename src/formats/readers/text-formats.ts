import type { ListContent } from '../../domain/list/table/list-content';
import type { CountCells } from '../content-limits';
import type { TextFormat } from '../text-format';
import { readCalendar, readCards } from './cards';
import { readHtml } from './html';
import { readJsonTables } from './json/json-table';
import { readLdif } from './ldif';
import { readRecords } from './records';
import { readOds } from './workbook/ods';
import { isSpreadsheetXml, readSpreadsheetXml } from './workbook/spreadsheet-xml';
import { readXmlTables } from './xml-table';

/** People of a text of one of these formats, as tables or as running text; undefined where it is none after all. Throws `ContentFault`. */
export function readTextFormat(text: string, format: TextFormat, count: CountCells): ListContent | undefined {
  switch (format) {
    case 'vcard':
      return readCards(text);
    case 'ldif':
      return readLdif(text);
    case 'calendar':
      return readCalendar(text);
    case 'records':
      return readRecords(text, count);
    case 'xml': {
      const workbook = workbookIn(text, count);
      if (workbook) return workbook;
      const { sheets, beside } = readXmlTables(text, count);
      if (sheets.length > 0) return { sheets, beside };
      const page = readHtml(text, count);
      // Attributes are no part of a page's text.
      return { ...page, beside: [...(page.beside ?? []), ...beside] };
    }
    case 'html':
      return readHtml(text, count);
    case 'json':
      return readJsonTables(text, count);
  }
}

/** The beginning of the one element names all that it may hold. */
const beginningLength = 16_384;

const isFlatOds = /<office:document\s[^>]*opendocument\.spreadsheet/;

/** A workbook that is one file of XML: its rows are no elements of people. */
function workbookIn(text: string, count: CountCells): ListContent | undefined {
  const beginning = text.slice(0, beginningLength);
  if (isSpreadsheetXml(beginning)) return readSpreadsheetXml(text, count);
  return isFlatOds.test(beginning) ? readOds([text], count) : undefined;
}
