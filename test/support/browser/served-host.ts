import { join } from 'node:path';
import { createRunningClock } from '../../../local/clock.ts';
import { connectDemonstration } from '../../../local/connect-demonstration.ts';
import { createHost, type Host } from '../../../local/host.ts';
import { readManifest } from '../../../local/manifest.ts';
import { createServer } from '../../../local/server/create-server.ts';
import type { Behaviours } from '../../../local/behaviours.ts';
import type { Site } from '../../../local/site/site.ts';
import type { Answer } from '../../../src/contract/answer';
import type { Defs } from '../../../src/contract/defs';
import { requireSilentLog } from '../audit/require-silent-log.ts';
import { serveAnew, type Serve } from './ports-in-turn.ts';

type DataOf<K extends keyof Defs> = Extract<ReturnType<Defs[K]>, { ok: true }>['data'];

/** The app's host on a port of loopback, on the real clock. */
export interface ServedHost {
  host: Host;
  url: string;
  /** The data of an answer that must be good, beside the page. */
  ask<K extends keyof Defs>(functionKey: K, payload?: unknown): Promise<DataOf<K>>;
  close(): Promise<void>;
}

export interface ServedHostOptions {
  /** False: no organization key was ever saved. */
  connected?: boolean;
  behaviours?: Partial<Behaviours>;
  seed?: (site: Site) => void;
  /** A file; in memory unless told. */
  databasePath?: string;
  /** Where the clock starts; now unless told. */
  startMs?: number;
}

const root = process.cwd();
const manifest = readManifest(root);

export async function serveHost(
  options: ServedHostOptions = {},
  serve: Serve = serveAnew,
): Promise<ServedHost> {
  const host = createHost({
    manifest,
    bundlePath: join(root, 'build/app/index.cjs'),
    clock: createRunningClock({ startMs: options.startMs ?? Date.now() }),
    databasePath: options.databasePath ?? ':memory:',
    runSchedule: false,
    ...(options.seed && { seed: options.seed }),
  });
  if (options.connected !== false) await connectDemonstration(host);
  if (options.behaviours) host.setBehaviours(options.behaviours);
  const listening = await serve(createServer({ host, appDirectory: root }));
  return {
    host,
    url: listening.url,
    async ask(functionKey, payload = {}) {
      const answer = (await host.invoke({ functionKey, payload })) as Answer<DataOf<typeof functionKey>>;
      if (!answer.ok)
        throw new Error(`${functionKey} answered ${answer.error.code}: ${answer.error.message}`);
      return answer.data;
    },
    async close() {
      await listening.close();
      requireSilentLog(host);
      host.close();
    },
  };
}
