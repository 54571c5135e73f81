import { gzipSync } from 'node:zlib';
import { openAdminPage, type AdminPage } from '../../support/browser/admin-page.ts';
import { separateTabs } from '../../support/browser/tabs.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { serveHost } from '../../support/browser/served-host.ts';
import type { Figure } from '../figure.ts';
import { measurePasting } from '../pasting.ts';

const kilobyte = 1024;

/** The Invite page in Chromium: what it loads first, and how it takes a long list. */
export async function measurePage(): Promise<Figure[]> {
  const served = await serveHost();
  const browser = await launchBrowser();
  try {
    const tab = await openAdminPage(separateTabs(browser), served);
    const firstLoad = await scriptsOf(tab);
    return [firstLoad, ...(await measurePasting(tab, 'address')), ...(await measurePasting(tab, 'name'))];
  } finally {
    await browser.close();
    await served.close();
  }
}

/** The scripts that the Invite page really loads, without the host's own stand-in for Forge's bridge. */
async function scriptsOf({ page, goTo }: AdminPage): Promise<Figure> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/app/') && pathname.endsWith('.js')) scripts.set(pathname, response.body());
  });
  await goTo('invite');
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(scripts.values())).reduce((sum, body) => sum + gzipSync(body).length, 0);
  return {
    name: 'first load of Invite: JavaScript',
    value: bytes / kilobyte,
    unit: 'KB gzip',
    atMost: 150,
    note: `${String(scripts.size)} scripts`,
  };
}
