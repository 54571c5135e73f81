import type { Host } from '../../host.ts';
import { Html, html, htmlResponse } from '../html.ts';

/** As Forge's own frame: https://developer.atlassian.com/platform/forge/custom-ui/ */
const sandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** A page of Jira with a frame of the app in it. */
export interface JiraPage {
  title: string;
  /** Script of the bridge, and its stylesheets beside those that all pages share. */
  script: string;
  styles: string[];
  /** What the script needs to know. */
  data: Record<string, unknown>;
  link: { href: string; text: string };
  /** Who can be signed in, and who is. */
  accounts: readonly { accountId: string; name: string; role: string }[];
  accountId?: string;
  content: Html;
}

/** Where the app's page stands in Jira's administration. */
export function shellBase({ identity }: Host): string {
  return `/jira/settings/apps/${identity.appId}/${identity.environmentId}`;
}

export const appFrame = (title: string): Html =>
  html`<iframe id="app-frame" title="${title}" sandbox="${sandbox}"></iframe>`;

export function jiraPage(host: Host, page: JiraPage): Response {
  const { title, script, styles, link, accounts, accountId, content } = page;
  const administration = { base: shellBase(host), pageKey: host.manifest.adminPages[0]?.key };
  const options = accounts.map((one) =>
    one.accountId === accountId
      ? html`<option value="${one.accountId}" selected>${one.name} (${one.role})</option>`
      : html`<option value="${one.accountId}">${one.name} (${one.role})</option>`,
  );
  return htmlResponse(
    html`<html lang="en" data-color-mode="light">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${['fonts.css', 'shell.css', ...styles].map((name) => html`<link rel="stylesheet" href="/bridge/${name}" />`)}
        <script type="application/json" id="page-data">
          ${jsonInScript({ ...page.data, administration })}
        </script>
        <script type="module" src="/bridge/${script}"></script>
      </head>
      <body>
        <header>
          <span class="product">${logo} Jira</span>
          <span class="site-name">${host.site.url.replace('https://', '')}</span>
          <a href="${link.href}">${link.text}</a>
          <button type="button" class="bar-button" id="theme">Dark theme</button>
          <label for="account">Signed in as</label>
          <select id="account">
            ${options}
          </select>
        </header>
        ${content}
      </body>
    </html>`,
  );
}

const logo = new Html(
  '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M10 1l9 9-9 9-9-9zm0 5.5L6.500 10 10 13.500 13.500 10z"/></svg>',
);

/** `<` would end the script element. */
function jsonInScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
