import { createVirtualClock } from '../../../local/clock.ts';
import { createProvisioningApi } from '../../../local/provisioning/create-provisioning-api.ts';
import { createSite } from '../../../local/site/create-site.ts';
import type { Exchange } from '../documents/document-check.ts';

export const userSchemaId = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupSchemaId = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const patchSchemaId = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const atlassianSchemaId = 'urn:scim:schemas:extension:atlassian-external:1.0';

/** What tests read of SCIM's bodies; which of it a body has is what they find out. */
export interface ScimFields {
  id: string;
  userName: string;
  displayName: string;
  active: boolean;
  members: { value: string; display: string }[];
  groups: { display: string }[];
  totalResults: number;
  startIndex: number;
  itemsPerPage: number;
  Resources: ScimFields[];
  scimType: string;
  detail: string;
  error: string;
  traceId: string;
  scimLinks: { scimUserId: string; atlassianAccountId: string }[];
  [atlassianSchemaId]: { atlassianAccountId: string };
  [attribute: string]: unknown;
}

export interface ScimExchange extends Exchange {
  body: ScimFields;
}

/** A user as an identity provider sends one. */
export const scimUser = (email: string, more: Record<string, unknown> = {}) => ({
  schemas: [userSchemaId],
  userName: email,
  emails: [{ value: email, type: 'work', primary: true }],
  ...more,
});

export const scimPatch = (...operations: object[]) => ({ schemas: [patchSchemaId], Operations: operations });

/** A seeded site with its user provisioning API, and a client that holds the directory's key. */
export function createProvisioningClient() {
  const clock = createVirtualClock({ startMs: Date.UTC(2026, 10, 2), autoAdvance: true });
  const site = createSite({ clock });
  const api = createProvisioningApi({ site });
  const { directoryId } = site.provisioning;

  const call = async (method: string, path: string, sent?: unknown, key = site.provisioning.key()) => {
    const headers: Record<string, string> = key === '' ? {} : { Authorization: `Bearer ${key}` };
    if (sent !== undefined) headers['Content-Type'] = 'application/scim+json';
    const body = sent === undefined ? null : JSON.stringify(sent);
    const request = new Request(`https://api.atlassian.com${path}`, { method, headers, body });
    const response = await api.fetch(request, { kind: 'http' });
    const text = await response.text();
    const answered: ScimExchange = {
      sent,
      status: response.status,
      text,
      body: (text === '' ? {} : JSON.parse(text)) as ScimFields,
    };
    return answered;
  };
  const send = (method: string, path: string, body?: unknown, key?: string) =>
    call(method, `/scim/directory/${directoryId}${path}`, body, key);
  return {
    clock,
    site,
    api,
    call,
    send,
    create: (email: string, more?: Record<string, unknown>) => send('POST', '/Users', scimUser(email, more)),
    person: (email: string) => {
      const person = site.personByEmail(email);
      if (!person) throw new RangeError(`Nobody has the address ${email}`);
      return person;
    },
    links: (email: string, key = site.organizationKey) =>
      call('POST', `/admin/user-provisioning/v1/org/${site.orgId}/get-scim-links-for-email`, { email }, key),
  };
}
