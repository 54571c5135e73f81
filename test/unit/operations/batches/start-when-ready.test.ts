import type { CapabilityCheck } from '../../../../src/domain/settings/route-check';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import { pickUpStuckBatches } from '../../../../src/operations/batches/pick-up-stuck-batches';
import { startBatch } from '../../../../src/operations/batches/start-batch';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
  app.directory.refuseToOpen('organization', new DirectoryError('refused', 'No key is saved'));
});

const stored = async (batchId: string) => (await app.store.batch(batchId))?.value;
/** A list that was to start by itself, its check done. */
const wished = async (): Promise<string> => {
  const batchId = await app.draft(addresses(1));
  await checkBatch(app.deps, app.caller, batchId, {});
  await app.settle();
  return batchId;
};
const works: CapabilityCheck[] = [{ capability: 'invite', works: 'yes' }];
const silent = (status: number, message?: string): CapabilityCheck[] => [
  { capability: 'invite', works: 'unknown', status, message },
];

describe('while Atlassian does not say whether a route may invite', () => {
  it.each([
    ['answers 503', silent(503, 'Down for now'), { message: 'Down for now', saidBy: 'atlassian' }],
    ['does not answer', silent(0), { saidBy: 'app', appSaid: { reason: 'no-clear-answer' } }],
    ['is not reached', new DirectoryError('unavailable', 'No answer'), { code: 'UNAVAILABLE' }],
    ['asks to wait', new DirectoryError('rate-limited', 'Slow down'), { code: 'RATE_LIMITED' }],
  ] as const)('a list keeps its wish, says so and starts later: it %s', async (_how, probe, notice) => {
    app.directory.setProbe('app', probe instanceof Error ? probe : [...probe]);
    const batchId = await wished();
    expect(await stored(batchId)).toMatchObject({
      state: 'ready',
      startWhenReady: { by: app.caller.actor },
      notice: { ...notice, until: expect.any(String) as string },
    });
    app.directory.setProbe('app', works);
    await pickUpStuckBatches(app.deps);
    await app.settle();
    expect(await stored(batchId)).toMatchObject({ state: 'finished', route: 'app' });
    expect((await stored(batchId))?.notice).toBeUndefined();
  });

  it('no route further on is taken for it, at the page neither', async () => {
    app.directory.setProbe('app', silent(503, 'Down for now'));
    const batchId = await app.ready(addresses(1));
    await expect(startBatch(app.deps, app.caller, { batchId })).rejects.toMatchObject({
      name: 'DirectoryError',
      code: 'unavailable',
    });
    expect((await stored(batchId))?.state).toBe('ready');
  });
});

it('loses its wish where every route refuses', async () => {
  for (const route of ['app', 'admin'] as const)
    app.directory.setProbe(route, [{ capability: 'invite', works: 'no' }]);
  const batch = await stored(await wished());
  expect(batch).toMatchObject({ state: 'ready', notice: { code: 'NO_ROUTE' } });
  expect(batch?.startWhenReady).toBeUndefined();
});
