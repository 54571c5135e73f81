import type { Clock } from '../../../ports/clock';
import { DirectoryError } from '../../../ports/directory-error';
import type { KnownAccount } from '../../../ports/site-look-up';
import type { OrganizationClient } from '../organization-client';
import { mayBeNoAccount } from './find-users';
import { mergeUsers } from './merge-users';
import { createUserSearch } from './user-search';

/**
 * An account as the organization knows it now, whatever products it holds; undefined where it does not know it. Throws
 * `DirectoryError`.
 */
export async function readOrganizationAccount(
  client: OrganizationClient,
  directory: string,
  clock: Clock,
  accountId: string,
): Promise<KnownAccount | undefined> {
  const { rows, refused } = await createUserSearch(client, directory, clock)({ accountIds: [accountId] });
  if (refused && !mayBeNoAccount(refused)) {
    const said = refused.message ?? `Atlassian answered ${refused.status ?? 'nothing it may answer'}`;
    throw new DirectoryError('unavailable', said, { status: refused.status });
  }
  const row = mergeUsers(rows).find((one) => one.accountId === accountId);
  if (!row || row.accountStatus === 'closed') return undefined;
  return { name: row.name ?? undefined, email: row.email ?? undefined };
}
