import * as z from 'zod/mini';
import type { OrganizationClient } from '../organization-client';
import { readPages, type Rows } from '../read-pages';
import { unlessSilent } from '../../unless-silent';
import { user } from '../organization-schemas';

const usersAPage = 100;
const workspacesAPage = 100;
/** The document's limit of the filter. */
const resourcesACall = 20;

const workspace = z.object({ id: z.string() });

/**
 * Account ids of everybody who holds a role on any product, through whatever gives it; undefined where that takes more
 * than `callsAtMost` calls, is not answered, or cannot be read to its end. People who were given access a moment ago may be
 * missing, since the listing is a search.
 * https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/
 */
export async function listOrganizationHolders(
  client: OrganizationClient,
  paths: { organization: string; directory: string },
  callsAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  const counted = countedClient(client, callsAtMost);
  try {
    return await unlessSilent(() => readHolders(counted, paths, callsAtMost));
  } catch (error) {
    if (error instanceof CallsSpent) return undefined;
    throw error;
  }
}

async function readHolders(
  client: OrganizationClient,
  paths: { organization: string; directory: string },
  pagesAtMost: number,
): Promise<ReadonlySet<string> | undefined> {
  const resources = await listResources(client, paths.organization, pagesAtMost);
  if (!resources?.whole || resources.rows.length === 0) return undefined;
  const ids = resources.rows.map(({ id }) => id);
  const holders = new Set<string>();
  for (let from = 0; from < ids.length; from += resourcesACall) {
    const some = ids.slice(from, from + resourcesACall);
    const listed = await listUsers(client, paths.directory, some, pagesAtMost);
    if (!listed?.whole) return undefined;
    for (const { accountId } of listed.rows) holders.add(accountId);
  }
  return holders;
}

/** More calls than allowed. */
class CallsSpent extends Error {}

function countedClient(client: OrganizationClient, callsAtMost: number): OrganizationClient {
  let calls = 0;
  return async (request) => {
    calls += 1;
    if (calls > callsAtMost) throw new CallsSpent(`More than ${callsAtMost} calls`);
    return client(request);
  };
}

/** A cursor stands for its filter: beside one, everything else is discarded. */
const listResources = (
  client: OrganizationClient,
  organization: string,
  pagesAtMost: number,
): Promise<Rows<{ id: string }> | undefined> =>
  readPages(
    (cursor) =>
      client({
        method: 'POST',
        path: `${organization}/workspaces`,
        body: cursor === undefined ? { limit: workspacesAPage } : { cursor },
        repeatable: true,
      }),
    workspace,
    pagesAtMost,
  );

function listUsers(
  client: OrganizationClient,
  directory: string,
  resourceIds: readonly string[],
  pagesAtMost: number,
): Promise<Rows<{ accountId: string }> | undefined> {
  const filter = new URLSearchParams([
    ...resourceIds.map((id): [string, string] => ['resourceIds', id]),
    ['limit', String(usersAPage)],
  ]).toString();
  return readPages(
    (cursor) =>
      client({
        method: 'GET',
        path: `${directory}/users?${cursor === undefined ? filter : `cursor=${encodeURIComponent(cursor)}`}`,
        repeatable: true,
      }),
    user,
    pagesAtMost,
  );
}
