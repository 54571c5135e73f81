import { listFoundEntries } from '../../../../src/operations/audit/search/list-found-entries';
import { openForgeStorage } from '../../../contract/open-storage.ts';
import { entryAbout } from '../../../contract/search/opened-log-search.ts';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';
import { readAll } from '../../../support/read-all.ts';

it.each([1, 3, 50])(
  'gives each entry about somebody once, whatever name the entries know, %d a page',
  async (limit) => {
    const { store, archive, search, close } = openForgeStorage(0);
    try {
      const deps = { ...createFakeApp().deps, store, archive, search };
      const entries = ['Anna Schmidt', 'Anna Meier', 'Joanna', undefined].map((name, place) => ({
        entry: entryAbout(`r:batch${place}:1:000000`, 'x900@example.com'),
        name,
      }));
      for (const { entry, name } of entries)
        await store.appendEntries([entry], new Map(name === undefined ? [] : [[entry.id, name]]));
      const found = await readAll(async (cursor) => {
        const page = await listFoundEntries(deps, 'anna', { limit, ...(cursor !== undefined && { cursor }) });
        return { items: page.entries, cursor: page.cursor };
      });
      expect(found.map(({ id }) => id)).toEqual(entries.map(({ entry }) => entry.id).reverse());
    } finally {
      close?.();
    }
  },
);
