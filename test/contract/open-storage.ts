import { installForgeSeams } from '../support/forge-seams.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { kvs } from '@forge/kvs';
import { createForgeArchive } from '../../src/adapters/forge/storage/audit/forge-archive';
import { createForgeLogSearch } from '../../src/adapters/forge/storage/audit/search/forge-log-search';
import { createForgeStore } from '../../src/adapters/forge/storage/forge-store';
import { createForgeWatchStore } from '../../src/adapters/forge/storage/watch/forge-watch-store';
import { recordOf } from '../../src/adapters/forge/storage/stored-record';
import { defaultSettings } from '../../src/domain/settings/settings';
import { createFakeClock } from '../support/fakes/fake-clock.ts';
import { createMemoryArchive } from '../support/fakes/memory-archive.ts';
import { createMemoryLogSearch } from '../support/fakes/memory-log-search.ts';
import { createMemoryStorage } from '../support/fakes/memory-storage.ts';
import { createMemoryStore } from '../support/fakes/memory-store.ts';
import { createMemoryWatchStore } from '../support/fakes/memory-watch-store.ts';
import type { OpenedWatchStore } from './describe-watch-store.ts';
import type { OpenedLogSearch } from './search/opened-log-search.ts';
import type { OpenedArchive } from './archive/opened-archive.ts';

/** The fakes of the store and of the archive over one storage whose lists lag. */
export function openMemoryStorage(listLagMs: number): OpenedArchive & OpenedWatchStore & OpenedLogSearch {
  const clock = createFakeClock();
  const storage = createMemoryStorage({ clock, listLagMs });
  const store = createMemoryStore(storage);
  return {
    store,
    archive: createMemoryArchive(storage),
    search: createMemoryLogSearch(storage),
    watch: createMemoryWatchStore(storage),
    spoil: (write) => store.spoil(write),
    spoilSettings: () => store.spoilSettings(),
    listsCatchUp: () => clock.advance(listLagMs),
  };
}

/** The adapters over the local host's storage whose queries lag, and may end their pages early. */
export function openForgeStorage(
  queryLagMs: number,
  pagesEndEarly = false,
): OpenedArchive & OpenedWatchStore & OpenedLogSearch {
  const seams = installForgeSeams({ queryLagMs, pagesEndEarly });
  return {
    store: createForgeStore(),
    archive: createForgeArchive(),
    search: createForgeLogSearch(),
    watch: createForgeWatchStore(),
    async spoil(write) {
      if (write.kind === 'settings' || write.kind === 'index-progress')
        throw new Error('Plain values are not spoiled here');
      const { entityName, key, value } = recordOf(write);
      const body = { ...write.value, v: 2 };
      await kvs.entity(entityName).set(key, { ...value, body });
    },
    spoilSettings: () => kvs.set('settings', { ...defaultSettings, v: 2 }),
    listsCatchUp: () => seams.clock.advance(queryLagMs),
    amidCalls,
    close: () => seams.close(),
  };
}

type Fetch = (...args: unknown[]) => Promise<unknown>;
const seam = globalThis as unknown as { __forge_fetch__: Fetch };

/** One call at a time, so that the work is seen in every state that it leaves storage in. */
async function amidCalls<T>(work: () => Promise<T>, intrude: () => Promise<void>): Promise<T> {
  const real = seam.__forge_fetch__;
  const intrusion = new AsyncLocalStorage<boolean>();
  let last: Promise<unknown> = Promise.resolve();
  seam.__forge_fetch__ = (...args) => {
    if (intrusion.getStore() === true) return real(...args);
    const call = last.then(async () => {
      await intrusion.run(true, intrude);
      return real(...args);
    });
    last = call.catch(() => undefined);
    return call;
  };
  return work().finally(() => (seam.__forge_fetch__ = real));
}
