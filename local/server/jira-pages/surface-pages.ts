import { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { HostError } from '../../runtime/host-error.ts';
import { accountsOf } from './accounts.ts';
import type { Html } from '../html.ts';
import { html, htmlResponse } from '../html.ts';
import { issueFacts } from './issue-facts.ts';
import { forgeLocaleOf } from '../../site/locale.ts';
import { jsonInScript, sandbox } from '../shell-page.ts';

interface SurfacePage {
  title: string;
  moduleKey: string;
  resource: string;
  issueKey?: string;
  /** Above the surface. */
  content?: Html;
}

/** Pages of Jira with a native surface of the app: an issue, a dashboard, and the step of a rule that is set up. */
export function surfacePages(host: Host): Hono {
  const app = new Hono();
  const { manifest } = host;
  const accountOf = (account: string | undefined): string => account ?? host.site.admin.accountId;
  app.get('/issue/:key', ({ req }) => {
    const issueKey = req.param('key');
    const [panel] = manifest.issuePanels;
    if (!panel) throw new HostError('NOT_FOUND', 'The manifest declares no panel on issues.');
    const accountId = accountOf(req.query('account'));
    const content = issueFacts(host.site, issueKey, accountId);
    if (!content) throw new HostError('NOT_FOUND', 'There is no such issue, or this person may not see it.');
    const { key: moduleKey, resource } = panel;
    return surfacePage(host, accountId, { title: issueKey, moduleKey, resource, issueKey, content });
  });
  app.get('/dashboard', ({ req }) => {
    const [gadget] = manifest.gadgets;
    if (!gadget) throw new HostError('NOT_FOUND', 'The manifest declares no gadget.');
    const { key: moduleKey, resource } = gadget;
    const accountId = accountOf(req.query('account'));
    const title = manifest.translations.textFor(gadget.title, localeFor(host, accountId));
    return surfacePage(host, accountId, { title, moduleKey, resource });
  });
  app.get('/rule/:action', ({ req }) => {
    const action = manifest.actions.find(({ key }) => key === req.param('action'));
    if (!action?.config) throw new HostError('NOT_FOUND', 'The manifest declares no such step of a rule.');
    const { name: title, key: moduleKey, config } = action;
    const page = { title, moduleKey, resource: config.resource };
    return surfacePage(host, accountOf(req.query('account')), page);
  });
  return app;
}

const localeFor = ({ site }: Host, accountId: string) => forgeLocaleOf(site.personById(accountId));

function surfacePage(host: Host, accountId: string, page: SurfacePage): Response {
  const { title, moduleKey, resource, issueKey, content } = page;
  const data = { moduleKey, issueKey, accountId, frameAddress: `/app/${resource}/index.html` };
  const options = accountsOf(host).map((one) =>
    one.accountId === accountId
      ? html`<option value="${one.accountId}" selected>${one.name} (${one.role})</option>`
      : html`<option value="${one.accountId}">${one.name} (${one.role})</option>`,
  );
  return htmlResponse(
    html`<html lang="en" data-color-mode="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Jira</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/bridge/fonts.css" />
        <link rel="stylesheet" href="/bridge/shell.css" />
        <link rel="stylesheet" href="/bridge/surface.css" />
        <script type="application/json" id="surface-data">
          ${jsonInScript(data)}
        </script>
        <script type="module" src="/bridge/surface.js"></script>
      </head>
      <body>
        <header>
          <span class="product">Jira</span>
          <span class="site-name">${host.site.url.replace('https://', '')}</span>
          <a href="/">Administration</a>
          <button type="button" class="bar-button" id="theme">Dark theme</button>
          <label for="account">Signed in as</label>
          <select id="account">
            ${options}
          </select>
        </header>
        <main id="surface" aria-label="${title} in Jira">
          <h1>${title}</h1>
          ${content}
          <iframe id="app-frame" title="Invite without access" sandbox="${sandbox}"></iframe>
          <output id="submitted"></output>
        </main>
      </body>
    </html>`,
  );
}
