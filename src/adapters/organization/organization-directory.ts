import { comparableAddress } from '../../domain/people/address';
import type { GroupAnswer, LookUp } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import type { GrantsBook } from '../../ports/grants-book';
import type { UserDirectory } from '../../ports/user-directory';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { Answered } from '../call-atlassian';
import { hasErrors, wordsOf } from '../said-words';
import { unlessSilent } from '../unless-silent';
import { listOrganizationHolders } from './people/list-holders';
import { createFindUsers, type Found } from './people/find-users';
import { createCompleteRow } from './people/complete-row';
import { createDetailReads } from './holdings/detail-reads';
import { createGrantsReader } from './holdings/grants-reader';
import { holdingsOf } from './holdings/holdings-of';
import { isActive, isMember, isOutside, tellsStatus } from './people/merge-users';
import { createInvitations } from './invitations/send-invitations';
import type { OrganizationClient } from './organization-client';
import { probeOrganization } from './organization-probe';
import { user } from './organization-schemas';
import { readPages } from './read-pages';

/** Every directory of the organization. */
const everyDirectory = '-';
const listLimit = 100;

/**
 * The organization's people over the Organizations REST API: 25 addresses a call, every product, in the background.
 * A look-up of 25 costs one call where nothing is odd, one for each group that was not read yet, and one for ten of
 * those that grant a product; whatever is odd, at most 1,400 calls and the pages of its searches. https://developer.atlassian.com/cloud/admin/organization/rest/
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
  const reads = createDetailReads(client);
  const reader = { reads, directory, grants: createGrantsReader(reads, directory, clock, book) };
  const complete = createCompleteRow(reads, directory);

  const toLookUp = async (found: Found): Promise<LookUp> => {
    const read = { at: found.at, through: 'organization' as const };
    if (found.kind === 'nobody') return { ...read, found: 'nobody', accountId: found.accountId };
    if (found.kind === 'unknown') return { ...read, found: 'unknown', ...found.doubt };
    const row = await complete(found.row);
    if (!isMember(row) && found.whole)
      return { ...read, found: 'nobody', accountId: isOutside(row) ? row.accountId : undefined };
    if (!isMember(row) || !tellsStatus(row)) return { ...read, found: 'unknown', code: 'STATUS_NOT_TOLD' };
    const person = {
      accountId: row.accountId,
      name: row.name ?? undefined,
      email: row.email ?? undefined,
      active: isActive(row),
      joinedAt: row.addedToOrg ?? undefined,
      accepted: row.emailVerified ?? undefined,
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
      const all = await find(sought);
      reads.begin();
      const groups = all.flatMap((found) => (found.kind === 'user' ? (found.row.groups ?? []) : []));
      await reader.grants.recall(groups.map(({ id }) => id));
      const lookUps: LookUp[] = [];
      for (const found of all) lookUps.push(await toLookUp(found));
      return lookUps;
    },
    listAddresses: (callsAtMost) => listAddresses(client, directory, callsAtMost),
    listHolders: (callsAtMost) => listOrganizationHolders(client, { organization, directory }, callsAtMost),
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

/**
 * Everybody's address, where `callsAtMost` pages hold them all. A listing that is not answered is no reason to
 * stop: each address can still be looked up.
 */
async function listAddresses(
  client: OrganizationClient,
  directory: string,
  callsAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  const page = (cursor: string | undefined): Promise<Answered> => {
    const query = cursor === undefined ? `limit=${listLimit}` : `cursor=${encodeURIComponent(cursor)}`;
    return client({ method: 'GET', path: `${directory}/users?${query}`, repeatable: true });
  };
  const listed = await unlessSilent(() => readPages(page, user, callsAtMost));
  if (!listed?.whole) return undefined;
  const addresses = new Set<string>();
  for (const row of listed.rows) {
    if (row.email) addresses.add(comparableAddress(row.email));
    else if (isMember(row)) return undefined;
  }
  return addresses;
}

function send(
  client: OrganizationClient,
  path: string,
  body: unknown,
  method: 'POST' | 'DELETE' = 'POST',
): Promise<Answered> {
  return answeredOrLost(() => client({ method, path, body, repeatable: method === 'DELETE' }));
}

function toGroupAnswer({ status, body, traceId }: Answered): GroupAnswer {
  const message = wordsOf(body);
  const said = { status, traceId, ...(message !== undefined && { message }) };
  if (status >= 200 && status < 300)
    return isDone(body) ? { answer: 'done', status, traceId } : unclear(said);
  if (status === 404) return { answer: 'not-a-member', ...said };
  if (saysNothing(status)) return unclear(said);
  return { answer: 'refused', code: 'GROUP_REFUSED', ...said };
}

const unclear = (said: Partial<GroupAnswer>): GroupAnswer => ({ answer: 'unclear', ...said });

/** Nothing, or JSON without errors: a page of something between says nothing. */
const isDone = (body: unknown): boolean => typeof body !== 'string' && !hasErrors(body);

const memberAlready = /already/i;
const seatsMissing = /exceeded|limit/i;

/**
 * The API answers 409 where the person is in the group already, and where seats are missing: words that tell neither, or
 * both, leave it open. 404 is said of the group and of the person alike.
 */
function toAddition(answer: Answered): GroupAnswer {
  const { status, body, traceId } = answer;
  const message = wordsOf(body);
  if (status === 404) return { answer: 'no-such-group', status, message, traceId };
  if (status !== 409) return toGroupAnswer(answer);
  const [isMember, isFull] = [memberAlready, seatsMissing].map((words) => words.test(message ?? ''));
  if (isMember === isFull) return { answer: 'unclear', code: 'MEMBER_OR_NO_SEAT', status, message, traceId };
  return isMember ? { answer: 'done', code: 'MEMBER_ALREADY', status, traceId } : toGroupAnswer(answer);
}
