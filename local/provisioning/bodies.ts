import type { ProvisionedGroup, ProvisionedUser } from '../site/provisioning/provisioning.ts';
import type { Site } from '../site/site.ts';
import type { JsonObject } from './json-object.ts';
import { resourceLocation } from './operation.ts';
import { atlassianSchemaId, enterpriseUserSchemaId, groupSchemaId, userSchemaId } from './schema-ids.ts';

/** The document's `ScimUser`. */
export function userBody(site: Site, user: ProvisionedUser): JsonObject {
  const { id, userName, active, externalId, accountId, attributes } = user;
  const hasEnterprise = attributes[enterpriseUserSchemaId] !== undefined;
  const memberOf = site.provisioning.groups().filter(({ members }) => members.has(id));
  return {
    schemas: [userSchemaId, ...(hasEnterprise ? [enterpriseUserSchemaId] : []), atlassianSchemaId],
    id,
    userName,
    ...(externalId !== undefined && { externalId }),
    ...attributes,
    active,
    groups: memberOf.map((group) => ({
      type: 'Group',
      value: group.id,
      display: group.displayName,
      $ref: resourceLocation(site, 'Groups', group.id),
    })),
    [atlassianSchemaId]: { atlassianAccountId: accountId },
    meta: metaOf('USER', resourceLocation(site, 'Users', id), user),
  };
}

/** The document's `ScimGroup`. */
export function groupBody(site: Site, group: ProvisionedGroup): JsonObject {
  const { id, displayName, externalId, members } = group;
  return {
    schemas: [groupSchemaId],
    id,
    displayName,
    ...(externalId !== undefined && { externalId }),
    members: [...members].map((userId) => ({
      type: 'User',
      value: userId,
      display: site.provisioning.userById(userId)?.userName ?? userId,
      $ref: resourceLocation(site, 'Users', userId),
    })),
    meta: metaOf('GROUP', resourceLocation(site, 'Groups', id), group),
  };
}

function metaOf(
  resourceType: 'USER' | 'GROUP',
  location: string,
  { createdMs, changedMs }: { createdMs: number; changedMs: number },
) {
  const [created, lastModified] = [createdMs, changedMs].map((atMs) => new Date(atMs).toISOString());
  return { resourceType, location, lastModified, created };
}
