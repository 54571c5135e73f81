import { Hono } from 'hono';
import type { StandIn } from '../callers.ts';
import { createDisturbance } from '../site/disturbance.ts';
import type { Site } from '../site/site.ts';
import { errorResponse } from './error-response.ts';
import { directoryNotFound, organizationNotFound, OrganizationProblem } from './organization-problem.ts';
import { getGroup, listGroups } from './groups/groups.ts';
import { inviteUsers } from './users/invite-users.ts';
import { getAppAccessDomain, listAppAccessDomains } from './workspaces/list-app-access-domains.ts';
import { listDirectories } from './list-directories.ts';
import { listGroupRoleAssignments, listUserRoleAssignments } from './groups/list-role-assignments.ts';
import { listUsers } from './users/list-users.ts';
import { addMembership, removeMembership } from './groups/memberships.ts';
import type { Operation } from './operation.ts';
import { getOrg, listOrgs } from './orgs.ts';
import { queryWorkspaces } from './workspaces/query-workspaces.ts';
import { searchUsers } from './users/search-users.ts';
import { getUser, removeUser, restoreUser, suspendUser } from './users/users.ts';

type Method = 'GET' | 'POST' | 'DELETE';

const org = '/v2/orgs/:orgId';
const directory = `${org}/directories/:directoryId`;

/** What the stand-in provides, under the names of the document; everything else answers 501. */
const operations: [Method, string, Operation][] = [
  ['GET', '/v1/orgs', listOrgs],
  ['GET', '/v1/orgs/:orgId', getOrg],
  ['GET', `${org}/directories`, listDirectories],
  ['POST', `${org}/users/invite`, inviteUsers],
  ['POST', `${org}/workspaces`, queryWorkspaces],
  ['GET', `${org}/app-access-settings/domains`, listAppAccessDomains],
  ['GET', `${org}/app-access-settings/domains/:domain`, getAppAccessDomain],
  ['POST', `${directory}/users/search`, searchUsers],
  ['GET', `${directory}/users`, listUsers],
  ['GET', `${directory}/users/:accountId`, getUser],
  ['DELETE', `${directory}/users/:accountId`, removeUser],
  ['GET', `${directory}/users/:accountId/role-assignments`, listUserRoleAssignments],
  ['POST', `${directory}/users/:accountId/suspend`, suspendUser],
  ['POST', `${directory}/users/:accountId/restore`, restoreUser],
  ['GET', `${directory}/groups`, listGroups],
  ['GET', `${directory}/groups/:groupId`, getGroup],
  ['GET', `${directory}/groups/:groupId/role-assignments`, listGroupRoleAssignments],
  ['POST', `${directory}/groups/:groupId/memberships`, addMembership],
  ['DELETE', `${directory}/groups/:groupId/memberships/:accountId`, removeMembership],
];

interface OrganizationOptions {
  site: Site;
  /** Told of every call when it is answered. */
  onCall?: ((call: { status: number }) => void) | undefined;
}

/**
 * The stand-in of Atlassian's Organizations REST API (https://api.atlassian.com/admin) on the state of
 * `site`. Paths start with `/v1` and `/v2`; every call is authenticated with the organization's key as
 * Bearer and passes latency, rate limit and failures of the site's behaviours.
 * @see https://developer.atlassian.com/cloud/admin/organization/rest/intro/
 */
export function createOrganization({ site, onCall }: OrganizationOptions): StandIn {
  const app = createRoutes(site);
  const disturb = createDisturbance({
    clock: site.clock,
    behaviours: site.behaviours,
    rateLimitReason: 'organizations-api-burst',
    errorBody: (status, message) => ({ status, message }),
    onCall,
  });
  return {
    async fetch(request) {
      let reached = false;
      const response = await disturb(async () => {
        reached = true;
        return app.fetch(request);
      });
      return reached ? response : disturbed(response, new URL(request.url).pathname);
    },
  };
}

function createRoutes(site: Site): Hono {
  const app = new Hono();
  app.onError((error, context) => errorResponse(asProblem(error), context.req.path));
  app.notFound(({ req }) => errorResponse(notProvided(req.method, req.path), req.path));
  app.use('*', async (context, next) => {
    const [scheme, key] = context.req.header('Authorization')?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || key !== site.organizationKey) throw unauthenticated();
    await next();
  });
  for (const path of ['/v1/orgs/:orgId/*', `${org}/*`]) {
    app.use(path, async (context, next) => {
      if (context.req.param('orgId') !== site.orgId) throw organizationNotFound();
      await next();
    });
  }
  app.use(`${directory}/*`, async (context, next) => {
    // `-` stands for every directory the key may manage.
    if (!['-', site.directoryId].includes(context.req.param('directoryId'))) throw directoryNotFound();
    await next();
  });
  for (const [method, path, operation] of operations) {
    app.on(method, path, (context) => operation(site, context));
  }
  return app;
}

/** The answer of a call that never reached the API, with the body its path has for it. */
function disturbed(refusal: Response, path: string): Response {
  const problem =
    refusal.status === 429
      ? new OrganizationProblem(429, 'ADMIN-429-1', 'Too Many Requests', 'You exceeded the rate limit.')
      : new OrganizationProblem(503, 'ADMIN-503-1', 'Service Unavailable', 'Try again later.');
  return errorResponse(problem, path, refusal.headers);
}

function unauthenticated(): OrganizationProblem {
  const detail = 'You need to authenticate to submit this request.';
  return new OrganizationProblem(401, 'ADMIN-UAM-401-1', 'Unauthorized', detail);
}

function notProvided(method: string, path: string): OrganizationProblem {
  const detail = `${method} ${path} is not provided by the local host.`;
  return new OrganizationProblem(501, 'NOT-PROVIDED', 'Not Implemented', detail);
}

function asProblem(error: Error): OrganizationProblem {
  if (error instanceof OrganizationProblem) return error;
  return new OrganizationProblem(500, 'ADMIN-500-1', 'Internal Server Error', error.message);
}
