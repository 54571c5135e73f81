import { gzipSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import { openAdminPage, type AdminPage } from '../support/admin-page.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveHost } from '../support/served-host.ts';
import type { Figure } from './figure.ts';

const lines = 100_000;
const rounds = 5;
const kilobyte = 1024;

/** The page in Chromium: what it loads first, how it takes a long list, how a long table scrolls. */
export async function measurePage(): Promise<Figure[]> {
  const served = await serveHost();
  const browser = await launchBrowser();
  try {
    const tab = await openAdminPage(browser, served);
    const firstLoad = await scriptsOf(tab);
    const parsing = [...(await pasteOften(tab, 'address')), ...(await pasteOften(tab, 'name'))];
    const scrolling = await scrollThrough(tab);
    return [firstLoad, ...parsing, ...scrolling];
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
    atMost: 200,
    note: `${String(scripts.size)} scripts`,
  };
}

/** From the paste to the sentence that says how many addresses are ready. */
async function pasteOften({ app }: AdminPage, form: Form): Promise<Figure[]> {
  const field = app.getByRole('textbox', { name: 'People to invite' });
  const readings: Reading[] = [];
  for (let round = 0; round < rounds; round++) {
    readings.push(await field.evaluate(pasteLines, { count: lines, form }));
    await app.getByRole('button', { name: 'Remove', exact: true }).click();
  }
  const median = readings.map(({ ms }) => ms).sort((one, other) => one - other)[Math.floor(rounds / 2)];
  const longest = Math.max(...readings.map(({ longestFrameMs }) => longestFrameMs));
  const note = `${String(rounds)} pastes of ${lines.toLocaleString('en')} lines`;
  const about = form === 'name' ? 'lines “Name <address>”' : 'lines of one address';
  return [
    { name: `${about}: paste to summary, median`, value: median ?? NaN, unit: 'ms', atMost: 150, note },
    { name: `${about}: longest blocked frame`, value: longest, unit: 'ms', atMost: 50, note },
  ];
}

type Form = 'address' | 'name';

interface Reading {
  ms: number;
  longestFrameMs: number;
}

/** Runs in the page. A frame is blocked for as long as it comes later than the one before it. */
async function pasteLines(field: Element, { count, form }: { count: number; form: Form }): Promise<Reading> {
  const addressOf = (place: number) => `person.${String(place)}@example.org`;
  const lineOf = (place: number) =>
    form === 'name' ? `Person ${String(place)} <${addressOf(place)}>` : addressOf(place);
  const text = Array.from({ length: count }, (_, place) => lineOf(place));
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text.join('\n'));
  const statuses = field.ownerDocument.getElementsByTagName('p');
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const isReady = () =>
    [...statuses].some(({ textContent }) => /^100,000 addresses are ready/.test(textContent));
  let last = await nextFrame();
  const startedMs = performance.now();
  let longestFrameMs = 0;
  field.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
  );
  while (!isReady()) {
    const now = await nextFrame();
    longestFrameMs = Math.max(longestFrameMs, now - last);
    last = now;
  }
  return { ms: performance.now() - startedMs, longestFrameMs };
}

/** The table of left-out rows is the same component as the results', with all its rows at hand. */
async function scrollThrough({ app }: AdminPage): Promise<Figure[]> {
  const field = app.getByRole('textbox', { name: 'People to invite' });
  await field.evaluate((element, count) => {
    const transfer = new DataTransfer();
    const rows = Array.from({ length: count }, (_, place) => `broken${String(place)}@@example.org`);
    transfer.setData('text/plain', rows.join('\n'));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, lines);
  const table = app.getByRole('region', { name: 'Entries to look at' });
  await table.getByRole('row').nth(1).waitFor();
  const { frames, emptyFrames, medianFrameMs } = await scrollDown(table);
  const about = `${String(frames)} frames, a screen each, in ${lines.toLocaleString('en')} rows`;
  return [
    { name: 'scrolling: frames without rows', value: emptyFrames, unit: 'frames', atMost: 0, note: about },
    {
      name: 'scrolling: frame, median',
      value: medianFrameMs,
      unit: 'ms',
      note: 'drawn without a graphics processor',
    },
  ];
}

const scrollDown = (table: Locator) =>
  table.evaluate(async (scroller) => {
    const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
    const isCovered = () => {
      const { top, bottom, left } = scroller.getBoundingClientRect();
      const middle = scroller.ownerDocument.elementFromPoint(
        left + 20,
        (top + Math.min(bottom, innerHeight)) / 2,
      );
      return middle?.closest('[role=row][data-index]') !== null;
    };
    scroller.scrollIntoView();
    const spans: number[] = [];
    let emptyFrames = 0;
    let last = await nextFrame();
    const wanted = 240;
    for (let frame = 0; frame < wanted; frame++) {
      scroller.scrollTop += scroller.clientHeight;
      const now = await nextFrame();
      spans.push(now - last);
      last = now;
      await new Promise((done) => setTimeout(done));
      if (!isCovered()) emptyFrames++;
    }
    spans.sort((one, other) => one - other);
    return { frames: wanted, emptyFrames, medianFrameMs: spans[Math.floor(wanted / 2)] ?? NaN };
  });
