import { Hono } from 'hono';
import type { StandIn } from '../callers.ts';
import { createDisturbance } from '../site/disturbance.ts';
import type { Site } from '../site/site.ts';
import * as discovery from './discovery.ts';
import { createGroup, deleteGroup, getGroup, listGroups, patchGroup, replaceGroup } from './groups.ts';
import type { Operation } from './operation.ts';
import { enterpriseUserSchemaId, errorSchema, groupSchemaId, userSchemaId } from './schema-ids.ts';
import { getScimLinks } from './scim-links.ts';
import { ScimProblem, directoryNotFound, problemBody } from './scim-problem.ts';
import { UnknownMembers } from './unknown-members.ts';
import { createUser, deleteUser, getUser, listUsers, patchUser, replaceUser } from './users.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const directory = '/scim/directory/:directoryId';
const [user, group] = [`${directory}/Users/:userId`, `${directory}/Groups/:id`];

/** Every operation of the document; everything else answers 501. */
const operations: [Method, string, Operation][] = [
  ['GET', `${directory}/ServiceProviderConfig`, discovery.getConfig],
  ['GET', `${directory}/ResourceTypes`, discovery.getResourceTypes],
  ['GET', `${directory}/ResourceTypes/User`, discovery.getUserResourceType],
  ['GET', `${directory}/ResourceTypes/Group`, discovery.getGroupResourceType],
  ['GET', `${directory}/Schemas`, discovery.getSchemas],
  ['GET', `${directory}/Schemas/${userSchemaId}`, discovery.getUserSchema],
  ['GET', `${directory}/Schemas/${groupSchemaId}`, discovery.getGroupSchema],
  ['GET', `${directory}/Schemas/${enterpriseUserSchemaId}`, discovery.getEnterpriseSchema],
  ['GET', `${directory}/Users`, listUsers],
  ['POST', `${directory}/Users`, createUser],
  ['GET', user, getUser],
  ['PUT', user, replaceUser],
  ['PATCH', user, patchUser],
  ['DELETE', user, deleteUser],
  ['GET', `${directory}/Groups`, listGroups],
  ['POST', `${directory}/Groups`, createGroup],
  ['GET', group, getGroup],
  ['PUT', group, replaceGroup],
  ['PATCH', group, patchGroup],
  ['DELETE', group, deleteGroup],
];

interface ProvisioningOptions {
  site: Site;
  /** Told of every call when it is answered. */
  onCall?: ((call: { status: number }) => void) | undefined;
}

/**
 * The stand-in of Atlassian's user provisioning API (https://api.atlassian.com/scim) on the state of `site`, with
 * the directory's own key as Bearer.
 * @see https://developer.atlassian.com/cloud/admin/user-provisioning/rest/intro/
 */
export function createProvisioningApi({ site, onCall }: ProvisioningOptions): StandIn {
  const app = createRoutes(site);
  const disturb = createDisturbance({
    clock: site.clock,
    behaviours: site.behaviours,
    rateLimitReason: 'user-provisioning-burst',
    errorBody: (status, message) => ({ schemas: [errorSchema], status: String(status), detail: message }),
    onCall,
  });
  return {
    fetch: (request) => disturb(async () => site.history.inNameOf(undefined, () => app.fetch(request))),
  };
}

function createRoutes(site: Site): Hono {
  const app = new Hono();
  app.onError((error) => errorResponse(error));
  app.notFound(({ req }) =>
    errorResponse(new ScimProblem(501, `${req.method} ${req.path} is not provided by the local host.`)),
  );
  app.post('/admin/user-provisioning/v1/org/:orgId/get-scim-links-for-email', (context) =>
    getScimLinks(site, context),
  );
  app.use(`${directory}/*`, async (context, next) => {
    requireKey(site, context.req.header('Authorization'));
    if (context.req.param('directoryId') !== site.provisioning.directoryId) throw directoryNotFound();
    await next();
  });
  for (const [method, path, operation] of operations)
    app.on(method, path, async (context) => respond(await operation(site, context)));
  return app;
}

function requireKey({ provisioning, behaviours }: Site, header: string | undefined): void {
  const [scheme, key] = header?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || key === undefined)
    throw new ScimProblem(401, 'Missing authorization header.');
  if (key !== provisioning.key() || behaviours.provisioningKeyExpired)
    throw new ScimProblem(401, 'The API key is not valid or has expired.');
}

function errorResponse(error: Error): Response {
  if (error instanceof UnknownMembers) return respond({ status: 400, body: error.body() });
  const problem = error instanceof ScimProblem ? error : new ScimProblem(500, error.message);
  return respond({ status: problem.status, body: problemBody(problem) });
}

function respond({ status, body }: { status: number; body?: unknown }): Response {
  if (body === undefined) return new Response(null, { status });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/scim+json' },
  });
}
