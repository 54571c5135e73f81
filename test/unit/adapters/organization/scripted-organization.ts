import type { Answered } from '../../../../src/adapters/call-atlassian';
import type {
  OrganizationCall,
  OrganizationClient,
} from '../../../../src/adapters/organization/organization-client';
import { createOrganizationDirectory } from '../../../../src/adapters/organization/organization-directory';
import type { LookUp } from '../../../../src/domain/people/person';
import type { GrantsBook } from '../../../../src/ports/grants-book';
import type { UserDirectory } from '../../../../src/ports/user-directory';
import { createFakeClock, type FakeClock } from '../../../support/fakes/fake-clock.ts';

type Json = Record<string, unknown>;

/** What Atlassian answers, as far as a test does not script it otherwise. */
export interface Script {
  /** Rows of a search, each under the address it is found by, and groups that the row leaves out. */
  people?: { address: string; row: Json; groupIds?: string[] }[];
  /** Roles each group grants, by resource, and what its own page tells. */
  groups?: Record<string, { roles?: Json[]; page?: Json }>;
  /** Role assignments of each account. */
  roles?: Record<string, Json[]>;
  /** Each account's own page. */
  pages?: Record<string, Json>;
}

type Give = (call: OrganizationCall, url: URL) => Answered | undefined;

export interface ScriptedOrganization {
  directory: UserDirectory;
  clock: FakeClock;
  /** Calls made, as `GET groups/g1`. */
  calls: string[];
  /** Answers calls that match before the script does; the latest first. */
  when(call: RegExp, give: Give | Answered): void;
  lookUp(...addresses: string[]): Promise<LookUp[]>;
}

const sent = { from: '2026-11-24T09:00:20.000Z', to: '2026-11-24T09:00:21.000Z' };
export const answered = (status: number, body?: unknown): Answered => ({ status, body, sent });
export const ok = (body: unknown): Answered => answered(200, body);
export const list = (data: unknown[], next?: string): Answered =>
  ok({ data, ...(next && { links: { next } }) });
export const refusal = (status: number, title = 'No'): Answered =>
  answered(status, { errors: [{ id: '1', status: String(status), title }] });
export const html = (status = 200): Answered => answered(status, '<html><body>Sign in</body></html>');

export const jira = { resourceId: 'ari:jira', resourceOwner: 'jira-software', roles: ['atlassian/user'] };
export const agent = { resourceId: 'ari:jsm', resourceOwner: 'jira-servicedesk', roles: ['atlassian/user'] };
export const customer = { ...agent, roles: ['atlassian/customer'] };

/** A row that leaves nothing out, of somebody who holds nothing. */
export const aRow = (name: string, changes: Json = {}): { address: string; row: Json } => {
  const address = `${name}@example.org`;
  const row = {
    accountId: name,
    email: address,
    name,
    accountStatus: 'active',
    membershipStatus: 'active',
    addedToOrg: '2025-01-01T00:00:00.000Z',
    counts: { resources: 0 },
    groups: [],
    platformRoles: [],
    ...changes,
  };
  return { address, row };
};

/** Membership of groups in a row, with the number of products it counts. */
export const inGroups = (ids: string[], resources = 1): Json => ({
  groups: ids.map((id) => ({ id, name: id })),
  counts: { resources },
});

export function scriptedOrganization(script: Script = {}, book?: GrantsBook): ScriptedOrganization {
  const clock = createFakeClock();
  const calls: string[] = [];
  const gives: { call: RegExp; give: Give }[] = [];
  const client: OrganizationClient = (call) => {
    const url = new URL(call.path.replace(/^\/v2\/orgs\/org\/(directories\/-\/)?/, '/'), 'http://loopback');
    const name = `${call.method} ${url.pathname.slice(1)}${url.search}`;
    calls.push(name);
    for (const { call: pattern, give } of gives) {
      const answer = pattern.test(name) ? give(call, url) : undefined;
      if (answer) return Promise.resolve(answer);
    }
    return Promise.resolve(answerOf(script, call, url));
  };
  const directory = createOrganizationDirectory(client, 'org', clock, book);
  return {
    directory,
    clock,
    calls,
    when: (call, give) => void gives.unshift({ call, give: typeof give === 'function' ? give : () => give }),
    lookUp: (...addresses) => directory.lookUp(addresses.map((address) => ({ address }))),
  };
}

function answerOf(script: Script, { body }: OrganizationCall, url: URL): Answered {
  const { people = [], groups = {}, roles = {}, pages = {} } = script;
  const [kind = '', id = '', part] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  if (id === 'search') {
    const { emails, accountIds } = body as { emails?: string[]; accountIds?: string[] };
    const isFound = ({ address, row }: { address: string; row: Json }): boolean =>
      emails?.includes(address) ?? accountIds?.includes(String(row.accountId)) ?? false;
    return list(people.filter(isFound).map(({ row }) => row));
  }
  if (kind === 'users' && part) return list(roles[id] ?? []);
  if (kind === 'users' && id) return pages[id] ? ok({ data: pages[id] }) : refusal(404);
  if (kind === 'users') return list(people.map(({ row }) => row));
  if (kind === 'groups' && part) return groups[id] ? list(groups[id].roles ?? []) : refusal(404);
  const asked = url.searchParams.getAll('groupIds');
  const resources = url.searchParams.getAll('resourceIds');
  const account = url.searchParams.get('accountIds');
  const memberships = people
    .filter(({ row }) => row.accountId === account)
    .flatMap(({ row, groupIds = [] }) => [
      ...((row.groups ?? []) as { id: string }[]).map(({ id: groupId }) => groupId),
      ...groupIds,
    ]);
  const listed = Object.entries(groups).filter(
    ([groupId, { roles: granted = [] }]) =>
      (account === null || memberships.includes(groupId)) &&
      (asked.length === 0 || asked.includes(groupId)) &&
      (resources.length === 0 || granted.some(({ resourceId }) => resources.includes(String(resourceId)))),
  );
  return list(listed.map(([groupId, { page }]) => ({ id: groupId, name: groupId, ...page })));
}
