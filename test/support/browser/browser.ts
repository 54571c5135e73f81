import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';

/** Not the package's own switches: they turn web security off and put every page into one process, which ends with it. */
const args = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium that is there after `npm ci`: the one `CHROMIUM_PATH` names, or the one of the package
 * `@sparticuz/chromium`. Where the machine lacks the system libraries it needs, the package's own are used.
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
    return chromium.launch({ executablePath: named, args: [...args, ...switches] });
  }
  try {
    return await launchPackaged(switches);
  } catch {
    return launchPackaged(switches, 'own libraries');
  }
}

/** A Chromium that other processes connect to. */
export async function serveBrowser(): Promise<{ endpoint: string; close(): Promise<void> }> {
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${String(port)}`]);
  return { endpoint: `http://127.0.0.1:${String(port)}`, close: () => browser.close() };
}

/** To close what this gives ends the connection alone. */
export const connectBrowser = (endpoint: string): Promise<Browser> => chromium.connectOverCDP(endpoint);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function launchPackaged(switches: readonly string[], libraries?: 'own libraries'): Promise<Browser> {
  // The package unpacks its libraries only where it believes to run on a bare Amazon Linux.
  if (libraries) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const path = ['/tmp/al2023/lib', process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return chromium.launch({
    executablePath,
    args: [...args, ...switches],
    headless: true,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: path } }),
  });
}
