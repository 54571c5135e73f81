import type { Clock } from '../ports/clock';
import { DirectoryError } from '../ports/directory-error';
import type { Ids } from '../ports/ids';
import type { KnownAccount, ReadAccount } from '../ports/site-look-up';
import { createCall } from './call-atlassian';
import { createJiraClient, type JiraClient } from './jira/jira-client';
import { readJiraAccount } from './jira/jira-site';
import { savedOrganization, type KeyStore } from './saved-keys';
import { createOrganizationClient, type OrganizationClient } from './organization/organization-client';
import { readOrganizationAccount } from './organization/people/read-account';

/** An account by the site and, where that does not tell all of it, by the organization. */
export const createReadAccount =
  (store: KeyStore, clock: Clock, ids: Ids): ReadAccount =>
  async (session, accountId) => {
    const call = createCall(session, clock, ids);
    const organization = await savedOrganization(store);
    const client = organization && createOrganizationClient(organization.key, call);
    return readAccount(
      { jira: createJiraClient('app', call), organization: client, orgId: organization?.orgId, clock },
      accountId,
    );
  };

interface Readers {
  jira: JiraClient;
  organization: OrganizationClient | undefined;
  orgId: string | undefined;
  clock: Clock;
}

/**
 * The site knows its members alone, and keeps addresses to itself where people say so: whatever it leaves out is asked of
 * the organization.
 */
export async function readAccount(readers: Readers, accountId: string): Promise<KnownAccount | undefined> {
  const onSite = await readJiraAccount(readers.jira, accountId);
  if (onSite?.name !== undefined && onSite.email !== undefined) return onSite;
  const everywhere = await inOrganization(readers, accountId);
  if (!onSite || !everywhere) return onSite ?? everywhere;
  return { name: onSite.name ?? everywhere.name, email: onSite.email ?? everywhere.email };
}

async function inOrganization(
  { organization, orgId = '', clock }: Readers,
  accountId: string,
): Promise<KnownAccount | undefined> {
  if (!organization) return undefined;
  try {
    const directory = `/v2/orgs/${encodeURIComponent(orgId)}/directories/-`;
    return await readOrganizationAccount(organization, directory, clock, accountId);
  } catch (error) {
    // A key that counts no more is no key.
    if (error instanceof DirectoryError && error.code === 'refused') return undefined;
    throw error;
  }
}
