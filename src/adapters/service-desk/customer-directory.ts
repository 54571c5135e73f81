import type { CustomerDesk } from '../../domain/batches/batch';
import type { LookUp } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import type { Sought, UserDirectory } from '../../ports/user-directory';
import { inviteEach } from '../invite-each';
import type { JiraClient } from '../jira/jira-client';
import { lookUpEach } from '../jira/people/jira-look-ups';
import { inviteCustomer } from './customer-invitations';
import { createMembership, requireOrganization, type Membership } from './customer-organization';
import { findInDesk, requireDesk } from './find-customer';
import { probeServiceDesk } from './probe-service-desk';
import { isPortalOnly, type Customer } from './service-desk-schemas';

const callsAtOnce = 5;

/**
 * The customers of one service desk, created as the app: portal-only, one a call. Whoever has the address with an Atlassian
 * account is read by `accounts`, and left as they are: from an account there is no way back to a portal-only customer.
 * It names no joining date and no holders, so that nobody with an account can count as created here.
 */
export function createCustomerDirectory(parts: {
  client: JiraClient;
  accounts: UserDirectory;
  desk: CustomerDesk;
  clock: Clock;
}): UserDirectory {
  const { client, accounts, desk, clock } = parts;
  const { organizationId } = desk;
  let isReadable: Promise<void> | undefined;
  const requireReadable = (id: string): Promise<void> =>
    (isReadable ??= requireOrganization(client, id).catch((error: unknown) => {
      isReadable = undefined;
      throw error;
    }));
  /** Nobody: no portal-only customer of the desk. */
  const inDesk = async ({ address }: Sought): Promise<LookUp> => {
    const read = { at: new Date(clock.nowMs()).toISOString(), through: 'service-desk' as const };
    const found = await findInDesk(client, desk, address);
    if (found === 'nobody') return { ...read, found };
    if ('doubt' in found) return { ...read, found: 'unknown', ...found.doubt };
    return isPortalOnly(found.customer.accountId)
      ? { ...read, found: 'person', person: personOf(found.customer) }
      : { ...read, found: 'nobody' };
  };
  /** In the desk and its organization, which is asked where somebody is in the desk. */
  const inBoth = (id: string): ((sought: Sought) => Promise<LookUp>) => {
    const membershipOf = createMembership(client, id, clock);
    return async (sought) => {
      const lookUp = await inDesk(sought);
      if (lookUp.found !== 'person') return lookUp;
      return inOrganization(lookUp, await membershipOf(lookUp.person.accountId));
    };
  };
  return {
    route: 'customers',
    orgId: accounts.orgId,
    tellsJoining: false,
    async lookUp(sought) {
      // Learnt before anybody is created: whoever cannot be read back is not to be.
      if (organizationId !== undefined) await requireReadable(organizationId);
      const lookUpOne = organizationId === undefined ? inDesk : inBoth(organizationId);
      const found = await lookUpEach(sought, lookUpOne, () => requireDesk(client, desk));
      const others = sought.filter((_, place) => found[place]?.found === 'nobody');
      const read = others.length > 0 ? await accounts.lookUp(others.map(withAccountOnly)) : [];
      let next = 0;
      return found.map((one) => (one.found === 'nobody' ? ofAccount(read[next++] ?? notRead(clock)) : one));
    },
    invite: (addresses, _mail, names = []) =>
      inviteEach(
        addresses.map((address, place) => ({ address, name: names[place] })),
        callsAtOnce,
        ({ address, name }) => inviteCustomer({ client, desk }, address, name),
      ),
    removeFromGroup: (accountId, groupId) => accounts.removeFromGroup(accountId, groupId),
    addToGroup: (accountId, groupId) => accounts.addToGroup(accountId, groupId),
    probe: () => probeServiceDesk(client, desk),
  };
}

/** A portal-only customer has no Atlassian account, hence no product: that they are one is the complete reading. */
const personOf = ({ accountId, displayName, emailAddress, active }: Customer) => ({
  accountId,
  name: displayName ?? undefined,
  email: emailAddress ?? undefined,
  active: active !== false,
  holdings: { complete: true as const, access: [], free: [], unrated: [] },
});

/** Desk and organization are read one after the other: what is said of both is as old as the first. */
function inOrganization(lookUp: LookUp & { found: 'person' }, membership: Membership): LookUp {
  const { at } = membership;
  const read = { at: at < lookUp.at ? at : lookUp.at, through: lookUp.through };
  if ('doubt' in membership) return { ...read, found: 'unknown', ...membership.doubt };
  return membership.isIn ? { ...lookUp, ...read } : { ...read, found: 'nobody' };
}

/** The userbase knows no portal-only customers: somebody else may have the address now. */
const withAccountOnly = ({ address, accountId }: Sought): Sought =>
  accountId === undefined || isPortalOnly(accountId) ? { address } : { address, accountId };

/** Portal-only customers are all that is created here: an account is somebody else's doing, whenever it came. */
function ofAccount(lookUp: LookUp): LookUp {
  if (lookUp.found !== 'person') return lookUp;
  const { joinedAt: _joinedAt, ...person } = lookUp.person;
  return { ...lookUp, person: { ...person, notOfRoute: true } };
}

const notRead = (clock: Clock): LookUp => ({
  at: new Date(clock.nowMs()).toISOString(),
  through: 'jira',
  found: 'unknown',
  code: 'NOT_READ_BACK',
});
