import { isManaged } from '../../site/provisioning/provisioning.ts';
import type { Person, Site } from '../../site/site.ts';
import { platformRolesOf, resourceCount } from '../groups/role-assignments.ts';

export const accountStatuses = ['active', 'inactive', 'closed'] as const;
export const membershipStatuses = ['active', 'suspended', 'no_membership'] as const;
export const statuses = ['active', 'suspended', 'not_invited', 'deactivated', 'for_deletion'] as const;
export const claimStatuses = ['managed', 'unmanaged'] as const;

/** What the bodies of every look-up of a person have in common. */
export function userIdentity(site: Site, person: Person) {
  return {
    accountId: person.accountId,
    accountType: 'atlassian',
    accountStatus: person.accountStatus,
    membershipStatus: person.membershipStatus,
    status: statusOf(person),
    name: person.name,
    nickname: person.name,
    email: person.email,
    emailVerified: person.emailVerified,
    claimStatus: claimStatusOf(person),
    managementSource: person.managementSource,
    mfaEnabled: false,
    addedToOrg: new Date(person.addedAtMs).toISOString(),
    avatar: `${site.url}/avatar/${person.accountId}`,
  };
}

/** `MultiDirectoryUser` without its links, which is `MultiDirectoryUserDetailsData` as well. */
export function userBody(site: Site, person: Person) {
  return {
    ...userIdentity(site, person),
    platformRoles: platformRolesOf(site, person),
    counts: { resources: resourceCount(site, person) },
  };
}

/** The composite of account and membership status, as the document defines it. */
export function statusOf(person: Person): (typeof statuses)[number] {
  if (person.accountStatus !== 'active') return 'deactivated';
  if (person.membershipStatus === 'no_membership') return 'not_invited';
  return person.membershipStatus;
}

/** Accounts of a verified domain that come from an identity provider are managed. */
export function claimStatusOf(person: Person): (typeof claimStatuses)[number] {
  return isManaged(person) ? 'managed' : 'unmanaged';
}
