import type { FindingView } from '../../../../../../src/contract/watch';
import { domainOf } from '../../../../../../src/domain/people/address';
import { roleName } from '../../../../../../src/domain/people/role-cost';
import type { Through } from '../../../../../../src/domain/watch/pieces';
import { formatDateTime, formatDay, formatDayRange, formatShortDate } from '../../../words/format';
import { findingWords, words } from '../../../words/words';

export const nameOf = ({ name, email }: Pick<FindingView, 'name' | 'email'>): string => name ?? email;

const actorName = (actor: FindingView['decidedBy']): string =>
  actor?.name ?? actor?.accountId ?? words.common.somebody;

const productName = (product: string): string => words.products[product] ?? product;

/** `Jira (user), Confluence (user)`. */
export function accessOf(through: readonly Pick<Through, 'products' | 'roles'>[]): string {
  const names = through.flatMap(({ products, roles }) =>
    roles && roles.length > 0
      ? roles.map((role) => `${productName(role.product)} (${roleName(role)})`)
      : products.map(productName),
  );
  return [...new Set(names)].sort((a, b) => a.localeCompare(b)).join(', ');
}

/** How one piece of access came, with what to do where the app cannot take it off. */
export function wayOf(piece: Through, email: string): string {
  const { keptBecause } = piece;
  const way = plainWayOf(piece, email);
  const isTold = piece.way === 'synchronised-group' || piece.way === 'direct-role';
  return keptBecause && !isTold ? findingWords.kept(way, words.batch.kept[keptBecause]) : way;
}

function plainWayOf({ way, groupId, groupName, givenAt, givenBy }: Through, email: string): string {
  const { ways } = findingWords;
  if (way === 'synchronised-group') return ways.synchronised(groupName);
  if (way === 'direct-role') return ways.direct;
  if (way === 'approved-domain')
    return groupId === undefined
      ? ways.approved(domainOf(email))
      : ways.approvedThrough(groupName, domainOf(email));
  if (way === 'unknown') return ways.unknown;
  if (givenAt === undefined) return ways.group(groupName);
  const when = formatDay(givenAt);
  if (!givenBy) return ways.addedOn(groupName, when);
  return givenBy.name === undefined
    ? ways.addedByAccount(groupName, givenBy.accountId, when)
    : ways.added(groupName, givenBy.name, when);
}

/** All of it, in one line. */
export const howOf = ({ through, email }: Pick<FindingView, 'through' | 'email'>): string =>
  [...new Set(through.map((piece) => wayOf(piece, email)))].join('; ');

const givenAtOf = ({ through }: FindingView): string | undefined =>
  through.flatMap(({ givenAt }) => givenAt ?? []).sort()[0];

/** The day, as near as it is known. */
export function sinceDay(finding: FindingView): string {
  const { notBefore, firstSeenAt } = finding;
  const givenAt = givenAtOf(finding);
  if (givenAt !== undefined) return formatDay(givenAt);
  return notBefore === undefined
    ? findingWords.byDay(formatDay(firstSeenAt))
    : formatDayRange(notBefore, firstSeenAt);
}

/** The same by the minute, with what it is known from. */
export function sinceSentence(finding: FindingView): string {
  const { notBefore, firstSeenAt } = finding;
  const givenAt = givenAtOf(finding);
  if (givenAt !== undefined) return findingWords.givenAt(formatDateTime(givenAt));
  return notBefore === undefined
    ? findingWords.seenFirst(formatDateTime(firstSeenAt))
    : findingWords.between(formatDateTime(notBefore), formatDateTime(firstSeenAt));
}

/** Who decided what, and until when; undefined while nobody has. */
export function decisionOf({ state, changedAt, decidedBy, until }: FindingView): string | undefined {
  const { decided } = findingWords;
  const when = formatDay(changedAt);
  if (state === 'open') return undefined;
  if (state === 'removed') return decided.removed(actorName(decidedBy), when);
  if (state === 'gone') return decidedBy ? decided.left(actorName(decidedBy), when) : decided.gone(when);
  const end = until === undefined ? decided.forEver : decided.until(formatShortDate(until));
  return `${decided.allowed(actorName(decidedBy), when)}, ${end}`;
}
