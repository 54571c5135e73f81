import { comparableAddress } from '../../domain/people/address';
import type { GroupAnswer, LookUp } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import { DirectoryError } from '../../ports/directory-error';
import type { GrantsBook } from '../../ports/grants-book';
import type { UserDirectory } from '../../ports/user-directory';
import { wordsOf, type Answered } from '../call-atlassian';
import { createFindUsers, type Found } from './find-users';
import { createGrantsReader } from './group-grants';
import { holdingsOf } from './holdings-of';
import { createInvitations } from './invitations';
import type { OrganizationClient } from './organization-client';
import { probeOrganization } from './organization-probe';
import { user, userDetails, type OrganizationUser } from './organization-schemas';
import { readPages } from './read-pages';

/** Every directory of the organization. */
const everyDirectory = '-';
const listLimit = 100;

/**
 * The organization's people over the Organizations REST API: 25 addresses a call, every product, in the background.
 * A look-up of 25 costs one call where nothing is odd, and two for each group that grants a product and was not read
 * yet. https://developer.atlassian.com/cloud/admin/organization/rest/
 */
export function createOrganizationDirectory(
  client: OrganizationClient,
  orgId: string,
  clock: Clock,
  book?: GrantsBook,
): UserDirectory {
  const organization = `/v2/orgs/${encodeURIComponent(orgId)}`;
  const directory = `${organization}/directories/${everyDirectory}`;
  const find = createFindUsers(client, directory, clock);
  const reader = { client, directory, clock, grants: createGrantsReader(client, directory, clock, book) };

  const joinedAt = async ({ accountId, addedToOrg }: OrganizationUser): Promise<string | undefined> => {
    if (addedToOrg) return addedToOrg;
    const path = `${directory}/users/${encodeURIComponent(accountId)}`;
    const answer = await client({ method: 'GET', path, repeatable: true });
    return (answer.status < 300 && userDetails.safeParse(answer.body).data?.data.addedToOrg) || undefined;
  };

  const toLookUp = async (found: Found): Promise<LookUp> => {
    const read = { at: found.at, through: 'organization' as const };
    if (found.kind === 'nobody') return { ...read, found: 'nobody' };
    if (found.kind === 'unknown') return { ...read, found: 'unknown', ...found.doubt };
    const { row } = found;
    const person = {
      accountId: row.accountId,
      name: row.name ?? undefined,
      email: row.email ?? undefined,
      active: isActive(row),
      joinedAt: await joinedAt(row),
      holdings: await holdingsOf(reader, row),
    };
    return { ...read, found: 'person', person };
  };

  const membership = (accountId: string, groupId: string): string =>
    `${directory}/groups/${encodeURIComponent(groupId)}/memberships/${encodeURIComponent(accountId)}`;

  return {
    route: 'organization',
    tellsJoining: true,
    async lookUp(sought) {
      const lookUps: LookUp[] = [];
      for (const found of await find(sought)) lookUps.push(await toLookUp(found));
      return lookUps;
    },
    listAddresses: (callsAtMost) => listAddresses(client, directory, callsAtMost),
    invite: createInvitations((body) => send(client, `${organization}/users/invite`, body)),
    async removeFromGroup(accountId, groupId) {
      return toGroupAnswer(await send(client, membership(accountId, groupId), undefined, 'DELETE'));
    },
    async addToGroup(accountId, groupId) {
      const path = `${directory}/groups/${encodeURIComponent(groupId)}/memberships`;
      return toAddition(await send(client, path, { accountId }));
    },
    probe: () => probeOrganization(client, directory, orgId),
  };
}

const isActive = ({ accountStatus, membershipStatus }: OrganizationUser): boolean =>
  accountStatus !== 'inactive' && membershipStatus !== 'suspended';

/**
 * Everybody's address, where `callsAtMost` pages hold them all. A listing that is not answered is no reason to
 * stop: each address can still be looked up.
 */
async function listAddresses(
  client: OrganizationClient,
  directory: string,
  callsAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  const listed = await readPages(
    (cursor) => {
      const query = cursor === undefined ? `limit=${listLimit}` : `cursor=${encodeURIComponent(cursor)}`;
      return client({ method: 'GET', path: `${directory}/users?${query}`, repeatable: true });
    },
    user,
    callsAtMost,
  );
  if (!listed?.whole || listed.rows.some(({ email }) => !email)) return undefined;
  return new Set(listed.rows.map(({ email }) => comparableAddress(email ?? '')));
}

/** A write, whose loss of an answer is an answer too: it may have taken effect. */
async function send(
  client: OrganizationClient,
  path: string,
  body: unknown,
  method: 'POST' | 'DELETE' = 'POST',
): Promise<Answered> {
  try {
    return await client({ method, path, body, repeatable: method === 'DELETE' });
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'unavailable') throw error;
    const said = error.saidBy === 'atlassian' ? { message: error.message } : undefined;
    return { status: error.status ?? 0, body: said };
  }
}

function toGroupAnswer({ status, body, traceId }: Answered): GroupAnswer {
  const message = wordsOf(body);
  if (status >= 200 && status < 300) return { answer: 'done', status, traceId };
  if (status === 404) return { answer: 'not-a-member', status, message, traceId };
  if (status === 0 || status >= 500) return { answer: 'unclear', status, message, traceId };
  return { answer: 'refused', status, code: 'GROUP_REFUSED', message, traceId };
}

/** The API answers 409 where the person is in the group already, and where seats are missing. */
const memberAlready = /already/i;

function toAddition(answer: Answered): GroupAnswer {
  const { status, body, traceId } = answer;
  if (status === 409 && memberAlready.test(wordsOf(body) ?? '')) return { answer: 'done', status, traceId };
  return toGroupAnswer(answer);
}
