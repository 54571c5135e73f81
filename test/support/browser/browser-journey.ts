import { openAdminPage, type AdminPage, type AdminPageOptions } from './admin-page.ts';
import { portsInTurn } from './ports-in-turn.ts';
import { serveHost, type ServedHost, type ServedHostOptions } from './served-host.ts';
import { tabsInTurn } from './tabs.ts';

/** Hosts and tabs last for one test, at whose end the console was silent. */
export interface BrowserJourney {
  host(options?: ServedHostOptions): Promise<ServedHost>;
  tab(served: ServedHost, options?: AdminPageOptions): Promise<AdminPage>;
  /** A host of its own and a tab on it. */
  open(
    options?: ServedHostOptions,
    pageOptions?: AdminPageOptions,
  ): Promise<{ served: ServedHost; tab: AdminPage }>;
}

export function browserJourney(): BrowserJourney {
  const openTab = tabsInTurn(browser);
  const serve = portsInTurn();
  const tabs: AdminPage[] = [];
  const hosts: ServedHost[] = [];
  afterEach(async () => {
    const ends = await Promise.allSettled(tabs.splice(0).map((tab) => tab.close()));
    await Promise.all(hosts.splice(0).map((served) => served.close()));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  });
  const journey: BrowserJourney = {
    async host(options) {
      const served = await serveHost(options, serve);
      hosts.push(served);
      return served;
    },
    async tab(served, options) {
      const tab = await openAdminPage(openTab, served, options);
      tabs.push(tab);
      return tab;
    },
    async open(options, pageOptions) {
      const served = await journey.host(options);
      return { served, tab: await journey.tab(served, pageOptions) };
    },
  };
  return journey;
}
