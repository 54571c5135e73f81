import { Hono } from 'hono';
import type { Caller, StandIn } from '../callers.ts';
import { establishActing, hasScopes } from '../site/acting.ts';
import { createDisturbance } from '../site/disturbance.ts';
import type { Site } from '../site/site.ts';
import { JiraRefusal, errorCollection, refusal } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Operation } from './operation.ts';
import { applicationRoleOperations } from './routes/application-roles.ts';
import { auditRecordOperations } from './routes/audit-records.ts';
import { groupMembershipOperations } from './routes/group-memberships.ts';
import { groupOperations } from './routes/groups.ts';
import { issueFieldOperations } from './routes/issue-fields.ts';
import { issueOperations } from './routes/issues.ts';
import { permissionOperations } from './routes/permissions.ts';
import { siteInformationOperations } from './routes/site-information.ts';
import { userCreationOperations } from './routes/user-creation.ts';
import { userEmailOperations } from './routes/user-emails.ts';
import { userSearchOperations } from './routes/user-search.ts';
import { userOperations } from './routes/users.ts';

export interface JiraOptions {
  site: Site;
  /** Told of every call when it is answered, for the meter. */
  onCall?: (call: { status: number }) => void;
}

export const jiraOperations: readonly Operation[] = [
  ...applicationRoleOperations,
  ...auditRecordOperations,
  ...groupMembershipOperations,
  ...groupOperations,
  ...issueFieldOperations,
  ...issueOperations,
  ...permissionOperations,
  ...siteInformationOperations,
  ...userCreationOperations,
  ...userEmailOperations,
  ...userSearchOperations,
  ...userOperations,
];

/**
 * A stand-in for the user and group operations of a Jira Cloud site, platform REST API version 3.
 * Follows https://developer.atlassian.com/cloud/jira/platform/rest/v3/; whatever is not provided answers
 * 501 with its name.
 */
export function createJira({ site, onCall }: JiraOptions): StandIn {
  const disturb = createDisturbance({
    clock: site.clock,
    behaviours: site.behaviours,
    errorBody: (_status, message) => errorCollection([message]),
    rateLimitReason: 'jira-burst-based',
    onCall,
  });
  const app = new Hono<{ Bindings: { caller: Caller } }>();
  for (const operation of jiraOperations) {
    app.on(operation.method, `/rest/api/3${operation.path}`, async (context) =>
      respond(await answerCall(site, operation, context.req.raw, context.env.caller, context.req.param())),
    );
  }
  app.notFound(({ req }) =>
    respond(notProvided(`${req.method} ${req.path} is not provided by this stand-in.`)),
  );
  app.onError((error) => {
    if (error instanceof JiraRefusal) return respond(error);
    throw error;
  });
  return { fetch: (request, caller) => disturb(async () => app.fetch(request, { caller })) };
}

async function answerCall(
  site: Site,
  operation: Operation,
  request: Request,
  caller: Caller,
  path: Record<string, string>,
): Promise<Answer> {
  const acting = establishActing(site, caller, request);
  if (!acting || (!acting.person && !operation.anonymous)) {
    throw refusal(401, 'Client must be authenticated to access this resource.');
  }
  if (!hasScopes(acting, operation.scopes)) {
    return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  }
  const query = new URL(request.url).searchParams;
  checkParameters(operation, query);
  const body = await readBody(request);
  return site.history.inNameOf(acting.person?.accountId, () =>
    operation.answer({ site, acting, query, path, body }),
  );
}

function checkParameters(operation: Operation, query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (operation.withdrawn?.includes(name))
      throw refusal(400, `The query parameter '${name}' is not supported in GDPR strict mode.`);
    if (!operation.parameters.includes(name)) {
      const { status, body } = notProvided(
        `${operation.id}: the parameter '${name}' is not provided by this stand-in.`,
      );
      throw new JiraRefusal(status, body, name);
    }
  }
}

async function readBody(request: Request): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw refusal(415, 'Unsupported Media Type: the body must be application/json.');
  try {
    return JSON.parse(await request.text()) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw refusal(400, 'There was an error parsing JSON. Check that your request body is valid.');
    throw error;
  }
}

const notProvided = (message: string): Answer => ({ status: 501, body: errorCollection([message]) });

function respond({ status, body, raw }: Answer): Response {
  const headers: Record<string, string> = { 'Cache-Control': 'no-cache, no-store, no-transform' };
  if (status === 401) headers['WWW-Authenticate'] = 'Basic realm="Jira"';
  if (raw)
    return new Response(raw.content, { status, headers: { ...headers, 'Content-Type': raw.mimeType } });
  return body === undefined
    ? new Response(null, { status, headers })
    : Response.json(body, { status, headers });
}
