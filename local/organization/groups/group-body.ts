import type { Group, Site } from '../../site/site.ts';

/** `MultiDirectoryGroup` of the document without counts and links. */
export function groupBody(site: Site, group: Group) {
  return {
    id: group.groupId,
    name: group.name,
    description: group.description,
    directoryId: site.directoryId,
    externalSynced: group.externalSynced,
    managedBy: group.externalSynced ? 'external' : 'admins',
    managementAccess: {
      readable: true,
      modifiable: !group.externalSynced,
      deletable: isDeletable(group),
    },
  };
}

export const userCountOf = (site: Site, group: Group) => site.allMembersOf(group.groupId).size;
export const resourceCountOf = (group: Group) => new Set(group.grants.map(({ product }) => product)).size;

/** Atlassian refuses to delete default groups, groups that administer and synchronised ones. */
function isDeletable(group: Group): boolean {
  const administers = group.platformRoles.length > 0 || group.grants.some(({ role }) => role === 'admin');
  return !group.externalSynced && group.defaultFor.length === 0 && !administers;
}
