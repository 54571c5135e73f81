import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import type { Host } from '../host.ts';
import { atlassianRoutes } from './atlassian-routes.ts';
import { hostRoutes } from './host-routes.ts';
import { laterRoutes } from './later-routes.ts';
import { bridgeRoutes, pageRoutes } from './page-files/page-routes.ts';
import { errorResponse, respondError } from './respond-error.ts';
import { shellBase } from './jira-pages/jira-page.ts';
import { shellPage } from './jira-pages/shell-page.ts';
import { sitePage, siteState } from './site-pages/site-page.ts';
import { surfacePages } from './jira-pages/surface-pages.ts';

export interface ServerOptions {
  host: Host;
  appDirectory: string;
  /** Where the host's browser code lies. */
  bridgeDirectory?: string;
}

/** Every address of the local host, as one web-standard handler. */
export function createServer(options: ServerOptions): { fetch(request: Request): Promise<Response> } {
  const { host, appDirectory, bridgeDirectory = resolve('local/bridge') } = options;
  const app = new Hono();
  app.onError((error) => respondError(error));
  app.notFound(({ req }) => errorResponse(404, 'NOT_FOUND', `There is no ${req.method} ${req.path}.`));
  app.get('/', () => shellPage(host));
  app.get(shellBase(host), () => shellPage(host));
  app.get(`${shellBase(host)}/*`, () => shellPage(host));
  app.get('/site', ({ req }) =>
    req.header('accept')?.includes('application/json') === true
      ? Response.json(siteState(host))
      : sitePage(host),
  );
  app.route('/host', hostRoutes(host));
  app.route('/host', laterRoutes(host));
  app.route('/atlassian', atlassianRoutes(host));
  app.route('/app', pageRoutes(appDirectory, host.manifest));
  app.route('/bridge', bridgeRoutes(bridgeDirectory, join(appDirectory, 'build/uikit')));
  app.route('/', surfacePages(host));
  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (!isWellFormed(pathname)) return errorResponse(404, 'NOT_FOUND', `There is no ${pathname}.`);
      return app.fetch(request);
    },
  };
}

/** Percent signs that stand for no text name nothing, whatever service the path belongs to. */
function isWellFormed(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
