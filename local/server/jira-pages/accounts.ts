import { forgeLocaleOf } from '../../site/locale.ts';
import type { Host } from '../../host.ts';

/**
 * The demonstration admin, somebody who is none, to see what the app says to them, and a second admin, for what two people
 * do together.
 */
export interface SignedIn {
  accountId: string;
  name: string;
  role: string;
  /** As Forge writes it. */
  locale: string;
}

export function accountsOf(host: Host): SignedIn[] {
  return whoSignsIn(host).map((one) => ({
    ...one,
    locale: forgeLocaleOf(host.site.personById(one.accountId)),
  }));
}

function whoSignsIn({ site }: Host): Omit<SignedIn, 'locale'>[] {
  const admin = site.personById(site.admin.accountId);
  const administers = (accountId: string): boolean =>
    site.isSiteAdmin(accountId) ||
    site.allGroupsOf(accountId).some((group) => group.grants.some(({ role }) => role === 'admin'));
  const people = site
    .people()
    .filter(
      ({ accountId, accountType, accountStatus }) =>
        accountType === 'atlassian' && accountStatus === 'active' && accountId !== site.admin.accountId,
    );
  const member = people.find(
    ({ accountId, platformRoles }) => platformRoles.length === 0 && !administers(accountId),
  );
  const second = people.find(({ accountId }) => administers(accountId));
  return [
    { accountId: site.admin.accountId, name: admin?.name ?? site.admin.email, role: 'admin' },
    ...(member === undefined
      ? []
      : [{ accountId: member.accountId, name: member.name, role: 'not an admin' }]),
    ...(second === undefined ? [] : [{ accountId: second.accountId, name: second.name, role: 'admin' }]),
  ];
}
