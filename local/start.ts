import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from './bundle/build-all.ts';
import { createRunningClock } from './clock.ts';
import { connectDemonstration } from './connect-demonstration.ts';
import { createHost } from './host.ts';
import { readManifest } from './manifest.ts';
import { createServer } from './server/create-server.ts';
import { listen, type Listening } from './server/listen.ts';
import { readStartOptions, StartOptionsError, type StartOptions } from './start-options.ts';

const { port, dataDirectory: dataPath, reset } = optionsOrExit();
const appDirectory = process.cwd();
const dataDirectory = resolve(dataPath);
const saveEveryMs = 1000;

// Before anything is built or deleted: the data may belong to the host that has the port.
let serve: (server: ReturnType<typeof createServer>) => void = () => undefined;
const server = new Promise<ReturnType<typeof createServer>>((resolve) => (serve = resolve));
const listening = await listenOrExit();

console.log('Building the app and its page …');
const { bundlePath, app, pages } = await buildAll(appDirectory);
console.log(`Backend ${app}, page ${pages.join(', ')}.`);

mkdirSync(dataDirectory, { recursive: true });
const databasePath = join(dataDirectory, 'host.sqlite');
if (reset) for (const ending of ['', '-wal', '-shm']) rmSync(databasePath + ending, { force: true });

// A clock that was moved never goes back.
const clockPath = join(dataDirectory, 'clock-ms');
if (reset) rmSync(clockPath, { force: true });
const keptMs = existsSync(clockPath) ? Number(readFileSync(clockPath, 'utf8')) : 0;
const clock = createRunningClock({ startMs: Math.max(Date.now(), keptMs) });
const host = createHost({ manifest: readManifest(appDirectory), bundlePath, clock, databasePath });
if (host.isFresh) console.log(await connectDemonstration(host));
host.saveSite();

// A promise the app left behind must not end the host, as it would not end another tenant's function.
process.on('unhandledRejection', (reason) => console.error('Unhandled in the app:', reason));

serve(createServer({ host, appDirectory }));

let savedText = '';
const saving = setInterval(() => {
  const text = `${String(host.outsideCalls.count())} ${JSON.stringify(host.behaviours)} ${String(host.site.people().length)}`;
  if (text !== savedText) host.saveSite();
  savedText = text;
  writeFileSync(clockPath, String(Math.floor(clock.nowMs())));
}, saveEveryMs);

let isClosing = false;
async function end(): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  clearInterval(saving);
  await listening.close();
  host.close();
  process.exit(0);
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());

console.log(`Jira administration ${listening.url}/   Stand-in site ${listening.url}/site`);
console.log(`Ready: ${listening.url}`);

/** Whoever asks before everything is ready waits for the answer. */
async function listenOrExit(): Promise<Listening> {
  try {
    return await listen({ fetch: async (request) => (await server).fetch(request) }, port);
  } catch (error) {
    const reasons: Record<string, string> = { EADDRINUSE: 'is taken', EACCES: 'needs more rights' };
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    console.error(`Port ${String(port)} ${reason}: choose another with --port N, or 0 for a free one.`);
    process.exit(1);
  }
}

function optionsOrExit(): StartOptions {
  try {
    return readStartOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof StartOptionsError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
