import type { Sheet } from '../../../../../../src/domain/list/table/sheet';
import type { TextFormat } from '../text-format';
import { readCards } from './cards';
import { readHtml } from './html';
import { readJsonTable } from './json-table';
import { readLdif } from './ldif';

/** People of a text of one of these formats, as tables or as running text; undefined where it is none after all. */
export function readTextFormat(
  text: string,
  format: TextFormat,
): { sheets: Sheet[] } | { text: string } | undefined {
  switch (format) {
    case 'vcard':
      return { sheets: [readCards(text)] };
    case 'ldif':
      return { sheets: [readLdif(text)] };
    case 'html':
      return readHtml(text);
    case 'json': {
      const sheet = readJsonTable(text);
      return sheet && { sheets: [sheet] };
    }
  }
}
