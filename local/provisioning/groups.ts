import type { Context } from 'hono';
import { z } from 'zod';
import type { ProvisionedGroup } from '../site/provisioning/provisioning.ts';
import type { Site } from '../site/site.ts';
import { groupBody } from './bodies.ts';
import { requestObject } from './json-object.ts';
import type { JsonObject } from './json-object.ts';
import { listResponse, readFilter } from './list-response.ts';
import type { Operation } from './operation.ts';
import { pathParameter } from './operation.ts';
import { patchedObject } from './patch-object.ts';
import { groupSchemaId } from './schema-ids.ts';
import { ScimProblem, invalidValue, userNotFound } from './scim-problem.ts';
import { UnknownMembers } from './unknown-members.ts';

const bodySchema = z.object({
  schemas: z.array(z.string()).refine((ids) => ids.includes(groupSchemaId), `must name ${groupSchemaId}`),
  displayName: z.string().min(1),
  externalId: z.string().optional(),
  members: z.array(z.looseObject({ value: z.string() })).default([]),
});

/** `GET …/Groups`: a filter is one `eq` on displayName. */
export const listGroups: Operation = (site, context) => {
  const parameters = new URL(context.req.url).searchParams;
  const filter = readFilter(parameters, ['displayName']);
  const groups = site.provisioning
    .groups()
    .filter((group) => filter === undefined || group.displayName === filter.value);
  return { status: 200, body: listResponse(groups, parameters, (group) => groupBody(site, group)) };
};

/** `GET …/Groups/{id}` */
export const getGroup: Operation = (site, context) => answerGroup(site, groupOf(site, context));

/** `POST …/Groups`: the name must be new to the whole organization. */
export const createGroup: Operation = async (site, context) => {
  const { displayName, externalId, members } = readGroup(await requestObject(context.req.raw));
  if (site.groups().some(({ name }) => name.toLowerCase() === displayName.toLowerCase()))
    throw new ScimProblem(409, `A group named ${displayName} already exists.`, 'uniqueness');
  const unknown = unknownIn(site, members);
  if (unknown !== undefined) throw invalidValue(`The member ${unknown} does not exist.`);
  const group = site.provisioning.createGroup({ displayName, externalId, members });
  return { status: 201, body: groupBody(site, group) };
};

/** `PUT …/Groups/{id}`: members that are left out leave; the name stays, as the document says of it. */
export const replaceGroup: Operation = async (site, context) => {
  const group = groupOf(site, context);
  const read = readGroup(await requestObject(context.req.raw));
  if (unknownIn(site, read.members) !== undefined) throw new UnknownMembers();
  site.provisioning.replaceGroup(group, read);
  return answerGroup(site, group);
};

/** `PATCH …/Groups/{id}` */
export const patchGroup: Operation = async (site, context) => {
  const group = groupOf(site, context);
  const read = readGroup(patchedObject(groupBody(site, group), await requestObject(context.req.raw)));
  if (read.displayName !== group.displayName)
    throw new ScimProblem(400, 'Renaming a group is not supported.', 'mutability');
  const unknown = unknownIn(site, read.members);
  if (unknown !== undefined) throw userNotFound(unknown);
  site.provisioning.replaceGroup(group, read);
  return answerGroup(site, group);
};

/** `DELETE …/Groups/{id}` */
export const deleteGroup: Operation = (site, context) => {
  site.provisioning.removeGroup(groupOf(site, context));
  return { status: 204 };
};

const answerGroup = (site: Site, group: ProvisionedGroup) =>
  ({ status: 200, body: groupBody(site, group) }) as const;

function groupOf(site: Site, context: Context): ProvisionedGroup {
  const id = pathParameter(context, 'id');
  const group = site.provisioning.groupById(id);
  if (!group) throw new ScimProblem(404, `Resource ${id} not found.`);
  return group;
}

function readGroup(body: JsonObject) {
  const result = bodySchema.safeParse(body);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalidValue(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'not valid'}`);
  }
  const { displayName, externalId, members } = result.data;
  return { displayName, externalId, members: new Set(members.map(({ value }) => value)) };
}

const unknownIn = (site: Site, ids: ReadonlySet<string>) =>
  [...ids].find((id) => site.provisioning.userById(id) === undefined);
