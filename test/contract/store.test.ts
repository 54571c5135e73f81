import { installForgeSeams } from '../support/forge-seams.ts';
import { kvs } from '@forge/kvs';
import { createForgeStore } from '../../src/adapters/forge/storage/forge-store';
import { aBatch } from '../support/builders.ts';
import { describeStore } from './describe-store.ts';
import { openForgeStorage, openMemoryStorage } from './open-storage.ts';

const lagMs = 2_000;

describeStore('the store in memory', () => openMemoryStorage(0));
describeStore('the store in memory whose lists lag', () => openMemoryStorage(lagMs));
describeStore('Forge’s storage', () => openForgeStorage(0));
describeStore('Forge’s storage whose queries lag', () => openForgeStorage(lagMs));
describeStore('Forge’s storage whose pages end early', () => openForgeStorage(0, true));

describe.each([
  ['the store in memory', openMemoryStorage],
  ['Forge’s storage', openForgeStorage],
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
