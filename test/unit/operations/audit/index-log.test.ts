import { indexLog } from '../../../../src/operations/audit/search/index-log';
import { searchPeople } from '../../../../src/operations/audit/search/search-people';
import { listBatches } from '../../../../src/operations/batches/list-batches';
import { pauseBatch, resumeBatch } from '../../../../src/operations/batches/control-batch';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const never = (): boolean => false;
const people = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@example.org`);

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});

/** As an earlier version left the log: no entry is found, and nothing says how far that has come. */
async function forgetSearch(): Promise<void> {
  const { items } = await app.store.listEntries({}, 1_000);
  await app.deps.search.remove(items);
  await app.deps.search.saveProgress(undefined as never);
}
const found = async (search: string): Promise<number> =>
  (await searchPeople(app.deps, { search, limit: 50 })).people.length;
const isComplete = async (): Promise<boolean | undefined> => (await app.deps.search.progress())?.isComplete;

describe('a log that begins with its search', () => {
  it('is complete from its first record, and upkeep writes nothing', async () => {
    await app.finished(people('p', 3), { reason: 'Onboarding' });
    expect(await isComplete()).toBe(true);
    await indexLog(app.deps, never);
    expect(await searchPeople(app.deps, { search: 'p' })).not.toHaveProperty('older');
  });
});

describe('a log that is older than its search', () => {
  it('is made searchable whole, people and batches', async () => {
    await app.finished(people('p', 30), { reason: 'Onboarding' });
    await forgetSearch();
    expect(await searchPeople(app.deps, { search: 'p' })).toMatchObject({ people: [], older: {} });
    await indexLog(app.deps, never);
    expect(await isComplete()).toBe(true);
    expect(await found('p')).toBe(30);
    const { batches, older } = await listBatches(app.deps, { search: 'onboarding' });
    expect(batches).toHaveLength(1);
    expect(older).toBeUndefined();
  });

  it('says from when on it is searched, newest first, and goes on where it broke off', async () => {
    await app.finished(people('old', 2));
    app.clock.advance(3_600_000);
    await app.finished(people('young', 2));
    await forgetSearch();
    let links = 0;
    // The newest link but one is the attempt of the younger batch.
    await indexLog(app.deps, () => (links += 1) > 3);
    const { people: seen, older } = await searchPeople(app.deps, { search: 'example' });
    expect(seen.map(({ email }) => email).every((email) => email.startsWith('young'))).toBe(true);
    expect(Date.parse(older?.since ?? '')).toBeGreaterThan(0);
    expect(await isComplete()).toBe(false);
    await indexLog(app.deps, never);
    expect(await isComplete()).toBe(true);
    expect(await found('example')).toBe(4);
  });

  it('takes some slices a round, within a batch too', async () => {
    await app.finished(people('p', 101 * 25));
    await forgetSearch();
    await indexLog(app.deps, never);
    expect(await isComplete()).toBe(false);
    await indexLog(app.deps, never);
    await indexLog(app.deps, never);
    expect(await isComplete()).toBe(true);
    expect(await found('p2524')).toBe(1);
    expect(await found('p0')).toBe(1);
  });

  it('waits for batches that were under way, and takes them up when they have ended', async () => {
    const batchId = await app.running(people('slow', 3));
    await pauseBatch(app.deps, app.caller, batchId);
    await app.settle();
    await forgetSearch();
    await indexLog(app.deps, never);
    expect(await isComplete()).toBe(false);
    await indexLog(app.deps, never);
    await resumeBatch(app.deps, app.caller, batchId);
    await app.settle();
    const { items } = await app.store.listEntries({ batchId }, 1_000);
    await app.deps.search.remove(items);
    expect(await found('slow')).toBe(0);
    await indexLog(app.deps, never);
    expect(await isComplete()).toBe(true);
    expect(await found('slow')).toBe(3);
  });

  it('does not bring back what was erased while it was made searchable', async () => {
    await app.finished(people('p', 2));
    const { items } = await app.store.listEntries({ email: 'p0@example.org' }, 10);
    const [entry] = items;
    if (!entry) throw new Error('The log names p0');
    await forgetSearch();
    const { search, archive } = app.deps;
    const erased = { ...entry, personal: { ...entry.personal, target: undefined } };
    let isErased = false;
    const deps = {
      ...app.deps,
      search: {
        ...search,
        add: async (...wish: Parameters<typeof search.add>) => {
          await search.add(...wish);
          if (isErased || !wish[0].some(({ id }) => id === entry.id)) return;
          isErased = true;
          await archive.replaceEntries([entry], [erased]);
          await search.add(...wish);
        },
      },
    };
    await indexLog(deps, never);
    expect(isErased).toBe(true);
    expect(await found('p0')).toBe(0);
    expect(await found('p1')).toBe(1);
  });
});
