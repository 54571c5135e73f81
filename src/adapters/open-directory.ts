import { type Clock } from '../ports/clock';
import { DirectoryError } from '../ports/directory-error';
import { type Ids } from '../ports/ids';
import { type Store } from '../ports/store';
import { type OpenDirectory } from '../ports/user-directory';
import { createCall } from './call-atlassian';
import { createJiraClient } from './jira/jira-client';
import { createJiraDirectory } from './jira/jira-directory';
import { createOrganizationClient } from './organization/organization-client';
import { createOrganizationDirectory } from './organization/organization-directory';

/** The three routes behind one port. Look-ups of the admin route go through the app as well. */
export function createOpenDirectory(store: Store, clock: Clock, ids: Ids): OpenDirectory {
  return async (route, session) => {
    const call = createCall(session, clock, ids);
    if (route === 'organization') {
      const [key, { organization }] = await Promise.all([store.organizationKey(), store.settings()]);
      if (!key || !organization) throw new DirectoryError('refused', 'No organization API key is saved');
      return createOrganizationDirectory(createOrganizationClient(key, call), organization.orgId);
    }
    const reader = createJiraClient('app', call);
    const client = route === 'app' ? reader : createJiraClient('user', call);
    return createJiraDirectory({ as: route, client, reader, clock });
  };
}
