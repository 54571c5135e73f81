import { erasedActor } from '../audit/personal-part';
import type { Actor } from '../batches/batch';
import { isSamePiece, newPieces, untoldBy, type Through } from './pieces';
import type { Sight, Watched } from './watched';

/**
 * `open`: somebody has to decide. `allowed` by an admin, for a reason and until a day. `removed` by a batch of this app,
 * `gone` by itself: the access is not held any more.
 */
export const findingStates = ['open', 'allowed', 'removed', 'gone'] as const;
export type FindingState = (typeof findingStates)[number];

/** Somebody invited without access who was later seen to hold a billed role. */
export interface Finding {
  v: 1;
  findingId: string;
  accountId: string;
  email: string;
  name?: string | undefined;
  batchId?: string | undefined;
  state: FindingState;
  through: Through[];
  /** The last time the person was known to hold no access: it was given after that. Absent where they never were. */
  notBefore?: string | undefined;
  /** When it was seen first, and last. */
  firstSeenAt: string;
  lastSeenAt: string;
  /** When the state became what it is, and who decided so; upkeep where nobody did. */
  changedAt: string;
  decidedBy?: Actor | undefined;
  reason?: string | undefined;
  /** `YYYY-MM-DD`, the last day on which it is allowed; absent: without an end. */
  until?: string | undefined;
  /** The batch that was made to remove it. */
  removal?: { batchId: string; by: Actor; at: string } | undefined;
}

/** Whether the access a finding tells of is held now. */
export const isHeld = ({ state }: Pick<Finding, 'state'>): boolean => state === 'open' || state === 'allowed';

/** The same for the same finding of the same person, so that one who is found twice in a crash is found once. */
export const findingIdOf = (accountId: string, number: number, hash: (text: string) => string): string =>
  `f${hash(`${accountId} ${number}`).slice(0, 31)}`;

/** Accounts of those who gave the access, each once. */
export const giversOf = ({ through }: Pick<Finding, 'through'>): string[] => [
  ...new Set(
    through.flatMap(({ givenBy }) =>
      givenBy && givenBy.accountId !== erasedActor.accountId ? [givenBy.accountId] : [],
    ),
  ),
];

/** A new finding about a person. */
export function newFinding(
  person: Watched,
  seen: { findingId: string; at: string; notBefore: string | undefined; through: Through[] },
): Finding {
  const { accountId, email, name, batchId } = person;
  const { findingId, at, notBefore, through } = seen;
  return {
    v: 1,
    findingId,
    accountId,
    email,
    ...(name !== undefined && { name }),
    ...(batchId !== undefined && { batchId }),
    state: 'open',
    through,
    ...(notBefore !== undefined && { notBefore }),
    firstSeenAt: at,
    lastSeenAt: at,
    changedAt: at,
  };
}

/** The day after which an allowance ends has passed. */
export const isOverdue = ({ state, until }: Finding, today: string): boolean =>
  state === 'allowed' && until !== undefined && until < today;

/**
 * The finding after the person was seen to hold access still. What the sight does not tell of is not known, and stays. What is held besides what was allowed was not allowed: then, and where the allowance is over, it is open again.
 */
export function seenAgain(
  finding: Finding,
  sight: Pick<Sight, 'at' | 'through' | 'isPartial'>,
  held: readonly Through[],
  today: string,
): Finding {
  const news = newPieces(finding, held);
  const untold = untoldBy(finding, sight);
  const told = newPieces({ through: untold }, held).map((one) => ({
    ...one,
    ...pick(finding.through.find((known) => isSamePiece(known, one))),
  }));
  const seen = { ...finding, through: [...untold, ...told], lastSeenAt: sight.at };
  if (finding.state !== 'allowed' || (news.length === 0 && !isOverdue(finding, today))) return seen;
  return { ...seen, state: 'open', changedAt: sight.at };
}

/** The finding under the name and address that its person has. */
export function refreshed(finding: Finding, { email, name = finding.name }: Watched): Finding {
  return { ...finding, email, ...(name !== undefined && { name }) };
}

/** What was learned of a piece when it was found stays. */
const pick = (known: Through | undefined): Partial<Through> =>
  known ? { way: known.way, givenAt: known.givenAt, givenBy: known.givenBy } : {};

/** The finding after the person was read without the access. A batch that was made to remove it did so. */
export function ended(finding: Finding, at: string, removedBy: Actor | undefined): Finding {
  const state = removedBy ? 'removed' : 'gone';
  return { ...finding, state, changedAt: at, ...(removedBy && { decidedBy: removedBy }) };
}

/** The finding as an admin allowed it. */
export function allowed(
  finding: Finding,
  by: Actor,
  at: string,
  { reason, until }: { reason: string; until?: string | undefined },
): Finding {
  const { until: _until, ...rest } = finding;
  return {
    ...rest,
    state: 'allowed',
    changedAt: at,
    decidedBy: by,
    reason,
    ...(until !== undefined && { until }),
  };
}
