import { getBatchSeal } from '../../../../src/operations/audit/get-batch-seal';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';

it('names the link that seals each attempt of a batch, and where the chain ends', async () => {
  const app = createFakeApp();
  const batchId = await app.finished(addresses(3));
  const { seals, chain } = await getBatchSeal(app.deps, batchId);
  const [seal] = seals;
  expect(seals).toHaveLength(1);
  expect(seal).toMatchObject({ attempt: 1, entries: 3 });
  expect(seal?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await app.deps.store.link(seal?.link ?? 0)).toMatchObject({
    kind: 'attempt',
    subject: batchId,
    digest: seal?.digest,
  });
  expect(chain.links).toBeGreaterThanOrEqual(seal?.link ?? Infinity);
  expect(chain.head).toBeDefined();
});

it('has no seal for a batch that has not ended', async () => {
  const app = createFakeApp();
  const batchId = await app.ready(addresses(3));
  expect((await getBatchSeal(app.deps, batchId)).seals).toEqual([]);
});
