import type { RecipientRow } from '../../../../src/domain/recipient-list';

/** What to read: text as pasted, or the bytes of a file, with the column chosen by the admin. */
export type ListRequest =
  { kind: 'text'; text: string } | { kind: 'file'; name: string; bytes: ArrayBuffer; column?: number };

export interface FileColumn {
  index: number;
  name: string;
  /** Cells that look like an address. */
  addresses: number;
}

export interface FileFacts {
  encoding: string;
  /** Absent for plain text. */
  delimiter?: string;
  columns: FileColumn[];
  column?: number;
  /** Of the bytes as chosen, hexadecimal. */
  sha256: string;
}

export type RefusalCode = 'binary' | 'too-large' | 'empty' | 'no-addresses' | 'unreadable';

/** Rows come in pieces, so that no single message holds the page up. */
export type ListMessage =
  | { type: 'file'; facts: FileFacts }
  | { type: 'rows'; rows: RecipientRow[] }
  | { type: 'done' }
  | { type: 'refused'; code: RefusalCode };
