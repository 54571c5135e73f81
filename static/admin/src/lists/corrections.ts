import { checkAddress, comparableDomain, domainOf } from '../../../../src/domain/address';
import type { RecipientRow } from '../../../../src/domain/recipient-list';

/** What the admin decided about a row that is no plain address. */
export type Correction = { kind: 'address'; address: string } | { kind: 'left-out' };
export type Corrections = ReadonlyMap<string, Correction>;

/** Survives a new reading of the list as long as the row stays as typed where it is. */
export const rowKey = (row: RecipientRow) => `${row.line}\n${row.text}`;

export const isAllowed = (address: string, allowedDomains: readonly string[]) =>
  allowedDomains.length === 0 ||
  allowedDomains.some((domain) => comparableDomain(domain) === domainOf(address));

export interface JudgedList {
  /** What goes to the check, in the order of the list, each address once. */
  recipients: { email: string; line: number }[];
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

/** The list as it stands with the admin's corrections and the allowed domains. */
export function judgeList(
  rows: RecipientRow[],
  corrections: Corrections,
  allowedDomains: readonly string[],
): JudgedList {
  const judged: JudgedList = { recipients: [], problems: [], leftOut: [], open: 0 };
  const seen = new Set<string>();
  const take = (email: string, comparable: string, row: RecipientRow) => {
    if (seen.has(comparable)) judged.leftOut.push({ row, problem: 'duplicate' });
    else judged.recipients.push({ email, line: row.line });
    seen.add(comparable);
  };
  for (const row of rows) {
    const correction = corrections.size > 0 ? corrections.get(rowKey(row)) : undefined;
    const problem = problemOf(row, correction, allowedDomains);
    if (problem === 'duplicate' || problem === 'heading') judged.leftOut.push({ row, problem });
    else if (problem) judged.problems.push({ row, problem, ...(correction && { correction }) });
    if (correction?.kind === 'left-out') continue;
    const address = correction?.address ?? (row.status === 'ok' ? row.address : undefined);
    if (address !== undefined && problem !== 'domain') take(address, comparableOf(row, address), row);
    else if (problem && problem !== 'duplicate' && problem !== 'heading') judged.open++;
  }
  return judged;
}

function problemOf(
  row: RecipientRow,
  correction: Correction | undefined,
  allowedDomains: readonly string[],
): Problem | undefined {
  if (row.status === 'duplicate') return 'duplicate';
  if (row.status === 'invalid' && row.reason === 'heading' && !correction) return 'heading';
  const address =
    correction?.kind === 'address' ? correction.address : row.status === 'ok' ? row.address : undefined;
  if (address !== undefined && !isAllowed(address, allowedDomains)) return 'domain';
  if (row.status !== 'ok') return row.status;
  return row.suggestion !== undefined || correction ? 'suggestion' : undefined;
}

function comparableOf(row: RecipientRow, address: string): string {
  if (row.status === 'ok' && row.address === address) return row.comparable;
  const check = checkAddress(address);
  return check.ok ? check.comparable : address.toLowerCase();
}
