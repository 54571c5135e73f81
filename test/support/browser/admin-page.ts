import type { FrameLocator, Locator, Page } from 'playwright-core';
import { shellBase } from '../../../local/server/jira-pages/jira-page.ts';
import type { ServedHost } from './served-host.ts';
import type { OpenTab, Tab, TabOptions } from './tabs.ts';

export type SubPage = 'invite' | 'batches' | 'watch' | 'audit' | 'settings';

/** A tab of Jira administration with the app's page in it. */
export interface AdminPage {
  page: Page;
  /** The app's own document. */
  app: FrameLocator;
  goTo(subPage: SubPage, query?: string): Promise<void>;
  /** The list field holds the text, and the page has read it. */
  typeList(text: string): Promise<void>;
  /** The list goes to the check; the preview is there. */
  check(): Promise<void>;
  /** The page's table with this name, every row, scrolled through: the text of each cell but the one that opens the row. */
  readTable(name: string): Promise<string[][]>;
  /**
   * Seconds pass for the page alone until one of these is there, or none any more: over its pauses between two tries. For pages whose clock
   * was installed before they were opened, in a context of their own.
   */
  passTime(locator: Locator, state?: 'visible' | 'hidden'): Promise<void>;
  /** Fails when the console was not silent. */
  close(): Promise<void>;
}

export interface AdminPageOptions extends TabOptions {
  accountId?: string;
  colorMode?: 'light' | 'dark';
}

export async function openAdminPage(
  openTab: OpenTab,
  served: ServedHost,
  { accountId = served.host.site.admin.accountId, colorMode = 'light', ...options }: AdminPageOptions = {},
): Promise<AdminPage> {
  const tab = await openTab(options);
  await tab.page.addInitScript(
    ([account, theme]) => {
      if (location.protocol === 'about:') return;
      localStorage.setItem('account', account);
      localStorage.setItem('theme', theme);
    },
    [accountId, colorMode] as const,
  );
  return withActs(served, tab);
}

function withActs(served: ServedHost, tab: Tab): AdminPage {
  const { page } = tab;
  const app = page.frameLocator('#app-frame');
  return {
    page,
    app,
    async goTo(subPage, query = '') {
      await page.goto(`${served.url}${shellBase(served.host)}/${subPage}${query}`);
      // A shared address may open a dialog, which has a first heading of its own.
      await app.getByRole('heading', { level: 1 }).first().waitFor();
    },
    async typeList(text) {
      await app.getByRole('textbox', { name: 'People to invite' }).fill(text);
      await app
        .getByText(/ready to be checked|need a look|No e-mail address found/)
        .first()
        .waitFor();
    },
    async check() {
      await app.getByRole('button', { name: 'Check the list' }).click();
      await app.getByRole('heading', { name: 'What will happen' }).waitFor();
    },
    async passTime(locator, state = 'visible') {
      const one = locator.first();
      for (let seconds = 0; seconds < 120 && (await one.isVisible()) !== (state === 'visible'); seconds += 1)
        await page.clock.runFor(1_000);
      await one.waitFor({ state });
    },
    readTable: (name) => readRows(app.getByRole('region', { name, exact: true })),
    async close() {
      await tab.close();
      if (tab.messages.length > 0) throw new Error(`The console was not silent:\n${tab.messages.join('\n')}`);
    },
  };
}

/** Only the rows in view are in the document, so the table is read view by view. */
async function readRows(region: Locator): Promise<string[][]> {
  await region.getByRole('row').nth(1).waitFor();
  return region.evaluate(async (scroller) => {
    const rows = new Map<number, string[]>();
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const collect = () => {
      for (const row of scroller.querySelectorAll<HTMLElement>('[role=row][data-index]'))
        rows.set(
          Number(row.dataset['index']),
          [...row.querySelectorAll<HTMLElement>('[role=cell]:not([data-opens])')].map((cell) =>
            cell.innerText.trim(),
          ),
        );
    };
    scroller.scrollTop = 0;
    const isRead = () => scroller.querySelector('[role=row][aria-busy=true]') === null;
    for (let resting = 0; resting < 3;) {
      do await frame();
      while (!isRead());
      collect();
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight / 2;
      resting = scroller.scrollTop === before ? resting + 1 : 0;
    }
    return [...rows].sort(([one], [other]) => one - other).map(([, cells]) => cells);
  });
}
