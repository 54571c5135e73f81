import type { ListPiece } from './list-pieces';

/** Text as pasted, or the bytes of a file, with the column chosen by the admin. */
export type ListSource =
  { kind: 'text'; text: string } | { kind: 'file'; name: string; bytes: ArrayBuffer; column?: number };

/** What to read, and the domains whose addresses need no look; none at all: every domain. */
export interface ListRequest {
  source: ListSource;
  allowedDomains: readonly string[];
}

export interface FileColumn {
  index: number;
  name: string;
  /** Cells that look like an address. */
  addresses: number;
  /** The first cells that hold something, shortened. */
  samples: string[];
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

/** A list comes in pieces, so that no single message holds the page up. */
export type ListMessage =
  | { type: 'file'; facts: FileFacts }
  | { type: 'piece'; piece: ListPiece }
  | { type: 'done' }
  | { type: 'refused'; code: RefusalCode };
