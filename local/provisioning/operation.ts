import type { Context } from 'hono';
import type { Site } from '../site/site.ts';

/** What an operation answers; `body` undefined: an empty one. */
export interface ScimAnswer {
  status: 200 | 201 | 204;
  body?: unknown;
}

/** Answers one operation of the document; throws `ScimProblem` for its error answers. */
export type Operation = (site: Site, context: Context) => ScimAnswer | Promise<ScimAnswer>;

/** Addresses in answers, as Atlassian writes them. */
export const resourceLocation = (site: Site, kind: 'Users' | 'Groups', id: string): string =>
  `https://api.atlassian.com/scim/directory/${site.provisioning.directoryId}/${kind}/${id}`;

/** A path parameter the route declares. */
export function pathParameter(context: Context, name: string): string {
  const value = context.req.param(name);
  if (value === undefined) throw new TypeError(`The route has no parameter ${name}`);
  return value;
}
