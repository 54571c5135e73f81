import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { happenLater } from '../local/site/later.ts';
import { openAdminPage, type AdminPage } from '../test/support/browser/admin-page.ts';
import { separateTabs } from '../test/support/browser/tabs.ts';
import { launchBrowser } from '../test/support/browser/browser.ts';
import { serveHost, type ServedHost } from '../test/support/browser/served-host.ts';
import { shrinkPng } from './shrink-png.ts';

/** `npm run screenshots -- [--width 1280] [--out docs/screenshots]`: each page in light and dark, on the seeded site. */
const { values } = parseArgs({
  options: {
    width: { type: 'string', default: '1280' },
    out: { type: 'string', default: 'docs/screenshots' },
  },
});
const width = Number(values.width);
const heightPixels = 860;
/** A morning in the life of the seeded site, so that the pictures tell no other time each time. */
const startMs = Date.parse('2026-11-24T09:00:00.000Z');

const pasted = `Amara Diallo <amara.diallo@example.org>
"Novak, Petra" <petra.novak@example.org>; kenji.sato@example.org
lucia.rossi@gmial.com
Samir Nassar <samir.nassar@acme.example>, daniel.ferreira@acme.example
priya.raman@acme.example
KENJI.SATO@example.org
tom.baker@@example.org
\u0430nna.berg@example.org`;

async function main(): Promise<void> {
  rmSync(values.out, { recursive: true, force: true });
  mkdirSync(values.out, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const colorMode of ['light', 'dark'] as const)
      for (const connected of [false, true]) await takeAll(browser, colorMode, connected);
  } finally {
    await browser.close();
  }
}

type Take = (name: string) => Promise<void>;

async function takeAll(browser: Browser, colorMode: 'light' | 'dark', connected: boolean): Promise<void> {
  const served = await serveHost({ connected, startMs });
  try {
    const tab = await openAdminPage(separateTabs(browser), served, {
      colorMode,
      width,
      height: heightPixels,
    });
    const take = async (name: string) => {
      const path = join(values.out, `${name}-${colorMode}.png`);
      await tab.app.getByRole('heading', { level: 1 }).first().waitFor();
      await tab.app.locator('[role=row][aria-busy=true]').first().waitFor({ state: 'detached' });
      // What comes by chance: a message that a run has finished, the row under the mouse.
      await tab.page.evaluate(() => document.getElementById('flags')?.replaceChildren());
      await tab.page.mouse.move(0, 0);
      const picture = await tab.page.screenshot({ animations: 'disabled', caret: 'hide' });
      writeFileSync(path, shrinkPng(picture));
    };
    await (connected ? everyPage(served, tab, take) : firstVisit(tab, take));
    await tab.close();
  } finally {
    await served.close();
  }
}

async function firstVisit({ goTo, page, app }: AdminPage, take: Take): Promise<void> {
  await goTo('invite');
  await take('first-visit');
  await page.getByLabel('Signed in as').selectOption({ index: 1 });
  await app.getByText('Only Jira administrators can use this app').waitFor();
  await take('refused');
}

async function everyPage(served: ServedHost, tab: AdminPage, take: Take): Promise<void> {
  const { app } = tab;
  await tab.goTo('invite');
  await take('invite-empty');
  await tab.typeList(pasted);
  await app.getByRole('textbox', { name: 'Reason' }).fill('Workshop in Lisbon');
  await app.getByRole('textbox', { name: 'Ticket' }).fill('HR-128');
  await app.getByRole('radio', { name: 'Remove their access' }).check();
  await app.getByRole('button', { name: 'Check the list' }).scrollIntoViewIfNeeded();
  await app.getByRole('heading', { name: 'Entries to look at' }).scrollIntoViewIfNeeded();
  await take('invite-list');
  await tab.check();
  await app.getByRole('row').nth(1).waitFor();
  await take('preview');
  await app.getByRole('button', { name: /^Invite \d people/ }).click();
  await app.getByText('Daniel Ferreira').last().waitFor();
  await take('confirmation');
  await app.getByRole('checkbox', { name: /^Yes, remove/ }).check();
  await app.getByRole('button', { name: 'Remove access and run' }).click();
  await app.getByRole('heading', { name: 'Finished' }).waitFor();
  await app.getByText('Needs attention').first().waitFor();
  await take('results');
  await tab.goTo('audit');
  await app.getByRole('row').filter({ hasText: 'daniel.ferreira' }).waitFor();
  await take('audit-log');
  await longRun(served, tab, take);
  await watch(served, tab, take);
  await logAndSettings(tab, take);
}

async function longRun({ host, ask }: ServedHost, { goTo, app }: AdminPage, take: Take): Promise<void> {
  const { batchId } = await ask('createBatch', {
    reason: 'Partners of the spring programme',
    ticket: 'HR-131',
  });
  const recipients = Array.from({ length: 400 }, (_, place) => ({
    email: `partner${String(place + 1)}@example.com`,
    line: place + 1,
  }));
  await ask('addRecipients', { batchId, recipients });
  await ask('checkBatch', { batchId });
  await host.drain();
  host.setBehaviours({ latencyMs: 300 });
  await ask('startBatch', { batchId });
  await goTo('invite', `?batch=${batchId}`);
  await app.getByText(/^[1-9]\d* of 400 done/).waitFor();
  await app.getByRole('row').nth(1).waitFor();
  await take('run');
  host.setBehaviours({ latencyMs: 0 });
  await host.drain();
  await app.getByRole('heading', { name: 'Finished' }).waitFor();
  await goTo('batches');
  await app.getByRole('row').nth(2).waitFor();
  await take('batches');
}

/** Days later some of those who were invited hold access, each in another way. */
async function watch({ host, ask }: ServedHost, { goTo, app }: AdminPage, take: Take): Promise<void> {
  const { site } = host;
  const look = async () => {
    await host.advance(24 * 3_600);
    await ask('lookNow');
    await host.drain();
  };
  await host.runScheduled('every-five-minutes');
  await host.drain();
  await look();
  site.replaceApprovedDomains({
    'example.com': { products: [{ product: 'confluence', accessMode: 'DIRECT_ACCESS' }] },
  });
  happenLater(site, {
    what: 'joins-group',
    groupName: 'jira-users-acme-demo',
    person: 'amara.diallo@example.org',
  });
  happenLater(site, { what: 'takes-access', product: 'confluence', person: 'partner7@example.com' });
  await look();
  happenLater(site, {
    what: 'is-synchronised',
    groupName: 'okta-engineering',
    person: 'kenji.sato@example.org',
  });
  await look();
  await goTo('watch');
  await app.getByRole('row').nth(3).waitFor();
  await take('watch');
  await app.getByRole('link', { name: 'Open the finding about kenji.sato@example.org' }).click();
  await app.getByRole('dialog').waitFor();
  await take('watch-finding');
  await goTo('watch', '?view=people');
  await app.getByRole('row').nth(3).waitFor();
  await app.getByRole('region', { name: 'People watched' }).scrollIntoViewIfNeeded();
  await take('watch-people');
}

async function logAndSettings({ goTo, app }: AdminPage, take: Take): Promise<void> {
  await goTo('audit', '?email=daniel.ferreira%40acme.example');
  await app.getByRole('link', { name: /^Open entry: Removed access/ }).click();
  await app.getByRole('dialog').waitFor();
  await take('audit-entry');
  await goTo('settings');
  await app.getByRole('button', { name: 'Check the connection' }).click();
  await app.getByText(/^Checked /).waitFor();
  await take('settings');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
