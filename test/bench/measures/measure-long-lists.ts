import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openAdminPage, type AdminPage } from '../../support/browser/admin-page.ts';
import { separateTabs } from '../../support/browser/tabs.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { serveHost, type ServedHost } from '../../support/browser/served-host.ts';
import type { Figure } from '../figure.ts';
import { multiplyRecipients, personPrefix } from '../multiply-recipients.ts';
import { framesAPass, jumpTo, scrollDown } from '../scrolling.ts';

const rows = 100_000;
const recipientsRun = 1_000;
const slicesRun = recipientsRun / 25;

/** Lists of a hundred thousand rows in Chromium: the results of a batch, and a pasted list of entries to look at. */
export async function measureLongLists(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const databasePath = join(folder, 'host.db');
  const served = await serveHost({ databasePath });
  const browser = await launchBrowser();
  try {
    const batchId = await runBatch(served);
    multiplyRecipients(databasePath, batchId, slicesRun, rows / recipientsRun);
    const tab = await openAdminPage(separateTabs(browser), served);
    await tab.goTo('batches', `?batch=${batchId}`);
    const results = await scrollThrough('results', await tableOf(tab, 'Results'));
    await pasteBroken(tab);
    const entries = await scrollThrough('entries to look at', await tableOf(tab, 'Entries to look at'));
    return [...results, ...entries];
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
}

async function runBatch({ ask, host }: ServedHost): Promise<string> {
  const { batchId } = await ask('createBatch', { reason: 'Measured' });
  const recipients = Array.from({ length: recipientsRun }, (_, place) => ({
    email: `${personPrefix}${String(place)}@example.org`,
    line: place + 1,
  }));
  await ask('addRecipients', { batchId, recipients });
  await ask('checkBatch', { batchId });
  await host.drain();
  await ask('startBatch', { batchId });
  await host.drain();
  const { state, counts } = await ask('getBatch', { batchId });
  if (counts.invited !== recipientsRun) throw new Error(`The batch is ${state}: ${JSON.stringify(counts)}`);
  return batchId;
}

async function pasteBroken({ app, goTo }: AdminPage): Promise<void> {
  await goTo('invite');
  await app.getByRole('textbox', { name: 'People to invite' }).evaluate((field, count) => {
    const transfer = new DataTransfer();
    const broken = Array.from({ length: count }, (_, place) => `broken${String(place)}@@example.org`);
    transfer.setData('text/plain', broken.join('\n'));
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, rows);
}

async function tableOf({ app }: AdminPage, name: string): Promise<Locator> {
  const table = app.getByRole('region', { name, exact: true });
  await table.getByRole('row').nth(1).waitFor();
  const count = await table.getByRole('table').getAttribute('aria-rowcount');
  if (count !== String(rows + 1)) throw new Error(`${name} has ${String(count)} rows`);
  return table;
}

async function scrollThrough(name: string, table: Locator): Promise<Figure[]> {
  const dragged = await scrollDown(table, 1);
  const jumps: number[] = [];
  for (const share of [0.5, 0.1, 0.9, 0.3, 1]) jumps.push(await jumpTo(table, share));
  const turned = await scrollDown(table, 0.2);
  const frames = `${String(framesAPass)} frames`;
  return [
    {
      name: `${name}: frames without rows`,
      value: dragged.emptyFrames + turned.emptyFrames,
      unit: 'frames',
      atMost: 0,
      note: `${frames} of a screen each, ${frames} of a fifth`,
    },
    {
      name: `${name}: frames with an unread row`,
      value: turned.unreadFrames,
      unit: 'frames',
      atMost: 0,
      note: `${frames} of a fifth of a screen each`,
    },
    {
      name: `${name}: frame, median`,
      value: turned.medianFrameMs,
      unit: 'ms',
      note: 'drawn without a graphics processor',
    },
    { name: `${name}: jump to rows shown, longest`, value: Math.max(...jumps), unit: 'ms', note: '5 jumps' },
  ];
}
