import type { Clock } from '../../../ports/clock';
import type { GrantsBook, GroupGrants } from '../../../ports/grants-book';
import type { DetailReads } from './detail-reads';
import { groupIdsACall, listGroups } from './list-groups';
import type { OrganizationGroup } from '../organization-schemas';
import { isAdministrative, isOfProduct, readAssignments, rolesOf } from './role-assignments';

/** Groups after which what was read of them is stored, so that an invocation that ends loses little. */
const groupsASave = 25;
/** What groups grant may change while a long list is worked on: older readings alone prove nothing. */
const freshMs = 60_000;

/** What groups grant, each read once: from this invocation, from the book of earlier ones, or from Atlassian. */
export interface GrantsReader {
  /** Takes what the book knows of these groups, all at once: page by page it would grow old meanwhile. */
  recall(groupIds: readonly string[]): Promise<void>;
  /** Those of which nothing is known, or, where they must be `fresh`, nothing of the last minute. */
  unread(groupIds: readonly string[], must?: 'fresh'): string[];
  /** Groups whose grants could not be read are missing. Throws `DirectoryError`, `CallsSpent`. */
  read(groupIds: readonly string[], must?: 'fresh'): Promise<ReadonlyMap<string, GroupGrants>>;
}

export function createGrantsReader(
  reads: DetailReads,
  directory: string,
  clock: Clock,
  book: GrantsBook | undefined,
): GrantsReader {
  const known = new Map<string, GroupGrants>();
  /** Groups that could not be read, and when. */
  const unreadable = new Map<string, number>();
  const unsaved = new Map<string, GroupGrants>();
  const isFresh = (atMs: number | undefined): boolean =>
    atMs !== undefined && clock.nowMs() - atMs <= freshMs;

  const save = async (): Promise<void> => {
    if (unsaved.size === 0) return;
    const grants = new Map(unsaved);
    unsaved.clear();
    await book?.save(grants);
  };
  const readSome = async (groupIds: readonly string[]): Promise<void> => {
    const grants = await readGrants(reads, directory, groupIds, clock);
    for (const groupId of groupIds) {
      const read = grants.get(groupId);
      if (read) {
        known.set(groupId, read);
        unsaved.set(groupId, read);
      } else unreadable.set(groupId, clock.nowMs());
    }
    if (unsaved.size >= groupsASave) await save();
  };
  const unread = (groupIds: readonly string[], must?: 'fresh'): string[] =>
    [...new Set(groupIds)].filter((groupId) => {
      const grants = known.get(groupId);
      return !grants || (must === 'fresh' && !isFresh(grants.readAtMs));
    });

  return {
    async recall(groupIds) {
      const missing = unread(groupIds);
      const written = missing.length > 0 ? await book?.read(missing) : undefined;
      for (const [groupId, grants] of written ?? []) known.set(groupId, grants);
    },
    unread,
    async read(groupIds, must) {
      const missing = unread(groupIds, must).filter((groupId) => !isFresh(unreadable.get(groupId)));
      try {
        for (let from = 0; from < missing.length; from += groupIdsACall) {
          await readSome(missing.slice(from, from + groupIdsACall));
        }
      } finally {
        await save();
      }
      return known;
    },
  };
}

/** What at most ten groups grant; those that cannot be read are left out. One call a group, one more for all of them. */
async function readGrants(
  reads: DetailReads,
  directory: string,
  groupIds: readonly string[],
  clock: Clock,
): Promise<Map<string, GroupGrants>> {
  const grants = new Map<string, GroupGrants>();
  for (const groupId of groupIds) {
    const readAtMs = clock.nowMs();
    const path = `${directory}/groups/${encodeURIComponent(groupId)}/role-assignments`;
    const assignments = await readAssignments(reads, path);
    if (!assignments?.whole) continue;
    const { rows } = assignments;
    const resources = rows
      .filter(isOfProduct)
      .map((one) => ({ resourceId: one.resourceId, roles: rolesOf(one) }));
    grants.set(groupId, { readAtMs, administers: rows.some(isAdministrative), modifiable: true, resources });
  }
  const granting = [...grants]
    .filter(([, { resources }]) => resources.length > 0)
    .map(([groupId]) => groupId);
  const details = await readDetails(reads, directory, granting);
  for (const groupId of granting) {
    const group = details.get(groupId);
    const granted = grants.get(groupId);
    if (group && granted) grants.set(groupId, { ...granted, ...describe(group) });
    else grants.delete(groupId);
  }
  return grants;
}

async function readDetails(
  reads: DetailReads,
  directory: string,
  groupIds: readonly string[],
): Promise<Map<string, OrganizationGroup>> {
  if (groupIds.length === 0) return new Map();
  const listed = await listGroups(reads, directory, { groupIds });
  return new Map(listed?.rows.map((group) => [group.id, group]));
}

const describe = ({
  name,
  externalSynced,
  managementAccess,
}: OrganizationGroup): Pick<GroupGrants, 'name' | 'modifiable'> => ({
  ...(name && { name }),
  modifiable: externalSynced !== true && managementAccess?.modifiable !== false,
});
