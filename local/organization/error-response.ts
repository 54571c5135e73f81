import type { OrganizationProblem } from './organization-problem.ts';

/** Paths whose 401 and 429 the document describes as `{code, message}` instead of `{errors}`. */
const answeredByProxy = [
  /^\/v1\/orgs(\/[^/]+)?$/,
  /\/app-access-settings\/domains(\/[^/]+)?$/,
  /\/workspaces$/,
];

/**
 * The body `{errors: [{id, code, status, title, detail}]}` of the document, or `{code, message}` where the
 * document says that Atlassian's proxy answers before the operation does.
 */
export function errorResponse(problem: OrganizationProblem, path: string, headers?: HeadersInit): Response {
  const { status, code, title, message: detail } = problem;
  const byProxy = (status === 401 || status === 429) && answeredByProxy.some((pattern) => pattern.test(path));
  const error = { id: crypto.randomUUID(), code, status: String(status), title, detail };
  return Response.json(byProxy ? { code: status, message: detail } : { errors: [error] }, {
    status,
    headers,
  });
}
