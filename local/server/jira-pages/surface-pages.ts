import { Hono } from 'hono';
import { z } from 'zod';
import type { Host } from '../../host.ts';
import { gadgetIds } from '../../site/issues/dashboard.ts';
import { HostError } from '../../runtime/host-error.ts';
import { accountsOf } from './accounts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { issueFacts } from './issue-facts.ts';
import { forgeLocaleOf } from '../../site/locale.ts';
import { appFrame, jiraPage } from './jira-page.ts';

const configurationSchema = z.record(z.string(), z.unknown());

interface SurfacePage {
  title: string;
  moduleKey: string;
  resource: string;
  issueKey?: string;
  gadgetId?: string;
  /** The resource in which a gadget is set up. */
  edit?: { resource: string } | undefined;
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
  app.get('/browse/:key', ({ req, redirect }) => redirect(`/issue/${encodeURIComponent(req.param('key'))}`));
  app.get('/dashboard', ({ req }) => {
    const [gadget] = manifest.gadgets;
    if (!gadget) throw new HostError('NOT_FOUND', 'The manifest declares no gadget.');
    const { key: moduleKey, resource, edit } = gadget;
    const accountId = accountOf(req.query('account'));
    const gadgetId = req.query('gadget') ?? gadgetIds[0];
    const title = manifest.translations.textFor(gadget.title, localeFor(host, accountId));
    const content = html`<p>
      ${gadgetIds.map((id) => html`<a href="/dashboard?gadget=${id}">Gadget ${id}</a> `)}
    </p>`;
    return surfacePage(host, accountId, { title, moduleKey, resource, edit, gadgetId, content });
  });
  app.put('/dashboard/:gadget', async ({ req }) => {
    host.site.dashboard.configure(req.param('gadget'), configurationSchema.parse(await req.json()));
    return new Response(null, { status: 204 });
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
  const { title, resource, content, edit, ...place } = page;
  const data = {
    ...{ ...place, accountId, frameAddress: `/app/${resource}/index.html` },
    ...(edit && { editAddress: `/app/${edit.resource}/index.html` }),
  };
  return jiraPage(host, {
    ...{ title: `${title} - Jira`, script: 'surface.js', styles: ['surface.css'] },
    ...{ data, accounts: accountsOf(host), accountId, link: { href: '/', text: 'Administration' } },
    content: html`<main id="surface" aria-label="${title} in Jira">
      <h1>${title}</h1>
      ${content} ${edit && html`<button type="button" class="bar-button" id="edit">Configure</button>`}
      ${appFrame('Invite without access')}
      <output id="submitted"></output>
    </main>`,
  });
}
