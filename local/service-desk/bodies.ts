import type { CustomerOrganization, ServiceDesk } from '../site/service-desks/service-desks.ts';
import type { Site } from '../site/site.ts';

export const apiUrl = (site: Site, path: string): string => `${site.url}/rest/servicedeskapi/${path}`;

/** The document's `UserDTO` of an account, portal-only or not. */
export function userBody(site: Site, accountId: string) {
  const customer = site.serviceDesks.portalCustomerById(accountId);
  const person = site.personById(accountId);
  const email = customer?.email ?? (person?.emailHidden === true ? undefined : person?.email);
  const jiraRest = `${site.url}/rest/api/2/user?accountId=${encodeURIComponent(accountId)}`;
  const avatar = (size: string) => `${site.url}/avatar/${encodeURIComponent(accountId)}-${size}.png`;
  const sizes = ['16x16', '24x24', '32x32', '48x48'];
  return {
    accountId,
    name: accountId,
    key: accountId,
    ...(email !== undefined && { emailAddress: email }),
    displayName: customer?.name ?? person?.name ?? 'Former user',
    active: customer?.active ?? person?.accountStatus === 'active',
    timeZone: 'Etc/UTC',
    _links: {
      jiraRest,
      avatarUrls: Object.fromEntries(sizes.map((size) => [size, avatar(size)])),
      self: jiraRest,
    },
  };
}

export const deskBody = (site: Site, { id, projectId, projectKey, projectName }: ServiceDesk) => ({
  id,
  projectId,
  projectKey,
  projectName,
  projectTypeKey: 'service_desk',
  _links: { self: apiUrl(site, `servicedesk/${id}`) },
});

export const organizationBody = (site: Site, { id, uuid, name, createdMs }: CustomerOrganization) => ({
  id,
  uuid,
  name,
  created: dateBody(createdMs),
  scimManaged: false,
  _links: { self: apiUrl(site, `organization/${id}`) },
});

/** The document's `DateDTO`. */
export function dateBody(atMs: number) {
  const iso = new Date(atMs).toISOString();
  return {
    iso8601: iso.replace(/\.\d+Z$/, '+0000'),
    jira: iso.replace('Z', '+0000'),
    friendly: iso.slice(0, 10),
    epochMillis: atMs,
  };
}
