import type { Site } from '../site/site.ts';
import type { JsonObject } from './json-object.ts';
import type { Operation } from './operation.ts';
import { enterpriseUserSchemaId, groupSchemaId, listSchemaId, userSchemaId } from './schema-ids.ts';

const directoryPath = (site: Site) =>
  `https://api.atlassian.com/scim/directory/${site.provisioning.directoryId}`;

/** `GET …/ServiceProviderConfig`: patch and filter are supported, bulk, sorting, ETags and passwords are not. */
export const getConfig: Operation = (site) => ({
  status: 200,
  body: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 100 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'The key of the directory as Bearer token.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${directoryPath(site)}/ServiceProviderConfig` },
  },
});

const resourceType = (
  site: Site,
  name: 'User' | 'Group',
  schema: string,
  extensions: string[],
): JsonObject => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  description: name === 'User' ? 'User account' : 'Group of users',
  schema,
  schemaExtensions: extensions.map((one) => ({ schema: one, required: false })),
  meta: { resourceType: 'ResourceType', location: `${directoryPath(site)}/ResourceTypes/${name}` },
});
const userType = (site: Site) => resourceType(site, 'User', userSchemaId, [enterpriseUserSchemaId]);
const groupType = (site: Site) => resourceType(site, 'Group', groupSchemaId, []);

export const getResourceTypes: Operation = (site) => allOf([userType(site), groupType(site)]);
export const getUserResourceType: Operation = (site) => ({ status: 200, body: userType(site) });
export const getGroupResourceType: Operation = (site) => ({ status: 200, body: groupType(site) });

const attribute = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});
const complex = (name: string, subs: string[], more: JsonObject = {}) =>
  attribute(name, { type: 'complex', subAttributes: subs.map((sub) => attribute(sub)), ...more });

const schemaOf = (site: Site, id: string, name: string, attributes: JsonObject[]): JsonObject => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id,
  name,
  description: name,
  attributes,
  meta: { resourceType: 'Schema', location: `${directoryPath(site)}/Schemas/${id}` },
});
const userSchema = (site: Site) =>
  schemaOf(site, userSchemaId, 'User', [
    attribute('userName', { required: true, uniqueness: 'server' }),
    complex('name', [
      'formatted',
      'familyName',
      'givenName',
      'middleName',
      'honorificPrefix',
      'honorificSuffix',
    ]),
    ...[
      'displayName',
      'nickName',
      'title',
      'preferredLanguage',
      'department',
      'organization',
      'timezone',
    ].map((name) => attribute(name)),
    attribute('active', { type: 'boolean' }),
    complex('emails', ['value', 'type', 'primary'], { multiValued: true, required: true }),
    complex('phoneNumbers', ['value', 'type', 'primary'], { multiValued: true }),
    complex('groups', ['value', 'display', '$ref', 'type'], { multiValued: true, mutability: 'readOnly' }),
  ]);
const groupSchema = (site: Site) =>
  schemaOf(site, groupSchemaId, 'Group', [
    attribute('displayName', { required: true, mutability: 'immutable' }),
    complex('members', ['value', 'display', '$ref', 'type'], { multiValued: true }),
  ]);
const enterpriseSchema = (site: Site) =>
  schemaOf(site, enterpriseUserSchemaId, 'EnterpriseUser', [
    attribute('organization'),
    attribute('department'),
  ]);

export const getSchemas: Operation = (site) =>
  allOf([userSchema(site), groupSchema(site), enterpriseSchema(site)]);
export const getUserSchema: Operation = (site) => ({ status: 200, body: userSchema(site) });
export const getGroupSchema: Operation = (site) => ({ status: 200, body: groupSchema(site) });
export const getEnterpriseSchema: Operation = (site) => ({ status: 200, body: enterpriseSchema(site) });

function allOf(resources: JsonObject[]) {
  const counts = { totalResults: resources.length, startIndex: 1, itemsPerPage: resources.length };
  return { status: 200, body: { schemas: [listSchemaId], ...counts, Resources: resources } } as const;
}
