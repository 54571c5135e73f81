import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

/** Not the package's own switches: they turn web security off and put every page into one process, which ends with it. */
const args = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Of a context: the pages of one after another of its tabs need not be compiled again.
  '--process-per-site',
];

/**
 * A Chromium that is there after `npm ci`: the one `CHROMIUM_PATH` names, or the one of the package
 * `@sparticuz/chromium`. Where the machine lacks the system libraries it needs, the package's own are used.
 */
export const launchBrowser = (): Promise<Browser> => withChromium((options) => chromium.launch(options));

/** A Chromium that other processes connect to: this one drives it, and they tell it what to do. */
export const serveBrowser = (): Promise<BrowserServer> =>
  withChromium((options) => chromium.launchServer({ ...options, host: '127.0.0.1' }));

/** To close what this gives ends the connection alone, and the contexts opened over it. */
export const connectBrowser = (endpoint: string): Promise<Browser> => chromium.connect(endpoint);

async function withChromium<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
    return launch({ executablePath: named, args });
  }
  try {
    return await launch(await packaged());
  } catch {
    return launch(await packaged('own libraries'));
  }
}

async function packaged(libraries?: 'own libraries'): Promise<LaunchOptions> {
  // The package unpacks its libraries only where it believes to run on a bare Amazon Linux.
  if (libraries) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const { default: chromiumPackage } = await import('@sparticuz/chromium');
  const executablePath = await chromiumPackage.executablePath();
  const path = ['/tmp/al2023/lib', process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return {
    executablePath,
    args,
    headless: true,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: path } }),
  };
}
