import { installForgeSeams } from '../support/forge-seams.ts';
import { kvs } from '@forge/kvs';
import { createForgeStore } from '../../src/adapters/store-forge';
import { recordOf } from '../../src/adapters/stored-record';
import { defaultSettings } from '../../src/domain/settings';
import { createFakeClock } from '../support/fakes/fake-clock.ts';
import { createMemoryStore } from '../support/fakes/memory-store.ts';
import { aBatch } from '../support/builders.ts';
import { describeStore } from './describe-store.ts';
import type { OpenedStore } from './store/opened-store.ts';

const lagMs = 2_000;

function openMemoryStore(listLagMs: number): OpenedStore {
  const clock = createFakeClock();
  const store = createMemoryStore({ clock, listLagMs });
  return {
    store,
    spoil: (write) => store.spoil(write),
    spoilSettings: () => store.spoilSettings(),
    listsCatchUp: () => clock.advance(listLagMs),
  };
}

function openForgeStore(queryLagMs: number): OpenedStore {
  const seams = installForgeSeams({ queryLagMs });
  return {
    store: createForgeStore(),
    async spoil(write) {
      if (write.kind === 'settings') throw new Error('Settings are spoiled by spoilSettings');
      const { entityName, key, value } = recordOf(write);
      const body = { ...(value['body'] as object), v: 2 };
      await kvs.entity(entityName).set(key, { ...value, body });
    },
    spoilSettings: () => kvs.set('settings', { ...defaultSettings, v: 2 }),
    listsCatchUp: () => seams.clock.advance(queryLagMs),
    close: () => seams.close(),
  };
}

describeStore('the store in memory', () => openMemoryStore(0));
describeStore('the store in memory whose lists lag', () => openMemoryStore(lagMs));
describeStore('Forge’s storage', () => openForgeStore(0));
describeStore('Forge’s storage whose queries lag', () => openForgeStore(lagMs));

describe.each([
  ['the store in memory', openMemoryStore],
  ['Forge’s storage', openForgeStore],
])('%s with a lag', (_, open) => {
  it('shows a change by key at once and in lists later', async () => {
    const { store, listsCatchUp, close } = open(lagMs);
    await store.commit([{ kind: 'batch', value: aBatch(), rev: 0 }]);
    expect(await store.batch('batch1')).toBeDefined();
    expect((await store.listBatches(10)).items).toEqual([]);
    await listsCatchUp();
    expect((await store.listBatches(10)).items).toHaveLength(1);
    close?.();
  });
});

describe('Forge’s storage', () => {
  it('keeps the key among the secrets, where no value or query can read it', async () => {
    const seams = installForgeSeams();
    await createForgeStore().saveOrganizationKey('the-key');
    expect(await kvs.query().getMany()).toMatchObject({ results: [] });
    expect(await kvs.get('organization-key')).toBeUndefined();
    seams.close();
  });
});
