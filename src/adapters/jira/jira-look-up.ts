import { route } from '@forge/api';
import type { Access } from '../../domain/people/access';
import { comparableAddress } from '../../domain/people/address';
import type { LookUp } from '../../domain/people/person';
import { DirectoryError } from '../../ports/directory-error';
import { wordsOf, type Answered } from '../call-atlassian';
import { readAccessGroups, type AccessGroups } from './jira-access-groups';
import { expectJiraBody, type JiraClient } from './jira-client';
import { emailAddress, foundUsers, permissions, user, type GroupName, type JiraUser } from './jira-schemas';

/** Group names of Atlassian's own administrators, whose membership also grants products. */
const administrators =
  /^(site-admins|org-admins|administrators|system-administrators|jira-administrators|trusted-users-.*)$/;

/**
 * Looks one address up: a search by prefix, whose hits count only if their address is exactly this one. An
 * empty answer means "nobody" only if the caller may browse users; that is asked once.
 */
export function createJiraLookUp(reader: JiraClient): (address: string) => Promise<LookUp> {
  let mayBrowse: Promise<void> | undefined;
  let groups: Promise<AccessGroups> | undefined;

  return async (address) => {
    mayBrowse ??= requireBrowse(reader);
    await mayBrowse;
    const hits = expectJiraBody(
      await reader.requestJira(route`/rest/api/3/user/search?query=${address}&maxResults=50`, {
        method: 'GET',
        repeatable: true,
      }),
      foundUsers,
    );
    const accountId = await exactHit(reader, hits, comparableAddress(address));
    if (accountId === undefined) return { found: 'nobody' };
    groups ??= readAccessGroups(reader);
    return readPerson(reader, accountId, await groups);
  };
}

async function requireBrowse(reader: JiraClient): Promise<void> {
  const answer = await reader.requestJira(route`/rest/api/3/mypermissions?permissions=USER_PICKER`, {
    method: 'GET',
    repeatable: true,
  });
  if (expectJiraBody(answer, permissions).permissions['USER_PICKER']?.havePermission) return;
  const message = 'The app may not browse users on this site, so it cannot tell who is there';
  throw new DirectoryError('refused', message, { status: answer.status });
}

type Hit = {
  accountId: string;
  accountType?: string | null | undefined;
  emailAddress?: string | null | undefined;
};

/** The account whose address is exactly the wanted one; hidden addresses are asked for as the app. */
async function exactHit(reader: JiraClient, hits: Hit[], wanted: string): Promise<string | undefined> {
  const people = hits.filter(({ accountType }) => (accountType ?? 'atlassian') === 'atlassian');
  const shown = people.find((hit) => hit.emailAddress && comparableAddress(hit.emailAddress) === wanted);
  if (shown) return shown.accountId;
  for (const { accountId } of people.filter((hit) => !hit.emailAddress)) {
    const answer = await reader.requestJira(route`/rest/api/3/user/email?accountId=${accountId}`, {
      method: 'GET',
      repeatable: true,
    });
    const { email } = answer.status === 404 ? { email: '' } : expectJiraBody(answer, emailAddress);
    if (comparableAddress(email) === wanted) return accountId;
  }
  return undefined;
}

async function readPerson(reader: JiraClient, accountId: string, groups: AccessGroups): Promise<LookUp> {
  const answer = await reader.requestJira(
    route`/rest/api/3/user?accountId=${accountId}&expand=groups,applicationRoles`,
    { method: 'GET', repeatable: true },
  );
  if (answer.status === 404) return { found: 'nobody' };
  if (answer.status >= 300) return unknown(answer);
  const person = expectJiraBody(answer, user);
  const access = accessOf(person, groups);
  return {
    found: 'person',
    person: { accountId, name: person.displayName ?? undefined, active: person.active !== false, access },
  };
}

const unknown = ({ status, body }: Answered): LookUp => ({
  found: 'unknown',
  code: 'LOOK_UP_REFUSED',
  message: wordsOf(body) ?? `Jira answered ${status}`,
  status,
});

function accessOf(person: JiraUser, groups: AccessGroups): Access[] {
  const administers = person.groups.items.filter(({ name }) => administrators.test(name));
  const access = person.groups.items.flatMap((held) => accessThrough(held, groups, administers));
  const explained = new Set(access.flatMap(({ products }) => products));
  const direct = person.applicationRoles.items.filter(({ key }) => !explained.has(key));
  return [
    ...access,
    ...direct.map(({ key }) => ({
      groupName: 'Role held directly',
      products: [key],
      removable: false,
      keptBecause: 'direct-role' as const,
    })),
  ];
}

function accessThrough(
  { groupId, name }: GroupName,
  groups: AccessGroups,
  administers: GroupName[],
): Access[] {
  const grants = groups.get(groupId);
  if (!grants) return [];
  const kept = administers.some((group) => group.groupId === groupId);
  return [
    {
      groupId,
      groupName: name,
      products: grants.products,
      removable: !kept,
      ...(kept && { keptBecause: 'administers' as const }),
    },
  ];
}
