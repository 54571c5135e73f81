import type { OrganizationUser } from './organization-schemas';

/** Whether somebody is in the userbase: closed accounts and those in no directory are not. */
export const isMember = ({ accountStatus, membershipStatus }: OrganizationUser): boolean =>
  accountStatus !== 'closed' && membershipStatus !== 'no_membership';

/**
 * One row an account, with all that any of its rows tells. A live row says more than a closed one beside it, and access
 * that one row leaves out is held all the same.
 */
export function mergeUsers(rows: readonly OrganizationUser[]): OrganizationUser[] {
  const byAccount = new Map<string, OrganizationUser>();
  for (const row of rows) {
    const known = byAccount.get(row.accountId);
    byAccount.set(row.accountId, known ? merge(known, row) : row);
  }
  return [...byAccount.values()];
}

function merge(a: OrganizationUser, b: OrganizationUser): OrganizationUser {
  const [first, second] = isMember(b) && !isMember(a) ? [b, a] : [a, b];
  if (isMember(first) && !isMember(second)) {
    return { ...first, email: first.email ?? second.email, name: first.name ?? second.name };
  }
  const groups = [...(first.groups ?? []), ...(second.groups ?? [])];
  const resources = Math.max(first.counts?.resources ?? -1, second.counts?.resources ?? -1);
  return {
    accountId: first.accountId,
    email: first.email ?? second.email,
    name: first.name ?? second.name,
    accountStatus: activeOf(first.accountStatus, second.accountStatus),
    membershipStatus: activeOf(first.membershipStatus, second.membershipStatus),
    addedToOrg: earlierOf(first.addedToOrg, second.addedToOrg),
    ...(resources >= 0 && { counts: { resources } }),
    ...((first.groups ?? second.groups) && {
      groups: [...new Map(groups.map((group) => [group.id, group])).values()],
    }),
  };
}

type Status = string | null | undefined;

/** Of two that contradict each other the one that may cost a licence. */
const activeOf = (a: Status, b: Status): Status => (b === 'active' ? b : (a ?? b));

/** Of two the one that proves less. */
function earlierOf(a: Status, b: Status): Status {
  if (!a || !b) return a ?? b;
  return Date.parse(b) < Date.parse(a) ? b : a;
}
