import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
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
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
    return chromium.launch({ executablePath: named, args });
  }
  try {
    return await launchPackaged();
  } catch {
    return launchPackaged('own libraries');
  }
}

async function launchPackaged(libraries?: 'own libraries'): Promise<Browser> {
  // The package unpacks its libraries only where it believes to run on a bare Amazon Linux.
  if (libraries) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const path = ['/tmp/al2023/lib', process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return chromium.launch({
    executablePath,
    args,
    headless: true,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: path } }),
  });
}
