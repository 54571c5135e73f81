import { TestEnvironment } from 'jest-environment-node';
import type { Browser } from 'playwright-core';
import { connectBrowser } from './browser.ts';

declare global {
  var browser: Browser;
}

/**
 * Gives each file of tests the Chromium of the run as `browser`. Here, and not in the files: what stands outside their
 * world is loaded once a worker.
 */
export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.browser = await connectBrowser(process.env['BROWSER_ENDPOINT'] ?? '');
  }

  override async teardown(): Promise<void> {
    await this.global.browser.close();
    await super.teardown();
  }
}
