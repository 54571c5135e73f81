import { serveBrowser } from './browser.ts';

/** One Chromium for all files of a run, whose contexts do not know each other. */
export default async function openBrowser(): Promise<void> {
  const served = await serveBrowser();
  process.env['BROWSER_ENDPOINT'] = served.wsEndpoint();
  (globalThis as { closeBrowser?: () => Promise<void> }).closeBrowser = () => served.close();
}
