import { Hono } from 'hono';
import type { Caller, StandIn } from '../callers.ts';
import { establishActing, hasScopes } from '../site/acting.ts';
import type { Site } from '../site/site.ts';
import { createDisturbance } from '../site/disturbance.ts';
import { DeskRefusal, badRequest, errorBody } from './answer.ts';
import type { Answer } from './answer.ts';
import { customerOperations } from './customers.ts';
import { deskOperations } from './desks.ts';
import type { Operation } from './operation.ts';
import { organizationOperations } from './organizations.ts';

interface ServiceDeskOptions {
  site: Site;
  /** Told of every call when it is answered. */
  onCall?: ((call: { status: number }) => void) | undefined;
}

const operations: readonly Operation[] = [
  ...customerOperations,
  ...deskOperations,
  ...organizationOperations,
];

const refusal = (status: number, message: string) =>
  new DeskRefusal(status, message, `sd.api.error.${String(status)}`);

/**
 * A stand-in for what Jira Service Management does with customers, on the state of `site`, signed in to as Jira is.
 * Whatever is not provided answers 501 with its name.
 * @see https://developer.atlassian.com/cloud/jira/service-desk/rest/intro/
 */
export function createServiceDesk({ site, onCall }: ServiceDeskOptions): StandIn {
  const disturb = createDisturbance({
    clock: site.clock,
    behaviours: site.behaviours,
    errorBody: (status, message) => errorBody(refusal(status, message)),
    rateLimitReason: 'jira-burst-based',
    onCall,
  });
  const app = new Hono<{ Bindings: { caller: Caller } }>();
  for (const operation of operations) {
    app.on(operation.method, `/rest/servicedeskapi${operation.path}`, async ({ req, env }) =>
      respond(await answerCall(site, operation, req.raw, env.caller, req.param())),
    );
  }
  app.notFound(({ req }) => {
    throw refusal(501, `${req.method} ${req.path} is not provided by this stand-in.`);
  });
  app.onError((error) => {
    if (error instanceof DeskRefusal) return respond({ status: error.status, body: errorBody(error) });
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
  if (!acting || (!acting.person && operation.anonymous !== true))
    throw refusal(401, 'Client must be authenticated to access this resource.');
  if (!hasScopes(acting, operation.scopes))
    return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  const query = new URL(request.url).searchParams;
  for (const name of query.keys())
    if (!operation.parameters.includes(name))
      throw refusal(501, `${operation.id}: the parameter '${name}' is not provided by this stand-in.`);
  const body = await readBody(request);
  return operation.answer({ site, acting, query, path, body });
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The body is not JSON.');
    throw error;
  }
}

function respond({ status, body }: Answer): Response {
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
}
