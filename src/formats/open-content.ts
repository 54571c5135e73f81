import type { ListContent } from '../domain/list/table/list-content';
import { decodeFile, type EncodingDoubt } from '../domain/list/text/decode-file';
import { withoutDirectives } from '../domain/list/text/file-directives';
import { ContentFault, countCells, tabLimits, type ContentLimits, type FileFault } from './content-limits';
import { textFormatOf } from './text-format';

/** The content of a file, and of a text its encoding, with what is not sure of that; of another file its format. */
export type FileContent = ListContent & { encoding?: string; doubt?: EncodingDoubt };

/** First bytes of files of Microsoft's older programs, and of newer ones with a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const zipFile = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** A file as tables or as text, or why it is not read. It is what its bytes say, whatever its name says. */
export async function openFile(bytes: Uint8Array, limits = tabLimits): Promise<FileContent | FileFault> {
  try {
    return await contentOf(bytes, limits);
  } catch (error) {
    if (error instanceof ContentFault) return error.code;
    throw error;
  }
}

async function contentOf(bytes: Uint8Array, limits: ContentLimits): Promise<FileContent | FileFault> {
  if (startsWith(bytes, compoundFile)) return 'old-workbook';
  if (startsWith(bytes, zipFile)) return openWorkbook(bytes, limits);
  const decoded = decodeFile(bytes);
  if (!decoded) return 'binary';
  const { text, ...stored } = decoded;
  if (!text.trim()) return 'empty';
  const format = textFormatOf(text);
  if (format === 'mail' || format === 'shown-mail') {
    const { readMail } = await import(/* webpackMode: "eager" */ './readers/mail');
    const source = stored.encoding.startsWith('UTF-16') ? text : bytes;
    return { ...(await readMail(source, countCells(limits))), encoding: stored.encoding };
  }
  return { ...(await openText(text, limits)), ...stored };
}

/**
 * A text as it was pasted or decoded; of a message that shows no more than whom it went to, the addresses of its head are
 * meant as well. Throws `ContentFault`.
 */
export async function openText(text: string, limits = tabLimits): Promise<ListContent> {
  const format = textFormatOf(text);
  if (format === 'mail') {
    const { readMail } = await import(/* webpackMode: "eager" */ './readers/mail');
    return readMail(text, countCells(limits));
  }
  if (format === undefined || format === 'shown-mail') return withoutDirectives(text);
  const { readTextFormat } = await import(/* webpackMode: "eager" */ './readers/text-formats');
  return readTextFormat(text, format, countCells(limits)) ?? withoutDirectives(text);
}

/**
 * Readers of other formats than text are loaded for those alone: in the page as files of their own, in the backend, which is
 * one file, when they are first run.
 */
async function openWorkbook(bytes: Uint8Array, limits: ContentLimits): Promise<FileContent | FileFault> {
  const { readWorkbook } = await import(/* webpackMode: "eager" */ './readers/workbook/workbook');
  const workbook = readWorkbook(bytes, limits);
  if (!workbook) return 'binary';
  const { format, sheets, beside } = workbook;
  return { sheets, beside, encoding: format };
}
