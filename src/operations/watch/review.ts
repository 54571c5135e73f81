import type { ReviewHeader, ReviewPiece } from '../../contract/watch';
import { canonicalJson } from '../../domain/audit/canonical-json';
import { toCsv, type CsvCell } from '../../domain/audit/csv';
import type { Through } from '../../domain/watch/pieces';
import type { WatchedView } from '../../contract/watch';
import { recordAct } from '../audit/commit-act';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';
import { headOf } from './change-watch';
import { everybodyWatched } from './everybody-watched';
import { findingsOf } from './list-watched';
import { toWatchedView } from './watch-view';

export type ReviewFormat = 'csv' | 'jsonl';

/** Characters of a piece: a page's answer takes 5 MB. */
const pieceLength = 1_000_000;

/**
 * Takes out who was invited through the app, with their state now, findings and decisions. The record in the log has the
 * SHA-256 of the whole file, which its pieces make up.
 */
export async function beginReview(deps: Deps, caller: Caller, format: ReviewFormat): Promise<ReviewHeader> {
  const people = await reviewed(deps);
  const text = textOf(people, format);
  const sha256 = deps.ids.hash(text);
  const changes = { format, people: people.length, sha256 };
  const { entry } = await recordAct(deps, caller.actor, { action: 'watch.review-exported', changes });
  return {
    at: entry.at,
    people: people.length,
    pieces: Math.max(1, Math.ceil(text.length / pieceLength)),
    sha256,
    entryId: entry.id,
  };
}

/** Throws `OperationError` `BUSY` where somebody was changed since the review was begun. */
export async function reviewPiece(
  deps: Deps,
  input: { format: ReviewFormat; sha256: string; piece: number },
): Promise<ReviewPiece> {
  const text = textOf(await reviewed(deps), input.format);
  if (deps.ids.hash(text) !== input.sha256)
    throw new OperationError('BUSY', 'The watch went on meanwhile. Take the review out again.', {
      appSaid: { reason: 'watch-went-on' },
    });
  return { text: text.slice(input.piece * pieceLength, (input.piece + 1) * pieceLength) };
}

async function reviewed(deps: Deps): Promise<WatchedView[]> {
  const [all, { value: head }] = await Promise.all([everybodyWatched(deps), headOf(deps)]);
  const findings = await findingsOf(deps, all);
  return all
    .map((person) => toWatchedView(person, head.lookedAt, findings.get(person.findingId ?? '')))
    .sort((a, b) => a.email.localeCompare(b.email) || (a.accountId < b.accountId ? -1 : 1));
}

const columns: readonly (readonly [string, (person: WatchedView) => CsvCell])[] = [
  ['Address', ({ email }) => email],
  ['Account', ({ accountId }) => accountId],
  ['Name', ({ name }) => name],
  ['Watched because', ({ because }) => because],
  ['Since', ({ since }) => since],
  ['Batch', ({ batchId }) => batchId],
  ['State', ({ state }) => state],
  ['Last read', ({ readAt }) => readAt],
  ['Invitation accepted', ({ accepted }) => (accepted === undefined ? '' : accepted ? 'yes' : 'no')],
  ['Needed until', ({ endsOn }) => endsOn],
  ['Finding', ({ finding }) => finding?.findingId],
  ['Finding state', ({ finding }) => finding?.state],
  ['Access through', ({ finding }) => finding?.through.map(inWords).join('; ')],
  ['Access since, at the earliest', ({ finding }) => finding?.notBefore],
  ['Access since, at the latest', ({ finding }) => finding?.firstSeenAt],
  ['Decided by', ({ finding }) => finding?.decidedBy?.name ?? finding?.decidedBy?.accountId],
  ['Decided at', ({ finding }) => (finding?.decidedBy ? finding.changedAt : undefined)],
  ['Reason', ({ finding }) => finding?.reason],
  ['Allowed until', ({ finding }) => finding?.until],
  ['Review', ({ review }) => review?.decision],
  ['Reviewed by', ({ review }) => review?.byName ?? review?.by],
  ['Reviewed at', ({ review }) => review?.at],
  ['Review reason', ({ review }) => review?.reason],
];

const inWords = ({ way, groupName, products, givenBy }: Through): string =>
  `${products.join(', ')} by ${way}${way === 'direct-role' ? '' : ` ${groupName}`}${givenBy ? ` from ${givenBy.name ?? givenBy.accountId}` : ''}`;

function textOf(people: readonly WatchedView[], format: ReviewFormat): string {
  if (format === 'jsonl') return people.map((person) => `${canonicalJson(person)}\n`).join('');
  // With a mark, so that spreadsheets read accents; it is under the digest as all else.
  return `\uFEFF${toCsv(
    columns.map(([heading]) => heading),
    people.map((person) => columns.map(([, cell]) => cell(person))),
  )}`;
}
