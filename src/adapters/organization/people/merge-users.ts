import type { OrganizationUser } from '../organization-schemas';

/** A row of a search, and when it was answered (ISO 8601). */
export type UserRow = OrganizationUser & { at: string };

/** All that the rows of one account tell. */
export type KnownUser = UserRow & {
  /** Every address a row gives: beside an outdated row stands one with the new address. */
  emails: string[];
};

/** Whether somebody is in the userbase: closed accounts and those in no directory are not. */
export const isMember = ({ accountStatus, membershipStatus, status }: OrganizationUser): boolean =>
  accountStatus !== 'closed' && (membershipStatus ?? membershipOf[status ?? '']) !== 'no_membership';

/** Whether somebody has an account and is in no directory; one that is closed gives its address up. */
export const isOutside = (row: OrganizationUser): boolean => !isMember(row) && row.accountStatus !== 'closed';

const membershipOf: Record<string, string> = { not_invited: 'no_membership' };

const inactiveStatuses = ['suspended', 'deactivated', 'for_deletion'];

export const isActive = ({ accountStatus, membershipStatus, status }: OrganizationUser): boolean =>
  accountStatus !== 'inactive' &&
  membershipStatus !== 'suspended' &&
  !inactiveStatuses.includes(status ?? '');

/** Whether a row says if somebody is there and active; one that says neither says nothing. */
export const tellsStatus = (row: OrganizationUser): boolean =>
  Boolean(row.status) ||
  Boolean(row.accountStatus && row.membershipStatus) ||
  !isMember(row) ||
  !isActive(row);

/**
 * One row an account, with all that any of its rows tells. A live row says more than a closed one beside it, and access
 * that one row leaves out is held all the same.
 */
export function mergeUsers(rows: readonly UserRow[]): KnownUser[] {
  const byAccount = new Map<string, KnownUser>();
  for (const row of rows) {
    const read = { ...row, emails: row.email ? [row.email] : [] };
    const known = byAccount.get(row.accountId);
    byAccount.set(row.accountId, known ? merge(known, read) : read);
  }
  return [...byAccount.values()];
}

function merge(a: KnownUser, b: KnownUser): KnownUser {
  const [first, second] = isMember(b) && !isMember(a) ? [b, a] : [a, b];
  if (!isMember(second)) {
    const { email, emails } = first.emails.length > 0 ? first : second;
    return { ...first, email, emails, name: first.name ?? second.name };
  }
  const groups = [...(first.groups ?? []), ...(second.groups ?? [])];
  const resources = Math.max(first.counts?.resources ?? -1, second.counts?.resources ?? -1);
  return {
    accountId: first.accountId,
    at: first.at < second.at ? first.at : second.at,
    email: first.email ?? second.email,
    emails: [...first.emails, ...second.emails],
    name: first.name ?? second.name,
    accountStatus: activeOf(first.accountStatus, second.accountStatus),
    membershipStatus: activeOf(first.membershipStatus, second.membershipStatus),
    status: activeOf(first.status, second.status),
    addedToOrg: earlierOf(first.addedToOrg, second.addedToOrg),
    // An older row may not know yet that the invitation was accepted.
    emailVerified:
      first.emailVerified || second.emailVerified || (first.emailVerified ?? second.emailVerified),
    ...(resources >= 0 && { counts: { resources } }),
    ...((first.groups ?? second.groups) && {
      groups: [...new Map(groups.map((group) => [group.id, group])).values()],
    }),
  };
}

type Told = string | null | undefined;

/** Of two that contradict each other the one that may cost a licence. */
const activeOf = (a: Told, b: Told): Told => (b === 'active' ? b : (a ?? b));

/** Of two the one that proves less. */
function earlierOf(a: Told, b: Told): Told {
  if (!a || !b) return a ?? b;
  return Date.parse(b) < Date.parse(a) ? b : a;
}
