import type { Browser, BrowserContext, Page } from 'playwright-core';
import { consoleMessages } from './console-messages.ts';

/** A page of its own in the browser, and what is open beside it from there. */
export interface Tab {
  page: Page;
  /** What the console said beyond the tolerated lines, and errors nobody caught. */
  messages: readonly string[];
  /** With what was opened from it, and what its origin stored. */
  close(): Promise<void>;
}

export interface TabOptions {
  width?: number;
  height?: number;
  /** Lines the console may show besides, such as the browser's own on a connection that the test cut. */
  tolerated?: RegExp;
  /** For a test that changes what tabs share: a clock, a permission. */
  ownContext?: boolean;
}

export type OpenTab = (options?: TabOptions) => Promise<Tab>;

const waitMs = 45_000;
const usual = { width: 1280, height: 900 };

/** Tabs that know nothing of each other. */
export const separateTabs =
  (browser: Browser): OpenTab =>
  async (options = {}) => {
    const context = await newContext(browser);
    const tab = await openIn(context, options);
    return { ...tab, close: () => context.close() };
  };

/**
 * Tabs one after another in one context and one process of the browser, which has compiled the app's code before. One that
 * is opened beside another has a context of its own.
 */
export function tabsInTurn(browser: Browser): OpenTab {
  const separate = separateTabs(browser);
  let opening: Promise<BrowserContext> | undefined;
  let taken = false;
  return async (options = {}) => {
    if (taken || options.ownContext) return separate(options);
    taken = true;
    opening ??= openContext(browser);
    const context = await opening;
    const { stop, ...tab } = await openIn(context, options);
    return {
      ...tab,
      async close() {
        stop();
        await forgetOrigin(tab.page);
        const [, ...opened] = context.pages();
        await Promise.all(opened.map((page) => page.close()));
        taken = false;
      },
    };
  };
}

async function openIn(
  context: BrowserContext,
  { width = usual.width, height = usual.height, tolerated }: TabOptions,
): Promise<Pick<Tab, 'page' | 'messages'> & { stop: () => void }> {
  const heard = consoleMessages(context, tolerated);
  const page = await context.newPage();
  if (width !== usual.width || height !== usual.height) await page.setViewportSize({ width, height });
  return { page, ...heard };
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: usual,
    acceptDownloads: true,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(waitMs);
  return context;
}

/** Its first page stays: the process of a site ends with the last of its pages. */
async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await newContext(browser);
  const page = await context.newPage();
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://127.0.0.1/');
  return context;
}

/** The next host may have the port. */
async function forgetOrigin(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'all',
  });
}
