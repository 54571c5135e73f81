import { comparableAddress } from '../../domain/people/address';
import type { GroupAnswer, InviteAnswer, LookUp } from '../../domain/people/person';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import { DirectoryError } from '../../ports/directory-error';
import { type InvitationMail, type UserDirectory } from '../../ports/user-directory';
import { wordsOf, type Answered } from '../call-atlassian';
import { expectBody, type OrganizationClient } from './organization-client';
import { createOrganizationAccess } from './organization-access';
import { cursorOf } from './organization-cursor';
import {
  invitations,
  organizations,
  users,
  type Invitation,
  type OrganizationUser,
} from './organization-schemas';

/** Every directory of the organization. */
const everyDirectory = '-';
const found = ['groups', 'counts.resources', 'platformRoles'];
const searchLimit = 100;

/**
 * The organization's people over the Organizations REST API: 25 addresses a call, every product, in the
 * background. https://developer.atlassian.com/cloud/admin/organization/rest/
 */
export function createOrganizationDirectory(client: OrganizationClient, orgId: string): UserDirectory {
  const organization = `/v2/orgs/${encodeURIComponent(orgId)}`;
  const directory = `${organization}/directories/${everyDirectory}`;
  const accessOf = createOrganizationAccess(client, directory);

  const lookUp = async (addresses: readonly string[]): Promise<LookUp[]> => {
    const body = { emails: [...addresses], expand: found, limit: searchLimit };
    const answer = await client({
      method: 'POST',
      path: `${directory}/users/search`,
      body,
      repeatable: true,
    });
    if (answer.status === 400 && addresses.length > 1) return inHalves(addresses, lookUp);
    if (answer.status === 400) return addresses.map(() => toUnknown(answer));
    const byAddress = new Map<string, OrganizationUser>();
    for (const user of expectBody(answer, users).data) {
      if (user.email) byAddress.set(comparableAddress(user.email), user);
    }
    const lookUps: LookUp[] = [];
    for (const address of addresses)
      lookUps.push(await toLookUp(byAddress.get(comparableAddress(address)), accessOf));
    return lookUps;
  };

  const invite = async (addresses: readonly string[], mail: InvitationMail): Promise<InviteAnswer[]> => {
    const { sendNotification, notificationText } = mail;
    const body = { emails: [...addresses], sendNotification, ...(notificationText && { notificationText }) };
    const answer = await send(client, `${organization}/users/invite`, body);
    if (answer.status === 400 && addresses.length > 1) {
      return inHalves(addresses, (half) => invite(half, mail));
    }
    return toInviteAnswers(answer, addresses);
  };

  const membership = (accountId: string, groupId: string): string =>
    `${directory}/groups/${encodeURIComponent(groupId)}/memberships/${encodeURIComponent(accountId)}`;

  return {
    route: 'organization',
    lookUp,
    listAddresses: (callsAtMost) => listAddresses(client, directory, callsAtMost),
    invite,
    async removeFromGroup(accountId, groupId) {
      const answer = await send(client, membership(accountId, groupId), undefined, 'DELETE');
      return toGroupAnswer(answer);
    },
    async addToGroup(accountId, groupId) {
      const path = `${directory}/groups/${encodeURIComponent(groupId)}/memberships`;
      return toAddition(await send(client, path, { accountId }));
    },
    probe: () => probe(client, directory, orgId),
  };
}

/**
 * Pages of everybody, while they last and `callsAtMost` allows. A listing that is not answered is no reason to
 * stop: each address can still be looked up.
 */
async function listAddresses(
  client: OrganizationClient,
  directory: string,
  callsAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  const addresses = new Set<string>();
  let query = `?limit=${searchLimit}`;
  for (let calls = 1; calls <= callsAtMost; calls += 1) {
    const answer = await client({ method: 'GET', path: `${directory}/users${query}`, repeatable: true });
    const page = users.safeParse(answer.body);
    if (answer.status >= 300 || !page.success) return undefined;
    for (const { email } of page.data.data) {
      if (!email) return undefined;
      addresses.add(comparableAddress(email));
    }
    const { next } = page.data.links ?? {};
    if (!next) return addresses;
    query = `?cursor=${encodeURIComponent(cursorOf(next))}`;
  }
  return undefined;
}

/** One address that Atlassian cannot read refuses the whole call: asked in halves, it ends up standing alone. */
async function inHalves<T>(
  addresses: readonly string[],
  ask: (half: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const middle = Math.ceil(addresses.length / 2);
  return [...(await ask(addresses.slice(0, middle))), ...(await ask(addresses.slice(middle)))];
}

const toUnknown = ({ status, body }: Answered): LookUp => ({
  found: 'unknown',
  code: 'LOOK_UP_REFUSED',
  message: wordsOf(body) ?? 'Atlassian cannot look this address up',
  status,
});

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
    return { status: error.status ?? 0, body: { message: error.message } };
  }
}

async function toLookUp(
  user: OrganizationUser | undefined,
  accessOf: ReturnType<typeof createOrganizationAccess>,
): Promise<LookUp> {
  if (!user || user.accountStatus === 'closed') return { found: 'nobody' };
  const active = user.accountStatus !== 'inactive' && user.membershipStatus !== 'suspended';
  const access = await accessOf(user);
  return {
    found: 'person',
    person: { accountId: user.accountId, name: user.name ?? undefined, active, access },
  };
}

/** What one call says of each of its addresses. */
function toInviteAnswers(answer: Answered, addresses: readonly string[]): InviteAnswer[] {
  const { status, traceId } = answer;
  const message = wordsOf(answer.body);
  if (status === 0 || status >= 500)
    return addresses.map(() => ({ answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId }));
  if (status >= 300)
    return addresses.map(() => ({ answer: 'refused', status, code: refusalCode(status), message, traceId }));
  const invited = invitations.safeParse(answer.body).data?.data ?? [];
  const byAddress = new Map(invited.map((one) => [comparableAddress(one.email), one]));
  return addresses.map((address) => {
    const invitation = byAddress.get(comparableAddress(address));
    if (!invitation) return { answer: 'unclear', status, code: 'NOT_IN_ANSWER', traceId };
    const failed = failedAssignment(invitation);
    if (!failed) return { answer: 'accepted', status, traceId };
    const words = failed.statusReason ?? undefined;
    return { answer: 'refused', status, code: 'NOT_INVITED', message: words, traceId };
  });
}

function failedAssignment({ results }: Invitation): { statusReason?: string | null | undefined } | undefined {
  return (results ?? [])
    .flatMap((one) => [...(one.roleAssignmentResult ?? []), ...(one.groupAssignmentResult ?? [])])
    .find(({ status }) => status === 'ERROR');
}

const refusalCode = (status: number): string =>
  ({
    400: 'INVALID_REQUEST',
    402: 'NO_SUBSCRIPTION',
    403: 'FORBIDDEN',
    404: 'NO_ORGANIZATION',
    409: 'LICENCE_LIMIT',
  })[status] ?? 'REFUSED';

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

/** A key is as powerful as an organization admin: what it may read tells what it may do. */
async function probe(
  client: OrganizationClient,
  directory: string,
  orgId: string,
): Promise<CapabilityCheck[]> {
  const orgs = await client({ method: 'GET', path: '/v1/orgs', repeatable: true });
  const knows = orgs.status < 300 && expectBody(orgs, organizations).data.some(({ id }) => id === orgId);
  const groups = await client({ method: 'GET', path: `${directory}/groups?limit=1`, repeatable: true });
  const body = { emails: ['nobody@example.invalid'], limit: 1 };
  const search = await client({ method: 'POST', path: `${directory}/users/search`, body, repeatable: true });
  const said = (answer: Answered): Pick<CapabilityCheck, 'works' | 'status' | 'message'> => ({
    works: answer.status < 300 ? 'yes' : 'no',
    status: answer.status,
    message: answer.status < 300 ? undefined : wordsOf(answer.body),
  });
  const account: Pick<CapabilityCheck, 'works' | 'status' | 'message'> = knows
    ? said(orgs)
    : { works: 'no', status: orgs.status, message: 'The key does not belong to the saved organization' };
  return [
    { capability: 'invite', ...account },
    { capability: 'look-up', ...said(search) },
    { capability: 'read-groups', ...said(groups) },
    { capability: 'remove-groups', ...said(groups) },
    { capability: 'background', works: 'yes' },
  ];
}
