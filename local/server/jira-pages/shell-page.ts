import type { Host } from '../../host.ts';
import type { AdminPage } from '../../manifest.ts';
import { HostError } from '../../runtime/host-error.ts';
import { html } from '../html.ts';
import { accountsOf } from './accounts.ts';
import { appFrame, jiraPage, shellBase } from './jira-page.ts';

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
  return jiraPage(host, {
    ...{ title: `${titles.page} - Jira administration`, script: 'shell.js', styles: ['flags.css'] },
    ...{ data, accounts, link: { href: '/site', text: 'Site' } },
    content: html`<nav id="sidebar" aria-label="Jira administration">
        <h1>${titles.page}</h1>
        <ul>
          ${links}
        </ul>
      </nav>
      <main>${appFrame(titles.page)}</main>
      <section id="flags" aria-label="Messages"></section>`,
  });
}
