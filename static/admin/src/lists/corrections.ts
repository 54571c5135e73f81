import { checkAddress } from '../../../../src/domain/people/address';
import type { QuestionReason, RecipientRow } from '../../../../src/domain/list/recipient-list';
import { listedName } from '../../../../src/domain/people/listed-name';
import { domainRule } from './allowed-domains';
import { keyOf, splitLines } from './list-pieces';
import type { ListPiece, ReadList } from './list-pieces';

/** What the admin decided about a row that is no plain address. */
export type Correction = { kind: 'address'; address: string } | { kind: 'left-out' };

/** By the row's key. */
export type Corrections = ReadonlyMap<string, Correction>;

export interface Recipient {
  email: string;
  line: number;
  /** The name that the list gives. */
  name?: string;
}

export interface JudgedList {
  /** How many addresses go to the check. */
  ready: number;
  /** What goes to the check, in the order of the list, each address once. */
  recipients: () => Recipient[];
  /** Rows to look at. Settled ones stay, so that they can be undone. */
  problems: ProblemRow[];
  /** Rows left out without a question: duplicates, headings, people the file calls inactive, groups and programs, addresses beside a list. */
  leftOut: ProblemRow<LeftOut>[];
  /** Problems that nobody has settled. */
  unsettled: number;
  /** Those of them that keep a row from being invited; the others are invited as typed. */
  open: number;
}

/** `suggestion`: a good address that looks like a slip; it is invited as typed unless the admin decides otherwise. */
export type Problem = 'invalid' | 'question' | 'domain' | 'suggestion' | LeftOut;
export type LeftOut = 'duplicate' | 'heading' | 'inactive' | 'no-person' | 'beside';

export interface ProblemRow<Kind extends Problem = Problem> {
  /** By which a decision about it is found again. */
  key: string;
  row: RecipientRow;
  problem: Kind;
  correction?: Correction;
  /** Nobody has decided, or the decision cannot be kept to. */
  isUnsettled: boolean;
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
    unsettled: 0,
    open: 0,
  };
  const isAllowed = domainRule(allowedDomains);
  const seen = new Set<string>();
  const take = (email: string, row: RecipientRow, key: string) => {
    const comparable = comparableOf(row, email);
    const isTyped = row.status === 'ok' && row.address === email;
    if (seen.has(comparable) || (!isTyped && list.hasPlain(comparable)))
      judged.leftOut.push({ key, row, problem: 'duplicate', isUnsettled: false });
    else taken.set(row, recipientOf(email, row.line, listedName(row.name)));
    seen.add(comparable);
  };
  for (const other of list.pieces.flatMap(({ others }) => others)) {
    const { row } = other;
    const key = keyOf(other);
    const correction = corrections.size > 0 ? corrections.get(key) : undefined;
    const problem = problemOf(row, correction, isAllowed);
    if (problem && isLeftOut(problem)) {
      judged.leftOut.push({ key, row, problem, isUnsettled: false });
      continue;
    }
    const address = problem === 'domain' ? undefined : addressOf(row, correction);
    const isUnsettled = !correction || (correction.kind === 'address' && address === undefined);
    if (problem) judged.problems.push({ key, row, problem, isUnsettled, ...(correction && { correction }) });
    if (problem && isUnsettled) judged.unsettled++;
    if (address !== undefined) take(address, row, key);
    else if (isUnsettled) judged.open++;
  }
  judged.ready = list.plainCount + taken.size;
  return judged;
}

/** Whether a row stays out unless the admin takes it in. */
export const isLeftOut = (problem: Problem): problem is LeftOut =>
  problem === 'duplicate' || problem === 'heading' || isOfList(problem);

/** What the list itself says against somebody whose address is good. */
const isOfList = (what: Problem | QuestionReason): what is 'inactive' | 'no-person' | 'beside' =>
  what === 'inactive' || what === 'no-person' || what === 'beside';

/** What would be invited, as it was typed or corrected. */
function addressOf(row: RecipientRow, correction: Correction | undefined): string | undefined {
  if (correction) return correction.kind === 'address' ? correction.address : undefined;
  return row.status === 'ok' ? row.address : undefined;
}

const recipientOf = (email: string, line: number, name: string | undefined): Recipient =>
  name ? { email, line, name } : { email, line };

function recipientsOf({ plain, others }: ListPiece, taken: ReadonlyMap<RecipientRow, Recipient>) {
  const recipients: Recipient[] = [];
  let next = 0;
  const takeOthersBefore = (place: number) => {
    for (let other = others[next]; other && other.place <= place; other = others[++next]) {
      const recipient = taken.get(other.row);
      if (recipient) recipients.push(recipient);
    }
  };
  const names = plain.names?.split('\n');
  splitLines(plain.addresses).forEach((email, place) => {
    takeOthersBefore(place);
    recipients.push(recipientOf(email, plain.lines[place] ?? 0, names?.[place]));
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
  if (row.status === 'question' && !correction && isOfList(row.reason)) return row.reason;
  const address = addressOf(row, correction?.kind === 'left-out' ? undefined : correction);
  if (address !== undefined && !isAllowed(address)) return 'domain';
  if (row.status !== 'ok') return row.status;
  return row.suggestion !== undefined || correction ? 'suggestion' : undefined;
}

function comparableOf(row: RecipientRow, address: string): string {
  if (row.status === 'ok' && row.address === address) return row.comparable;
  const check = checkAddress(address);
  return check.ok ? check.comparable : address.toLowerCase();
}
