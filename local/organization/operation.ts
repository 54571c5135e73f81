import type { Context } from 'hono';
import type { Site } from '../site/site.ts';

/** Answers one operation of the document; throws `OrganizationProblem` for its error answers. */
export type Operation = (site: Site, context: Context) => Response | Promise<Response>;

/** Where the addresses in answers point, as Atlassian writes them. */
export const publicRoot = 'https://api.atlassian.com/admin';

/** A path parameter the route declares. */
export function pathParameter(context: Context, name: string): string {
  const value = context.req.param(name);
  if (value === undefined) throw new TypeError(`The route has no parameter ${name}`);
  return value;
}
