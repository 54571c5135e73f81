import type * as z from 'zod/mini';
import type { CallerLookUp } from '../../adapters/jira/jira-site';
import type { Caller, Deps } from '../../operations/deps';
import { logApiCall } from '../../operations/audit/log-api-call';
import type { RequestBook } from '../../ports/request-book';
import { accountOf } from '../account-of-context';
import { toAnswerError } from '../define-handler';
import { DirectoryError } from '../../ports/directory-error';
import { whereAndWhat } from '../parse-payload';
import { identifyAdmin, notAdmin } from '../identify-admin';
import { clientOf, readRequest, type ApiAnswer, type ApiRequest } from './api-request';
import { ApiRefusal, problemAnswer } from './problem';

export interface ApiParts {
  deps: Deps;
  book: RequestBook;
  lookUpCaller: (accountId: string) => CallerLookUp;
}

/** What a route's work gets, all of it checked. */
export interface RouteCall<Query, Body> {
  query: Query;
  body: Body;
  caller: Caller;
  client: string;
  request: ApiRequest;
}

export interface Route<Query, Body> {
  operation: string;
  query: z.ZodMiniType<Query>;
  body: z.ZodMiniType<Body>;
  status?: 200 | 201;
  run: (call: RouteCall<Query, Body>) => Promise<{ data: unknown; batchId?: string; replayed?: boolean }>;
}

/** A handler of an API route: Forge passes the request, and who it is made for beside it. */
export type RouteHandler = (event: unknown, context?: unknown) => Promise<ApiAnswer>;

/** As much as the page takes in one request, in bytes. */
const bodyBytesAtMost = 500 * 1024;

interface Ended {
  answer: ApiAnswer;
  /** Of a refusal. */
  code?: string;
  batchId?: string | undefined;
}

/**
 * The one way into the backend from the REST API: checks that the caller administers Jira, parses the request,
 * runs the operation, writes the call into the audit log and answers with data or a problem. The caller is whom
 * Forge names in the context of the invocation; nothing in the request can name another.
 */
export function defineRoute<Query, Body>(parts: ApiParts, route: Route<Query, Body>): RouteHandler {
  const { deps } = parts;
  const { operation } = route;
  return async (event, context) => {
    const accountId = accountOf(context);
    if (accountId === undefined) return refusal(deps, operation, notAdmin()).answer;
    let caller: Caller = { actor: { accountId } };
    try {
      const request = readRequest(event);
      const client = clientOf(request);
      const run = async (): Promise<Ended> => {
        caller = await identifyAdmin(parts.lookUpCaller(accountId), accountId, 'acts');
        return carryOut(route, { request, client, caller });
      };
      const ended = await run().catch((error: unknown) => refusal(deps, operation, error));
      const { answer, code, batchId } = ended;
      await logApiCall(deps, caller, { operation, client, status: answer.statusCode, code, batchId });
      return answer;
    } catch (error) {
      return refusal(deps, operation, error).answer;
    }
  };
}

async function carryOut<Query, Body>(
  route: Route<Query, Body>,
  known: Pick<RouteCall<Query, Body>, 'request' | 'client' | 'caller'>,
): Promise<Ended> {
  const query = parsed(route.query, known.request.query);
  const body = parsed(route.body, bodyOf(known.request));
  const { data, batchId, replayed } = await route.run({ ...known, query, body });
  const headers = {
    'Content-Type': ['application/json'],
    ...(replayed && { 'Idempotency-Replayed': ['true'] }),
  };
  return { answer: { statusCode: route.status ?? 200, headers, body: JSON.stringify(data) }, batchId };
}

function bodyOf({ text }: ApiRequest): unknown {
  if (text === undefined) return {};
  if (Buffer.byteLength(text) > bodyBytesAtMost) {
    throw new ApiRefusal(
      'PAYLOAD_TOO_LARGE',
      'The request is larger than 500 KB. Send the list in smaller pieces.',
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiRefusal('NOT_JSON', 'The body is not JSON.');
  }
}

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ApiRefusal('INVALID_PAYLOAD', whereAndWhat(result.error.issues[0]));
}

/** The credential or the route is refused as a whole: the same request fares no better until somebody changes that. */
const isForGood = (error: unknown): boolean => error instanceof DirectoryError && error.code === 'refused';

function refusal(deps: Deps, operation: string, error: unknown): Ended {
  const { message, ...rest } = error instanceof ApiRefusal ? error : toAnswerError(deps, operation, error);
  const code = isForGood(error) ? 'ATLASSIAN_REFUSED' : rest.code;
  const { logId } = rest as { logId?: string };
  return { answer: problemAnswer({ code, message, ...(logId !== undefined && { logId }) }), code };
}
