import type { AddressFault } from '../people/address';

/** What every row of a list says. */
export interface RowBase {
  /** The line of the list, counted from 1. */
  line: number;
  /** The piece of the list as typed, with everything that was taken to belong to it. */
  text: string;
  /** The name given beside the address. */
  name?: string;
  /** A likelier address, for the admin to accept. */
  suggestion?: string;
}

/** An address that can be invited. */
export interface OkRow extends RowBase {
  status: 'ok';
  address: string;
  comparable: string;
}

/** No address, or one that cannot be invited. */
export interface InvalidRow extends RowBase {
  status: 'invalid';
  reason: InvalidReason;
}

/** The address of an earlier row once more; `duplicateOf` is the line of that row. */
export interface DuplicateRow extends RowBase {
  status: 'duplicate';
  address: string;
  comparable: string;
  duplicateOf: number;
}

/** Something the admin has to decide. There is an address when it can be invited as it stands. */
export interface QuestionRow extends RowBase {
  status: 'question';
  reason: QuestionReason;
  address?: string;
  comparable?: string;
}

export type InvalidReason = AddressFault | 'no-address' | 'heading';
export type QuestionReason =
  | 'look-alike-letters'
  | 'quoted-local-part'
  | 'glued-text'
  | 'cut-off'
  | 'braces'
  | 'inactive'
  | 'no-person'
  | 'beside';
export type RecipientRow = OkRow | InvalidRow | DuplicateRow | QuestionRow;
