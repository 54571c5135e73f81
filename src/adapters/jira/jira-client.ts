import api, { type Route } from '@forge/api';
import type * as z from 'zod/mini';
import { DirectoryError } from '../../ports/directory-error';
import type { Answered, Call } from '../call-atlassian';
import { wordsOf } from '../said-words';

export interface JiraCall {
  method: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  repeatable: boolean;
  /** The answer is a file, of which so many bytes at most are read. */
  fileBytesAtMost?: number;
}

/** Its one method is named as Forge's own, so that Forge's lint sees each call and checks its scopes. */
export interface JiraClient {
  requestJira(path: Route, call: JiraCall): Promise<Answered>;
}

/**
 * Calls Jira as the app or as the signed-in user, within the manifest's scopes. Throws `DirectoryError`.
 * https://developer.atlassian.com/platform/forge/apis-reference/fetch-api-product.requestjira/
 */
export function createJiraClient(as: 'app' | 'user', call: Call): JiraClient {
  return {
    requestJira: (path, { method, body, repeatable, fileBytesAtMost }) =>
      call(
        () => {
          const accepted = fileBytesAtMost === undefined ? 'application/json' : '*/*';
          const headers: Record<string, string> = { Accept: accepted };
          if (body !== undefined) headers['Content-Type'] = 'application/json';
          const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
          const caller = as === 'app' ? api.asApp() : api.asUser();
          return caller.requestJira(path, init);
        },
        { repeatable, egress: false, fileBytesAtMost },
      ),
  };
}

/** The parsed body of a successful answer. Throws `DirectoryError`: `refused` for 401 and 403. */
export function expectJiraBody<T>(answer: Answered, schema: z.ZodMiniType<T>): T {
  const words = wordsOf(answer.body);
  const message = words ?? `Jira answered ${answer.status}`;
  const detail = {
    status: answer.status,
    saidBy: words === undefined ? ('app' as const) : ('atlassian' as const),
  };
  if (answer.status === 401 || answer.status === 403) throw new DirectoryError('refused', message, detail);
  const parsed = answer.status < 300 ? schema.safeParse(answer.body) : undefined;
  if (parsed?.success) return parsed.data;
  throw new DirectoryError('unavailable', message, { ...detail, cause: parsed?.error });
}
