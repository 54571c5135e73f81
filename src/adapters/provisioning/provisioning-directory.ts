import { comparableAddress } from '../../domain/people/address';
import { mapHoldings, type Access } from '../../domain/people/access';
import type { InviteAnswer, LookUp } from '../../domain/people/person';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import type { Clock } from '../../ports/clock';
import { DirectoryError } from '../../ports/directory-error';
import type { Ids } from '../../ports/ids';
import type { Session } from '../../ports/session';
import type { UserDirectory } from '../../ports/user-directory';
import { inviteEach } from '../invite-each';
import { wordsOf } from '../said-words';
import type { OrganizationClient } from '../organization/organization-client';
import {
  automaticGroupName,
  billedGroupSaid,
  readAutomaticGrants,
  type AutomaticGrants,
} from './automatic-group';
import { emptySearch, type ProvisioningClient } from './provisioning-client';
import { accountsOf, requireInactive, type ReadInactive, type Taken } from './accounts-there';
import { takeBack } from './take-back';
import { provide } from './provisioning-invitations';
import { findLinks, findRecord, type Recorded } from './provisioning-records';

const creationsAtOnce = 5;
/** Whether somebody is there, creating them, and whose a conflict is. */
const callsAPerson = 3;

interface ProvisioningParts {
  client: ProvisioningClient;
  directoryId: string;
  /** Who reads people back: the organization where its key is saved, else Jira. */
  reader: UserDirectory;
  organization?: { client: OrganizationClient; orgId: string } | undefined;
  /** Asked where nobody else tells of them. */
  inactive: ReadInactive;
  session: Session;
  clock: Clock;
  ids: Ids;
}

/**
 * People created through the organization's provisioned directory, one a call, and read back by others. Everybody it
 * creates is in its automatic group, so nobody is created while that grants what is billed.
 * https://developer.atlassian.com/cloud/admin/user-provisioning/rest/
 */
export function createProvisioningDirectory(parts: ProvisioningParts): UserDirectory {
  const { client, directoryId, reader, organization, inactive, session, clock, ids } = parts;
  const grants = async () =>
    organization && readAutomaticGrants(organization.client, organization.orgId, directoryId, clock);
  let harmless: Promise<void> | undefined;

  const requireHarmless = (): Promise<void> => (harmless ??= checkGrants());
  const checkGrants = async (): Promise<void> => {
    try {
      const found = await grants();
      if (found && !found.known)
        throw new DirectoryError('refused', grantsNotKnown, { reason: 'grants-not-known' });
      if (found?.known && found.billed.length > 0) throw billedGroup(directoryId, found.billed);
    } catch (error) {
      harmless = undefined;
      throw error;
    }
  };
  // Where nothing tells when somebody joined, nothing proves who they are: a record may have brought back an old account
  // with what it still held.
  const { listHolders: _listHolders, ...reading } = reader;
  return {
    ...(reader.tellsJoining ? reader : reading),
    route: 'provisioning',
    async lookUp(sought) {
      const lookUps = await reader.lookUp(sought);
      return lookUps.map((lookUp) => withAutomaticGroup(lookUp, directoryId));
    },
    async invite(addresses, _mail, names = []) {
      if (session.egressLeft < addresses.length * callsAPerson + 1)
        throw new DirectoryError('session-spent', 'This invocation may not call Atlassian any more');
      await requireHarmless();
      const taken = await (organization ? accountsOf(reader, addresses) : requireInactive(inactive));
      const providing = { client, directoryId, ids, look: (sought: string) => look(parts, sought, taken) };
      const listed = addresses.map((address, place) => ({ address, name: names[place] }));
      return inviteEach(listed, creationsAtOnce, ({ address, name }) =>
        orUnclear(() => provide(providing, address, name)),
      );
    },
    takeBack: (made) => takeBack({ client, directoryId, organization, ids }, made),
    async probe() {
      const own = await probeDirectory(client);
      const found = await grants();
      const others = (await reader.probe()).filter(({ capability }) => capability !== 'invite');
      const invite = own.works === 'yes' ? { ...own, ...harmOf(found, directoryId) } : own;
      const needed = found ? notKnownSaid : keyNeededSaid;
      return [invite, ...others.map((one) => (found?.known ? one : withoutGrants(one, needed)))];
    },
  };
}

/** Whose record or account has the address right before one is made. */
async function look(
  { client, directoryId, organization }: ProvisioningParts,
  address: string,
  taken: Taken,
): Promise<Recorded> {
  const links = organization && (await findLinks(organization.client, organization.orgId, address));
  const other = links?.find((link) => link.directoryId !== directoryId);
  if (other) return { kind: 'elsewhere', accountId: other.accountId };
  const record: Recorded = links?.length === 0 ? { kind: 'none' } : await findRecord(client, address);
  if (record.kind !== 'none') return record;
  // A record of this directory may have the address under another user name.
  const [own] = links ?? [];
  return own
    ? { kind: 'elsewhere', accountId: own.accountId }
    : (taken.get(comparableAddress(address)) ?? record);
}

function billedGroup(directoryId: string, billed: readonly string[]): DirectoryError {
  const { message, appSaid } = billedGroupSaid(directoryId, billed);
  return new DirectoryError('refused', message, appSaid);
}

const grantsNotKnown = 'What the directory’s automatic group grants could not be read';

/** Where nothing can be read of one person, nothing was sent for them; that is no reason to stop for all. */
async function orUnclear(work: () => Promise<InviteAnswer>): Promise<InviteAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'unavailable') throw error;
    const said = error.saidBy === 'atlassian' ? { message: error.message } : undefined;
    return { answer: 'unclear', status: error.status, code: 'NO_CLEAR_ANSWER', ...said };
  }
}

/** Nobody takes people off a group that the directory itself fills. */
function withAutomaticGroup(lookUp: LookUp, directoryId: string): LookUp {
  if (lookUp.found !== 'person') return lookUp;
  const kept = (held: Access[]): Access[] =>
    held.map((one) =>
      one.groupName === automaticGroupName(directoryId)
        ? { ...one, removable: false, keptBecause: 'synchronised' }
        : one,
    );
  return { ...lookUp, person: { ...lookUp.person, holdings: mapHoldings(lookUp.person.holdings, kept) } };
}

async function probeDirectory(client: ProvisioningClient): Promise<CapabilityCheck> {
  const config = await client({ method: 'GET', path: '/ServiceProviderConfig', repeatable: true });
  const search = await client({ method: 'GET', path: emptySearch, repeatable: true });
  const failed = [config, search].find(({ status }) => status >= 300);
  if (!failed) return { capability: 'invite', works: 'yes', status: search.status };
  return { capability: 'invite', works: 'unknown', status: failed.status, message: wordsOf(failed.body) };
}

/** What keeps the route from creating anybody; without an organization key nothing can be told of it. */
function harmOf(found: AutomaticGrants | undefined, directoryId: string): Partial<CapabilityCheck> {
  if (!found) return {};
  if (!found.known) return { works: 'unknown', ...notKnownSaid };
  return found.billed.length > 0 ? { works: 'no', ...billedGroupSaid(directoryId, found.billed) } : {};
}

type Said = Pick<CapabilityCheck, 'message' | 'saidBy' | 'appSaid'>;

const notKnownSaid: Said = {
  message: grantsNotKnown,
  saidBy: 'app',
  appSaid: { reason: 'grants-not-known' },
};

const keyNeededSaid: Said = {
  message: 'Without an organization key nobody can tell what the directory’s automatic group grants',
  saidBy: 'app',
  appSaid: { reason: 'grants-need-key' },
};

const withoutGrants = (check: CapabilityCheck, said: Said): CapabilityCheck =>
  check.capability === 'read-groups' ? { ...check, works: 'no', ...said } : check;
