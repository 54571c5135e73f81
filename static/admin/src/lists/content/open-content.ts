import type { Sheet } from '../../../../../src/domain/list/table/sheet';
import { decodeFile } from '../../../../../src/domain/list/text/decode-file';
import { withoutDirectives, type UndirectedText } from '../../../../../src/domain/list/text/file-directives';
import type { RefusalCode } from '../list-messages';
import { textFormatOf } from './text-format';

/** What a list is made of, before anybody is looked for in it. */
export type Content = ({ sheets: Sheet[] } | UndirectedText) & { encoding?: string };

/** First bytes of files of Microsoft's older programs, and of newer ones with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const zipFile = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** A file as tables or as text, or why it is not read. What reads other formats than text is loaded for those alone. */
export async function openFile(bytes: Uint8Array): Promise<Content | RefusalCode> {
  if (startsWith(bytes, compoundFile)) return 'old-workbook';
  if (startsWith(bytes, zipFile)) return openWorkbook(bytes);
  const decoded = decodeFile(bytes);
  if (!decoded) return 'binary';
  const { text, encoding } = decoded;
  if (!text.trim()) return 'empty';
  if (textFormatOf(text) === 'mail') {
    const { readMail } = await import('./formats/mail');
    return { sheets: [await readMail(bytes)], encoding };
  }
  return { ...(await openText(text)), encoding };
}

/** A text as it was pasted or decoded. */
export async function openText(text: string): Promise<Content> {
  const format = textFormatOf(text);
  if (format === undefined || format === 'mail') return withoutDirectives(text);
  const { readTextFormat } = await import('./formats/text-formats');
  return readTextFormat(text, format) ?? withoutDirectives(text);
}

async function openWorkbook(bytes: Uint8Array): Promise<Content | RefusalCode> {
  const [{ readWorkbook }, { ZipFault }] = await Promise.all([
    import('./formats/workbook/workbook'),
    import('./formats/workbook/zip'),
  ]);
  try {
    const workbook = readWorkbook(bytes);
    return workbook ? { sheets: workbook.sheets, encoding: workbook.format } : 'binary';
  } catch (error) {
    if (error instanceof ZipFault) return error.code;
    throw error;
  }
}
