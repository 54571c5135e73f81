import type { FoundSource } from '../../contract/panel';
import type { EncodingDoubt } from '../../domain/list/text/decode-file';
import { readUnattended, type UnattendedList } from '../../domain/list/unattended-list';
import type { ContentLimits, FileFault } from '../../formats/content-limits';
import { openFile } from '../../formats/open-content';
import { DirectoryError } from '../../ports/directory-error';
import type { Attachment, IssueReader } from '../../ports/issues/issue-reader';

export type Unread = NonNullable<FoundSource['unread']>;

/** `encodingDoubt`: letters may be wrong. */
export type ReadAttachment = UnattendedList & { encodingDoubt?: EncodingDoubt | undefined };

/** Read in one call of the panel, which ends after 25 s: lists, and bytes of each. */
const listsAtMost = 10;
export const attachmentBytesAtMost = 5 * 1024 * 1024;
/** What a function of half a gigabyte unpacks and holds without haste. */
export const functionLimits: ContentLimits = { unpackedBytes: 32 * 1024 * 1024, characters: 20_000_000 };

/** Names under which lists come. What such a file is, its bytes say; pictures and films are not fetched to look. */
const listName =
  /\.(csv|tsv|tab|txt|text|list|log|md|xlsx|xlsm|xltx|xls|ods|ots|vcf|vcard|ldif|ldf|json|jsonl|ndjson|ya?ml|xml|html?|eml|ics)$/i;
const listType =
  /^(?:text\/|message\/rfc822|application\/(?:json|xml|ld\+json|vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml|vnd\.oasis\.opendocument\.spreadsheet))/i;

/** What the panel says of them. */
export const faults: Record<Exclude<FileFault, 'empty'>, Unread> = {
  binary: 'format',
  'old-workbook': 'old-workbook',
  'too-large': 'unpacked',
  unreadable: 'unreadable',
};

/** Reads the lists among the attachments of one issue until a time or their number is reached. `today`: YYYY-MM-DD. */
export function createAttachmentReader(
  reader: Pick<IssueReader, 'attachment'>,
  today: string,
  isOver: () => boolean,
): (attachment: Attachment) => Promise<ReadAttachment | Unread> {
  let left = listsAtMost;
  return async ({ id, name, mediaType, bytes }) => {
    if (!listName.test(name) && !listType.test(mediaType)) return 'format';
    if (bytes > attachmentBytesAtMost) return 'size';
    if (left === 0) return 'too-many';
    if (isOver()) return 'time';
    left -= 1;
    const content = await bytesOf(reader, id);
    if (typeof content === 'string') return content;
    const opened = await openFile(content, functionLimits);
    if (opened === 'empty') return nobody;
    if (typeof opened === 'string') return faults[opened];
    return { ...readUnattended(opened, today, name), encodingDoubt: opened.doubt };
  };
}

const nobody: UnattendedList = { recipients: [], leftOut: [], aside: 0, unseen: { rows: 0, sheets: [] } };

async function bytesOf(
  reader: Pick<IssueReader, 'attachment'>,
  id: string,
): Promise<Uint8Array | 'gone' | 'size' | 'time' | 'unavailable'> {
  try {
    const content = await reader.attachment(id, attachmentBytesAtMost);
    return content === 'too-long' ? 'size' : content;
  } catch (error) {
    // One attachment that cannot be had leaves the rest of the issue to be read.
    if (!(error instanceof DirectoryError)) throw error;
    return error.code === 'session-spent' ? 'time' : 'unavailable';
  }
}
