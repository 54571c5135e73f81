import type { AppSaid } from '../../domain/app-reason';
import { isFree } from '../../domain/people/access';
import type { Clock } from '../../ports/clock';
import { createDetailReads } from '../organization/holdings/detail-reads';
import { createGrantsReader } from '../organization/holdings/grants-reader';
import { accessThrough } from '../organization/holdings/group-grants';
import type { OrganizationClient } from '../organization/organization-client';
import { group } from '../organization/organization-schemas';
import { readPages } from '../organization/read-pages';

/** Everybody whom a directory provides is in this group. */
export const automaticGroupName = (directoryId: string): string =>
  `All members for directory - ${directoryId}`;

/** What the automatic group gives to everybody, as far as that can be read. */
export type AutomaticGrants =
  /** Products with a role that is billed; empty: it costs nobody anything. */
  { known: true; billed: string[] } | { known: false };

const pagesAtMost = 5;

/** Reads what the automatic group of a directory grants, anew each time: somebody may have changed it. */
export async function readAutomaticGrants(
  client: OrganizationClient,
  orgId: string,
  directoryId: string,
  clock: Clock,
): Promise<AutomaticGrants> {
  const name = automaticGroupName(directoryId);
  const directory = `/v2/orgs/${encodeURIComponent(orgId)}/directories/-`;
  const found = await readPages(
    (cursor) => {
      const query =
        cursor === undefined
          ? `searchTerm=${encodeURIComponent(name)}`
          : `cursor=${encodeURIComponent(cursor)}`;
      return client({ method: 'GET', path: `${directory}/groups?${query}`, repeatable: true });
    },
    group,
    pagesAtMost,
  );
  const groups = (found?.rows ?? []).filter((one) => one.name === name);
  // Every directory has its group: where it is not found, the key may be of another organization than the directory.
  if (groups.length === 0) return { known: false };
  const grants = await createGrantsReader(createDetailReads(client), directory, clock, undefined).read(
    groups.map(({ id }) => id),
  );
  const held = groups.map(({ id }) => grants.get(id));
  if (held.some((one) => one === undefined)) return { known: false };
  const access = groups.flatMap(({ id }) => {
    const granted = grants.get(id);
    return (granted && accessThrough(id, name, granted)) ?? [];
  });
  return { known: true, billed: access.filter((one) => !isFree(one)).flatMap(({ products }) => products) };
}

/** Why nobody may be created while the group grants what is billed. */
export function billedGroupSaid(directoryId: string, billed: readonly string[]) {
  const name = automaticGroupName(directoryId);
  const said = billed.join(', ');
  const appSaid: AppSaid = { reason: 'group-is-billed', name, said };
  const message = `The group “${name}” grants ${said}: everybody whom this route creates would hold it. Take the product off that group first`;
  return { message, saidBy: 'app' as const, appSaid };
}
