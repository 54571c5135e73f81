import type { Access } from '../people/access';
import { canonicalJson } from '../audit/canonical-json';
import type { Actor } from '../batches/batch';
import type { Sight, Watched } from './watched';

/**
 * `open`: somebody has to decide. `allowed` by an admin, for a reason and until a day. `removed` by a batch of this app,
 * `gone` by itself: the access is not held any more.
 */
export const findingStates = ['open', 'allowed', 'removed', 'gone'] as const;
export type FindingState = (typeof findingStates)[number];

/** How a person came to hold a role. */
export const ways = ['group', 'synchronised-group', 'direct-role', 'approved-domain', 'unknown'] as const;
export type Way = (typeof ways)[number];

/** One piece of access that a watched person was found to hold. */
export interface Through extends Access {
  way: Way;
  /** When somebody gave it, and who, where Jira's audit record tells. */
  givenAt?: string | undefined;
  givenBy?: Actor | undefined;
}

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

/** What identifies a piece of access: its group, or the roles held directly. */
const keyOf = ({ groupId, roles = [], products }: Access): string =>
  groupId ?? JSON.stringify([products, roles.map(({ role }) => role).sort()]);

/** Pieces of access that a finding does not tell of yet. */
export function newPieces<T extends Access>(
  { through }: Pick<Finding, 'through'>,
  access: readonly T[],
): T[] {
  const known = new Set(through.map(keyOf));
  return access.filter((held) => !known.has(keyOf(held)));
}

/** What is held as a finding tells of it; undefined where it does not tell of all of it. */
export function asTold(
  { through }: Pick<Finding, 'through'>,
  access: readonly Access[],
): Through[] | undefined {
  const known = new Map(through.map((one) => [keyOf(one), one]));
  const told = access.flatMap((held) => {
    const one = known.get(keyOf(held));
    return one ? [{ ...one, ...held }] : [];
  });
  return told.length === access.length ? told : undefined;
}

/** Whether two tell the same of what is held, whatever the order in which it was read. */
export function tellsTheSame(one: Pick<Finding, 'through'>, other: Pick<Finding, 'through'>): boolean {
  return pieces(one) === pieces(other);
}

const pieces = ({ through }: Pick<Finding, 'through'>): string =>
  through
    .map((piece) => {
      const roles = piece.roles?.map((role) => canonicalJson(role)).sort();
      return canonicalJson({ ...piece, products: [...piece.products].sort(), roles });
    })
    .sort()
    .join('\n');

/** The day after which an allowance ends has passed. */
export const isOverdue = ({ state, until }: Finding, today: string): boolean =>
  state === 'allowed' && until !== undefined && until < today;

/**
 * What a sight shows that a finding can be compared with. Where groups are missing in an answer, what they grant shows as
 * held directly: of a product that the finding tells of, that is no news.
 */
export const comparable = ({ through }: Pick<Finding, 'through'>, { access, isPartial }: Sight): Access[] =>
  access.filter(
    ({ groupId, products }) =>
      !isPartial ||
      groupId !== undefined ||
      !products.every((product) => through.some((one) => one.products.includes(product))),
  );

/**
 * The finding after the person was seen to hold access still. Of a sight in part, what it does not show is not known, and
 * stays. What is held besides what was allowed was not allowed: then, and where the allowance is over, it is open again.
 */
export function seenAgain(
  finding: Finding,
  { at, isPartial = false }: Pick<Sight, 'at' | 'isPartial'>,
  held: readonly Through[],
  today: string,
): Finding {
  const news = newPieces(finding, held);
  const known = new Map(finding.through.map((one) => [keyOf(one), one]));
  const through = isPartial
    ? [...finding.through, ...news]
    : held.map((one) => ({ ...one, ...pick(known.get(keyOf(one))) }));
  const seen = { ...finding, through, lastSeenAt: at };
  if (finding.state !== 'allowed' || (news.length === 0 && !isOverdue(finding, today))) return seen;
  return { ...seen, state: 'open', changedAt: at };
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
