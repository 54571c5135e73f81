import { hasErrors } from '../../said-words';
import { CallsSpent, type DetailReads } from '../holdings/detail-reads';
import { tellsStatus, type KnownUser } from './merge-users';
import { userDetails, type OrganizationUser } from '../organization-schemas';

/**
 * A row with what the person's own page tells, where the row leaves out when they joined or whether they are there. The
 * time of joining is asked for once.
 */
export function createCompleteRow(
  reads: DetailReads,
  directory: string,
): (row: KnownUser) => Promise<KnownUser> {
  const joined = new Map<string, string>();
  return async (row) => {
    const addedToOrg = row.addedToOrg ?? joined.get(row.accountId);
    if (addedToOrg && tellsStatus(row)) return { ...row, addedToOrg };
    const details = await readUser(reads, `${directory}/users/${encodeURIComponent(row.accountId)}`);
    if (details?.accountId !== row.accountId) return { ...row, addedToOrg };
    if (details.addedToOrg) joined.set(row.accountId, details.addedToOrg);
    return {
      ...row,
      addedToOrg: addedToOrg ?? details.addedToOrg,
      name: row.name ?? details.name,
      email: row.email ?? details.email,
      accountStatus: row.accountStatus ?? details.accountStatus,
      membershipStatus: row.membershipStatus ?? details.membershipStatus,
      status: row.status ?? details.status,
    };
  };
}

async function readUser(reads: DetailReads, path: string): Promise<OrganizationUser | undefined> {
  try {
    const { status, body } = await reads.get(path);
    if (status >= 300 || hasErrors(body)) return undefined;
    return userDetails.safeParse(body).data?.data;
  } catch (error) {
    if (error instanceof CallsSpent) return undefined;
    throw error;
  }
}
