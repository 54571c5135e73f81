import { commitAct, type Act } from '../../../../src/operations/audit/commit-act';
import { StoreConflict } from '../../../../src/ports/store-error';
import { type Write } from '../../../../src/ports/store';
import { aBatch } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});

const act: Act = { action: 'batch.created', batchId: 'batch1', changes: { why: 'so' } };
const create: Write = { kind: 'batch', value: aBatch(), rev: 0 };
const commit = (decide: () => Promise<{ writes: Write[]; act?: Act; result: string }>) =>
  commitAct(app.deps, app.caller.actor, decide);
const other = () =>
  commit(async () => ({ writes: [], act: { action: 'settings.changed' }, result: 'other' }));

it('stores an act and its entry in one commit, sealed by one link', async () => {
  expect(await commit(async () => ({ writes: [create], act, result: 'done' }))).toBe('done');
  expect(app.store.history).toHaveLength(1);
  const head = (await app.store.head())?.value;
  const link = await app.store.link(1);
  expect(head).toMatchObject({ links: 1, entries: 1, digest: link?.digest });
  expect(await app.store.entry(link?.subject ?? '')).toMatchObject({
    action: 'batch.created',
    personal: { actor: app.caller.actor, changes: { why: 'so' } },
  });
});

it('stores neither when the commit fails', async () => {
  app.store.failNextCommit(new Error('Storage is away'));
  await expect(commit(async () => ({ writes: [create], act, result: '' }))).rejects.toThrow(
    'Storage is away',
  );
  expect(app.store.history).toEqual([]);
  expect(await app.store.batch('batch1')).toBeUndefined();
  expect((await app.store.listEntries({}, 10)).items).toEqual([]);
});

it('stores nothing at all without an act', async () => {
  expect(await commit(async () => ({ writes: [create], result: 'nothing to do' }))).toBe('nothing to do');
  expect(app.store.history).toEqual([]);
});

it('decides anew after somebody else came first, and both acts are in the chain', async () => {
  let decisions = 0;
  app.store.beforeNextCommit(async () => void (await other()));
  await commit(async () => {
    decisions += 1;
    return { writes: [create], act, result: '' };
  });
  expect(decisions).toBe(2);
  const [first, second] = [await app.store.link(1), await app.store.link(2)];
  expect(second?.previous).toBe(first?.digest);
  expect((await app.store.head())?.value).toMatchObject({ links: 2, entries: 2 });
});

it('does not write over what the other one wrote', async () => {
  app.store.beforeNextCommit(() =>
    app.store.commit([{ kind: 'batch', value: aBatch({ total: 7 }), rev: 0 }]),
  );
  const change = commit(async () => {
    const stored = await app.store.batch('batch1');
    const value = { ...(stored?.value ?? aBatch()), reason: 'Why' };
    return { writes: [{ kind: 'batch', value, rev: stored?.rev ?? 0 }], act, result: '' };
  });
  await change;
  expect((await app.store.batch('batch1'))?.value).toMatchObject({ total: 7, reason: 'Why' });
});

it('gives up, and has stored nothing, when others keep coming first', async () => {
  const { commit: commitReally } = app.store;
  app.store.commit = async () => {
    throw new StoreConflict();
  };
  await expect(commit(async () => ({ writes: [create], act, result: '' }))).rejects.toMatchObject({
    code: 'BUSY',
  });
  app.store.commit = commitReally;
  expect(app.store.history).toEqual([]);
  expect(app.clock.slept.length).toBeGreaterThan(0);
});
