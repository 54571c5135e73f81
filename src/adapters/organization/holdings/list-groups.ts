import type { DetailReads } from './detail-reads';
import { group, type OrganizationGroup } from '../organization-schemas';
import { readPages, type Rows } from '../read-pages';

const listLimit = 100;
const pagesAtMost = 20;
/** The document's limits of the filters. */
export const groupIdsACall = 10;
const resourceIdsACall = 20;

export interface GroupFilter {
  accountIds?: readonly string[];
  groupIds?: readonly string[];
  resourceIds?: readonly string[];
}

/**
 * Groups that meet a filter; undefined where they cannot be read. Of more than 20 resources the first 20 count: whatever
 * they leave unexplained shows. https://developer.atlassian.com/cloud/admin/organization/rest/api-group-groups/
 */
export function listGroups(
  reads: DetailReads,
  directory: string,
  { accountIds = [], groupIds = [], resourceIds = [] }: GroupFilter,
): Promise<Rows<OrganizationGroup> | undefined> {
  const filter = new URLSearchParams([
    ...accountIds.map((id): [string, string] => ['accountIds', id]),
    ...groupIds.map((id): [string, string] => ['groupIds', id]),
    ...resourceIds.slice(0, resourceIdsACall).map((id): [string, string] => ['resourceIds', id]),
    ['limit', String(listLimit)],
  ]).toString();
  // A cursor stands for its filter: beside one, every other parameter is discarded.
  return readPages(
    (cursor) =>
      reads.get(
        `${directory}/groups?${cursor === undefined ? filter : `cursor=${encodeURIComponent(cursor)}`}`,
      ),
    group,
    pagesAtMost,
  );
}
