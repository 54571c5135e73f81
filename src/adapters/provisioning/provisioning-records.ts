import { comparableAddress } from '../../domain/people/address';
import { unlessSilent } from '../unless-silent';
import type { OrganizationClient } from '../organization/organization-client';
import type { ProvisioningClient } from './provisioning-client';
import { recordList, scimLinks, type ProvisionedRecord } from './provisioning-schemas';

/** What is known of the record that has an address: in this directory, in another of the organization, or none. */
export type Recorded =
  | { kind: 'here'; record: ProvisionedRecord }
  | { kind: 'elsewhere'; accountId?: string | undefined }
  | { kind: 'none' }
  | { kind: 'unknown'; status: number };

/** Searches the directory by exact user name; a list that is shorter than it says tells nothing. */
export async function findRecord(client: ProvisioningClient, address: string): Promise<Recorded> {
  const filter = encodeURIComponent(`userName eq ${JSON.stringify(address)}`);
  const answer = await client({ method: 'GET', path: `/Users?filter=${filter}`, repeatable: true });
  const list = answer.status < 300 ? recordList.safeParse(answer.body) : undefined;
  if (!list?.success) return { kind: 'unknown', status: answer.status };
  const { totalResults, Resources } = list.data;
  const wanted = comparableAddress(address);
  const record = Resources?.find(
    ({ userName }) => userName !== undefined && comparableAddress(userName) === wanted,
  );
  if (record) return { kind: 'here', record };
  return totalResults === 0 ? { kind: 'none' } : { kind: 'unknown', status: answer.status };
}

/**
 * Asks the organization whether any of its directories has the address; undefined where that cannot be told.
 * https://developer.atlassian.com/cloud/admin/user-provisioning/rest/
 */
export async function findLinks(
  organization: OrganizationClient,
  orgId: string,
  address: string,
): Promise<{ directoryId: string; accountId?: string | undefined }[] | undefined> {
  const path = `/user-provisioning/v1/org/${encodeURIComponent(orgId)}/get-scim-links-for-email`;
  // The directory itself can still be asked where the organization does not answer this.
  const answer = await unlessSilent(() =>
    organization({ method: 'POST', path, body: { email: address }, repeatable: true }),
  );
  const links = answer && answer.status < 300 ? scimLinks.safeParse(answer.body) : undefined;
  return links?.success
    ? links.data.scimLinks.map(({ directoryId, atlassianAccountId }) => ({
        directoryId,
        accountId: atlassianAccountId ?? undefined,
      }))
    : undefined;
}
