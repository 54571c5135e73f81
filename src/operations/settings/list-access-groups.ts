import type { AccessGroup } from '../../contract/settings';
import type { Deps } from '../deps';

/** Groups that grant a Jira product, by name. */
export async function listAccessGroups({ site }: Deps): Promise<{ groups: AccessGroup[] }> {
  const groups = await site.accessGroups();
  return { groups: groups.sort((a, b) => (a.groupName < b.groupName ? -1 : 1)) };
}
