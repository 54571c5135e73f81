import { route } from '@forge/api';
import type { Access, Holdings } from '../../domain/people/access';
import type { LookUp } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import type { Sought } from '../../ports/user-directory';
import { hasErrors } from '../call-atlassian';
import type { JiraClient } from './jira-client';
import { createJiraFindUser, doubtOf } from './jira-find-user';
import { groupNames, user, type GroupName, type JiraUser } from './jira-schemas';
import { readSiteGroups, type SiteGroups } from './jira-site-groups';

/**
 * Looks one person up: by account where one is known, else by searching the address. One call for somebody who is absent,
 * two for somebody found by search, one by account; more only where an answer leaves something out.
 */
export function createJiraLookUp(reader: JiraClient, clock: Clock): (sought: Sought) => Promise<LookUp> {
  const find = createJiraFindUser(reader);
  let groups: Promise<SiteGroups> | undefined;
  const siteGroups = (): Promise<SiteGroups> => (groups ??= readSiteGroups(reader));
  const now = () => ({ at: new Date(clock.nowMs()).toISOString(), through: 'jira' as const });

  return async ({ address, accountId }) => {
    if (accountId !== undefined) {
      const known = await readPerson(reader, accountId, siteGroups, now);
      if (known.found !== 'nobody') return known;
    }
    const found = await find(address);
    if (found === 'nobody') return { ...now(), found };
    if ('doubt' in found) return { ...now(), found: 'unknown', ...found.doubt };
    return readPerson(reader, found.accountId, siteGroups, now);
  };
}

async function readPerson(
  reader: JiraClient,
  accountId: string,
  siteGroups: () => Promise<SiteGroups>,
  now: () => Pick<LookUp, 'at' | 'through'>,
): Promise<LookUp> {
  const answer = await reader.requestJira(
    route`/rest/api/3/user?accountId=${accountId}&expand=groups,applicationRoles`,
    { method: 'GET', repeatable: true },
  );
  const read = now();
  if (answer.status === 404) return { ...read, found: 'nobody' };
  const person = answer.status < 300 ? user.safeParse(answer.body) : undefined;
  if (!person?.success || hasErrors(answer.body)) return { ...read, found: 'unknown', ...doubtOf(answer) };
  const { displayName, emailAddress, active } = person.data;
  return {
    ...read,
    found: 'person',
    person: {
      accountId,
      name: displayName ?? undefined,
      email: emailAddress ?? undefined,
      active: active !== false,
      holdings: await holdingsOf(reader, person.data, await siteGroups()),
    },
  };
}

/** Complete only where every group and every role of the person came, and every role of the site named its groups. */
async function holdingsOf(reader: JiraClient, person: JiraUser, site: SiteGroups): Promise<Holdings> {
  const groups = await groupsOf(reader, person);
  const roles = listed(person.applicationRoles);
  const held = groups.items.map((group) => accessThrough(group, site));
  const rated = held.filter(({ products }) => products.length > 0);
  const explained = new Set(rated.flatMap(({ products }) => products));
  const direct = roles.items.filter(({ key }) => !explained.has(key)).map(({ key }) => directRole(key));
  const seen = [...rated, ...direct];
  if (!groups.whole) return { complete: false, seen, doubt: { code: 'GROUPS_NOT_TOLD' } };
  if (!roles.whole || !site.whole) return { complete: false, seen, doubt: { code: 'ROLES_NOT_TOLD' } };
  // Administrators' groups that grant no Jira product are nobody's licence here, and stay.
  const unrated = held.filter(
    ({ products, keptBecause }) => products.length === 0 && keptBecause === undefined,
  );
  return { complete: true, access: seen, free: [], unrated };
}

interface Listed<T> {
  items: T[];
  /** As many came as there are. */
  whole: boolean;
}

type Sized<T> = { size?: number | null | undefined; items?: T[] | null | undefined } | null | undefined;

function listed<T>(list: Sized<T>): Listed<T> {
  const items = list?.items ?? [];
  const size = list?.size ?? (list?.items ? items.length : undefined);
  return { items, whole: size !== undefined && items.length >= size };
}

/** The groups of the answer or, where some are missing, those of a call of their own. */
async function groupsOf(reader: JiraClient, { accountId, groups }: JiraUser): Promise<Listed<GroupName>> {
  const told = listed(groups);
  if (told.whole) return told;
  const answer = await reader.requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`, {
    method: 'GET',
    repeatable: true,
  });
  const own = answer.status < 300 ? groupNames.safeParse(answer.body) : undefined;
  if (!own?.success) return told;
  const all = new Map([...told.items, ...own.data].map((group) => [group.groupId, group]));
  return { items: [...all.values()], whole: all.size >= (groups?.size ?? 0) };
}

function accessThrough(group: GroupName, site: SiteGroups): Access {
  const kept = site.administers(group);
  return {
    groupId: group.groupId,
    groupName: group.name,
    products: site.access.get(group.groupId)?.products ?? [],
    removable: !kept,
    ...(kept && { keptBecause: 'administers' as const }),
  };
}

const directRole = (key: string): Access => ({
  groupName: 'Role held directly',
  products: [key],
  removable: false,
  keptBecause: 'direct-role',
});
