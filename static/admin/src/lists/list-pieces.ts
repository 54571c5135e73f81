import type { RecipientRow } from '../../../../src/domain/list/recipient-list';
import { listedName } from '../../../../src/domain/people/listed-name';

/**
 * Rows that need no look, one a line of `addresses`. Two texts reach the page in a small part of the time that an object
 * for each row would take.
 */
export interface PlainRows {
  /** The line of the list that each address stands on. */
  lines: Uint32Array;
  addresses: string;
  /** As `comparableAddress` has them, in the same order; absent where all are written so. */
  comparables?: string;
  /** The names beside the addresses, in the same order; absent where there are none. */
  names?: string;
}

/** A row that asks for a decision, or was left out: it stands before the plain row number `place` of its piece. */
export interface OtherRow {
  place: number;
  /** Which such row with this text it is: lines that come or go elsewhere in the list leave that as it is. */
  turn: number;
  row: RecipientRow;
}

/** Tells such rows of one list from each other, through new readings of it. */
export const keyOf = ({ turn, row }: OtherRow) => `${turn}\n${row.text}`;

/** Some rows of a list, in its order. */
export interface ListPiece {
  plain: PlainRows;
  others: OtherRow[];
}

/** Makes the pieces of one list, in its order. */
export function createPieces(isAllowed: (address: string) => boolean) {
  const turns = new Map<string, number>();
  const turnOf = ({ text }: RecipientRow) => {
    const turn = (turns.get(text) ?? 0) + 1;
    turns.set(text, turn);
    return turn;
  };
  return (rows: readonly RecipientRow[]) => pieceOf(rows, isAllowed, turnOf);
}

function pieceOf(
  rows: readonly RecipientRow[],
  isAllowed: (address: string) => boolean,
  turnOf: (row: RecipientRow) => number,
): ListPiece {
  const lines = new Uint32Array(rows.length);
  const addresses: string[] = [];
  let comparables: string[] | undefined;
  let names: string[] | undefined;
  const others: OtherRow[] = [];
  for (const row of rows) {
    const place = addresses.length;
    if (row.status !== 'ok' || row.suggestion !== undefined || !isAllowed(row.address)) {
      others.push({ place, turn: turnOf(row), row });
      continue;
    }
    if (row.comparable !== row.address) comparables ??= addresses.slice();
    const name = row.name === undefined ? undefined : listedName(row.name);
    if (name !== undefined) names ??= addresses.map(() => '');
    lines[place] = row.line;
    addresses.push(row.address);
    comparables?.push(row.comparable);
    names?.push(name ?? '');
  }
  const plain: PlainRows = { lines: lines.slice(0, addresses.length), addresses: addresses.join('\n') };
  if (comparables) plain.comparables = comparables.join('\n');
  if (names) plain.names = names.join('\n');
  return { plain, others };
}

/** A list as it was read. */
export interface ReadList {
  pieces: readonly ListPiece[];
  /** How many rows need no look. */
  plainCount: number;
  /** Whether a plain row has this address, in its comparable form. */
  hasPlain: (comparable: string) => boolean;
}

export function readListOf(pieces: readonly ListPiece[]): ReadList {
  let known: Set<string> | undefined;
  return {
    pieces,
    plainCount: pieces.reduce((sum, { plain }) => sum + plain.lines.length, 0),
    // Asked for corrected addresses alone: most lists never need it.
    hasPlain: (comparable) => {
      known ??= new Set(pieces.flatMap(({ plain }) => splitLines(plain.comparables ?? plain.addresses)));
      return known.has(comparable);
    },
  };
}

export const emptyList = readListOf([]);

export const splitLines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
