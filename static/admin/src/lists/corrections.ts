import { checkAddress } from '../../../../src/domain/address';
import type { RecipientRow } from '../../../../src/domain/recipient-list';
import { domainRule } from './allowed-domains';
import { splitLines } from './list-pieces';
import type { ListPiece, ReadList } from './list-pieces';

/** What the admin decided about a row that is no plain address. */
export type Correction = { kind: 'address'; address: string } | { kind: 'left-out' };
export type Corrections = ReadonlyMap<string, Correction>;

/** Survives a new reading of the list as long as the row stays as typed where it is. */
export const rowKey = (row: RecipientRow) => `${row.line}\n${row.text}`;

export interface Recipient {
  email: string;
  line: number;
}

export interface JudgedList {
  /** How many addresses go to the check. */
  ready: number;
  /** What goes to the check, in the order of the list, each address once. */
  recipients: () => Recipient[];
  /** Rows to look at. Settled ones stay, so that they can be undone. */
  problems: ProblemRow[];
  /** Rows left out without a question: duplicates and the headings of columns. */
  leftOut: ProblemRow[];
  /** Problems that nobody has settled and that keep a row from being invited. */
  open: number;
}

/** `suggestion`: a good address that looks like a slip; it is invited as typed unless the admin decides otherwise. */
export type Problem = 'invalid' | 'question' | 'domain' | 'suggestion' | 'duplicate' | 'heading';

export interface ProblemRow {
  row: RecipientRow;
  problem: Problem;
  correction?: Correction;
}

/**
 * The list as it stands with the admin's corrections and the allowed domains. It looks at the rows that need a look; the
 * plain ones, which may be a hundred thousand, are only counted.
 */
export function judgeList(
  list: ReadList,
  corrections: Corrections,
  allowedDomains: readonly string[],
): JudgedList {
  const taken = new Map<RecipientRow, Recipient>();
  const judged: JudgedList = {
    ready: 0,
    recipients: () => list.pieces.flatMap((piece) => recipientsOf(piece, taken)),
    problems: [],
    leftOut: [],
    open: 0,
  };
  const isAllowed = domainRule(allowedDomains);
  const seen = new Set<string>();
  const take = (email: string, row: RecipientRow) => {
    const comparable = comparableOf(row, email);
    const isTyped = row.status === 'ok' && row.address === email;
    if (seen.has(comparable) || (!isTyped && list.hasPlain(comparable)))
      judged.leftOut.push({ row, problem: 'duplicate' });
    else taken.set(row, { email, line: row.line });
    seen.add(comparable);
  };
  for (const { row } of list.pieces.flatMap(({ others }) => others)) {
    const correction = corrections.size > 0 ? corrections.get(rowKey(row)) : undefined;
    const problem = problemOf(row, correction, isAllowed);
    if (problem === 'duplicate' || problem === 'heading') judged.leftOut.push({ row, problem });
    else if (problem) judged.problems.push({ row, problem, ...(correction && { correction }) });
    if (correction?.kind === 'left-out') continue;
    const address = correction?.address ?? (row.status === 'ok' ? row.address : undefined);
    if (address !== undefined && problem !== 'domain') take(address, row);
    else if (problem && problem !== 'duplicate' && problem !== 'heading') judged.open++;
  }
  judged.ready = list.plainCount + taken.size;
  return judged;
}

function recipientsOf({ plain, others }: ListPiece, taken: ReadonlyMap<RecipientRow, Recipient>) {
  const recipients: Recipient[] = [];
  let next = 0;
  const takeOthersBefore = (place: number) => {
    for (let other = others[next]; other && other.place <= place; other = others[++next]) {
      const recipient = taken.get(other.row);
      if (recipient) recipients.push(recipient);
    }
  };
  splitLines(plain.addresses).forEach((email, place) => {
    takeOthersBefore(place);
    recipients.push({ email, line: plain.lines[place] ?? 0 });
  });
  takeOthersBefore(Infinity);
  return recipients;
}

function problemOf(
  row: RecipientRow,
  correction: Correction | undefined,
  isAllowed: (address: string) => boolean,
): Problem | undefined {
  if (row.status === 'duplicate') return 'duplicate';
  if (row.status === 'invalid' && row.reason === 'heading' && !correction) return 'heading';
  const address =
    correction?.kind === 'address' ? correction.address : row.status === 'ok' ? row.address : undefined;
  if (address !== undefined && !isAllowed(address)) return 'domain';
  if (row.status !== 'ok') return row.status;
  return row.suggestion !== undefined || correction ? 'suggestion' : undefined;
}

function comparableOf(row: RecipientRow, address: string): string {
  if (row.status === 'ok' && row.address === address) return row.comparable;
  const check = checkAddress(address);
  return check.ok ? check.comparable : address.toLowerCase();
}
