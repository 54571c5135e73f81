import type { ReadAccessRecords } from '../ports/site-look-up';
import type { ReadApprovedDomains } from '../ports/site-look-up';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Store } from '../ports/store';
import { createCall } from './call-atlassian';
import { groupAdditionsUnlessSilent } from './jira/jira-access-records';
import { createJiraClient } from './jira/jira-client';
import { readApprovedDomains } from './organization/approved-domains';
import { savedOrganization } from './saved-keys';
import { createOrganizationClient } from './organization/organization-client';

/** Which domains may take access, read with the organization's key; undefined without one. */
export const createReadApprovedDomains =
  (store: Store, clock: Clock, ids: Ids): ReadApprovedDomains =>
  async (session) => {
    const organization = await savedOrganization(store);
    if (!organization) return undefined;
    const client = createOrganizationClient(organization.key, createCall(session, clock, ids));
    return readApprovedDomains(client, `/v2/orgs/${encodeURIComponent(organization.orgId)}`);
  };

/** Who gave access through Jira's groups, as Jira's audit record tells the app. */
export const createReadAccessRecords =
  (clock: Clock, ids: Ids): ReadAccessRecords =>
  (session, since) =>
    groupAdditionsUnlessSilent(createJiraClient('app', createCall(session, clock, ids)), since);
