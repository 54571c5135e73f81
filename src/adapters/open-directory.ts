import type { Clock } from '../ports/clock';
import { DirectoryError } from '../ports/directory-error';
import type { GrantsBook } from '../ports/grants-book';
import type { Ids } from '../ports/ids';
import type { Store } from '../ports/store';
import type { OpenDirectory, UserDirectory } from '../ports/user-directory';
import { createCall, type Call } from './call-atlassian';
import { createJiraClient } from './jira/jira-client';
import { createJiraDirectory } from './jira/jira-directory';
import { readInactive } from './jira/people/jira-inactive';
import { createOrganizationClient, type OrganizationClient } from './organization/organization-client';
import { createOrganizationDirectory } from './organization/organization-directory';
import { createProvisioningClient } from './provisioning/provisioning-client';
import { createProvisioningDirectory } from './provisioning/provisioning-directory';
import { readThroughOrganization } from './read-through-organization';
import { savedOrganization, savedProvisioning } from './saved-keys';
import { createCustomerDirectory } from './service-desk/customer-directory';

/**
 * The routes behind one port. Look-ups of the admin route go through the app as well; where an organization key is
 * stored, those of both Jira routes go through the organization, which sees every product.
 */
export function createOpenDirectory(store: Store, clock: Clock, ids: Ids, book: GrantsBook): OpenDirectory {
  const openOrganization = async (call: Call): Promise<OpenedOrganization | undefined> => {
    const saved = await savedOrganization(store);
    if (!saved) return undefined;
    const { key, orgId, keyLabel } = saved;
    const client = createOrganizationClient(key, call);
    const directory = { ...createOrganizationDirectory(client, orgId, clock, book), orgId, keyLabel };
    return { client, orgId, directory };
  };
  return async (route, session, desk) => {
    const call = createCall(session, clock, ids);
    const organization = await openOrganization(call);
    if (route === 'organization') {
      if (!organization)
        throw new DirectoryError('refused', 'No organization API key is saved', {
          reason: 'no-organization-key',
        });
      return organization.directory;
    }
    const reader = createJiraClient('app', call);
    if (route === 'provisioning') {
      const { client, directoryId, keyLabel } = await openProvisioning(store, call);
      const people =
        organization?.directory ?? createJiraDirectory({ as: 'app', client: reader, reader, clock });
      const inactive = () => readInactive(reader);
      const parts = { client, directoryId, reader: people, organization, inactive };
      return { ...createProvisioningDirectory({ ...parts, session, clock, ids }), keyLabel };
    }
    if (route === 'customers') {
      if (!desk)
        throw new DirectoryError('refused', 'No service desk is chosen for these customers', {
          reason: 'no-desk-chosen',
        });
      const jira = createJiraDirectory({ as: 'app', client: reader, reader, clock });
      const accounts = organization ? readThroughOrganization(jira, organization.directory) : jira;
      return createCustomerDirectory({ client: reader, accounts, desk, clock });
    }
    const client = route === 'app' ? reader : createJiraClient('user', call);
    const jira = createJiraDirectory({ as: route, client, reader, clock });
    return organization ? readThroughOrganization(jira, organization.directory) : jira;
  };
}

interface OpenedOrganization {
  client: OrganizationClient;
  orgId: string;
  directory: UserDirectory;
}

async function openProvisioning(store: Store, call: Call) {
  const saved = await savedProvisioning(store);
  if (!saved)
    throw new DirectoryError('refused', 'No key of a provisioned directory is saved', {
      reason: 'no-provisioning-key',
    });
  const { key, directoryId, keyLabel } = saved;
  return { client: createProvisioningClient(directoryId, key, call), directoryId, keyLabel };
}
