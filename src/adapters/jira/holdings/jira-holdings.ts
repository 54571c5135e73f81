import { route } from '@forge/api';
import type { Access, Holdings } from '../../../domain/people/access';
import { answeredOrLost } from '../../answered-or-lost';
import { createAdministersJira } from './jira-administrators';
import type { JiraClient } from '../jira-client';
import { groupNames, type GroupName, type JiraUser } from '../jira-schemas';
import { readSiteGroups, type SiteGroups } from './jira-site-groups';

export type HoldingsOf = (person: JiraUser) => Promise<Holdings>;

/**
 * What a person holds. Complete only where every group and every role of the person came, and every role of the site named
 * its groups. The site's groups are read once an invocation.
 */
export function createJiraHoldings(reader: JiraClient): HoldingsOf {
  const administersJira = createAdministersJira(reader);
  let known: Promise<SiteGroups> | undefined;
  const siteGroups = (): Promise<SiteGroups> => {
    known ??= readSiteGroups(reader).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return async (person) => {
    const site = await siteGroups();
    const groups = await groupsOf(reader, person);
    const roles = listed(person.applicationRoles);
    const told = groups.items.map((group) => accessThrough(group, site));
    // Any of the groups may be why: Jira does not say which.
    const isAdministrator =
      told.some(({ removable }) => removable) && (await administersJira(person.accountId));
    const held = isAdministrator ? told.map(keptForAdministrator) : told;
    const rated = held.filter(({ products }) => products.length > 0);
    const explained = new Set(rated.flatMap(({ products }) => products));
    const direct = roles.items.filter(({ key }) => !explained.has(key)).map(({ key }) => directRole(key));
    const seen = [...rated, ...direct];
    if (!groups.whole) return { complete: false, seen, doubt: { code: 'GROUPS_NOT_TOLD' } };
    if (!roles.whole || !site.whole) return { complete: false, seen, doubt: { code: 'ROLES_NOT_TOLD' } };
    const unrated = held.filter(({ products }) => products.length === 0);
    return { complete: true, access: seen, free: [], unrated };
  };
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

/** The groups of the answer or, where some are missing or their number is, those of a call of their own. */
async function groupsOf(reader: JiraClient, { accountId, groups }: JiraUser): Promise<Listed<GroupName>> {
  const told = listed(groups);
  if (told.whole && typeof groups?.size === 'number') return told;
  const answer = await answeredOrLost(() =>
    reader.requestJira(route`/rest/api/3/user/groups?accountId=${accountId}`, {
      method: 'GET',
      repeatable: true,
    }),
  );
  const isAnswered = answer.status >= 200 && answer.status < 300;
  const own = isAnswered ? groupNames.safeParse(answer.body).data : undefined;
  if (!own) return { ...told, whole: false };
  const all = new Map([...told.items, ...own].map((group) => [group.groupId, group]));
  return { items: [...all.values()], whole: all.size >= (groups?.size ?? 0) };
}

const kept = { removable: false, keptBecause: 'administers' as const };
const keptForAdministrator = (held: Access): Access => ({ ...held, ...kept });

function accessThrough(group: GroupName, site: SiteGroups): Access {
  return {
    groupId: group.groupId,
    groupName: group.name,
    products: site.access.get(group.groupId)?.products ?? [],
    removable: true,
    ...(site.administers(group) && kept),
  };
}

const directRole = (key: string): Access => ({
  groupName: 'Role held directly',
  products: [key],
  removable: false,
  keptBecause: 'direct-role',
});
