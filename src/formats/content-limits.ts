import type { CountCells } from '../domain/list/table/merged/written-cells';

/** What reading one file may take: a file can say little and unpack to much. */
export interface ContentLimits {
  /** Of the parts of a zip file that are read, together. */
  unpackedBytes: number;
  /** Of all cells of the file, a blank one as one: a text that many share stands in each. */
  characters: number;
}

const megabyte = 1024 * 1024;

/** Far more than any list of people takes, and what a tab can hold. */
export const tabLimits: ContentLimits = { unpackedBytes: 128 * megabyte, characters: 300_000_000 };

/** Why a file is not read. */
export type FileFault = 'binary' | 'old-workbook' | 'too-large' | 'empty' | 'unreadable';

/** A file that is larger than a list can be, or that is broken. */
export class ContentFault extends Error {
  readonly code: Extract<FileFault, 'too-large' | 'unreadable'>;
  constructor(code: ContentFault['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'ContentFault';
    this.code = code;
  }
}

export type { CountCells };

/** Counts what stands in the cells of one file. */
export function countCells({ characters }: ContentLimits): CountCells {
  let left = characters;
  return (cells, textLength = 0) => {
    left -= cells * (1 + textLength);
    if (left < 0) throw new ContentFault('too-large');
  };
}
