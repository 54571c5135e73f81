import type { Host } from '../host.ts';
import type { AdminPage } from '../manifest.ts';
import { HostError } from '../runtime/host-error.ts';
import { accountsOf } from './jira-pages/accounts.ts';
import { Html, html, htmlResponse } from './html.ts';

/** As Forge's own frame: https://developer.atlassian.com/platform/forge/custom-ui/ */
export const sandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

export function shellBase({ identity }: Host): string {
  return `/jira/settings/apps/${identity.appId}/${identity.environmentId}`;
}

/** The titles of the page and of its sub-pages, in a locale. */
const titlesOf =
  ({ manifest: { translations } }: Host, page: AdminPage, pages: AdminPage['pages']) =>
  (locale: string) => ({
    page: translations.textFor(page.title, locale),
    pages: Object.fromEntries(pages.map(({ title, route }) => [route, translations.textFor(title, locale)])),
  });

/** Jira's administration with the app's page in it. */
export function shellPage(host: Host): Response {
  const page = host.manifest.adminPages[0];
  if (page === undefined) throw new HostError('NOT_FOUND', 'The manifest declares no admin page.');
  const base = shellBase(host);
  const pages = [...page.pages, ...page.sections.flatMap((section) => section.pages)];
  const accounts = accountsOf(host);
  const titlesIn = titlesOf(host, page, pages);
  const titles = titlesIn(accounts[0]?.locale ?? '');
  const data = {
    base,
    pages,
    accounts: accounts.map((account) => ({ ...account, titles: titlesIn(account.locale) })),
    moduleKey: page.key,
    frameAddress: `/app/${page.resource}/index.html`,
  };
  const links = pages.map(
    ({ route }) => html`<li><a href="${base}/${route}" data-route="${route}">${titles.pages[route]}</a></li>`,
  );
  const options = accounts.map(
    ({ accountId, name, role }) => html`<option value="${accountId}">${name} (${role})</option>`,
  );
  return htmlResponse(
    html`<html lang="en" data-color-mode="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titles.page} - Jira administration</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/bridge/fonts.css" />
        <link rel="stylesheet" href="/bridge/shell.css" />
        <link rel="stylesheet" href="/bridge/flags.css" />
        <script type="application/json" id="shell-data">
          ${jsonInScript(data)}
        </script>
        <script type="module" src="/bridge/shell.js"></script>
      </head>
      <body>
        <header>
          <span class="product">${logo} Jira</span>
          <span class="site-name">${host.site.url.replace('https://', '')}</span>
          <a href="/site">Site</a>
          <button type="button" class="bar-button" id="theme">Dark theme</button>
          <label for="account">Signed in as</label>
          <select id="account">
            ${options}
          </select>
        </header>
        <nav id="sidebar" aria-label="Jira administration">
          <h1>${titles.page}</h1>
          <ul>
            ${links}
          </ul>
        </nav>
        <main><iframe id="app-frame" title="${titles.page}" sandbox="${sandbox}"></iframe></main>
        <section id="flags" aria-label="Messages"></section>
      </body>
    </html>`,
  );
}

const logo = new Html(
  '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M10 1l9 9-9 9-9-9zm0 5.5L6.500 10 10 13.500 13.500 10z"/></svg>',
);

/** `<` would end the script element. */
export function jsonInScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
