import { download } from '../../../browser/download';

/** The headings that every list can have, with a row that shows each. */
export const templateText = 'Name,Email,Status\r\nAda Lovelace,ada@example.com,Active\r\n';

export const downloadTemplate = () =>
  // The mark lets a spreadsheet see that accents are written in UTF-8.
  download('people-to-invite.csv', 'text/csv;charset=utf-8', ['\ufeff', templateText]);
