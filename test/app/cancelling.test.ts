import { batchControl, people } from '../support/runs/batch-control.ts';
import { bringToRest } from '../support/runs/bring-to-rest.ts';

const control = batchControl();
const { draft, checked, afterInvitation, expectNobodyHalfDone, expectOneEntryEach } = control;

describe('cancelling', () => {
  const states: [string, (batchId: string) => Promise<unknown>][] = [
    ['a draft', () => Promise.resolve()],
    ['a batch that is being checked', (batchId) => control.app.ask('checkBatch', { batchId })],
    [
      'a checked batch',
      async (batchId) => {
        await control.app.ask('checkBatch', { batchId });
        await bringToRest(control.app, batchId);
      },
    ],
  ];
  it.each(states)('%s invites nobody and writes one entry each', async (_, prepare) => {
    const batchId = await draft(people(60));
    await prepare(batchId);
    await control.app.ask('cancelBatch', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({
      state: 'cancelled',
      counts: { cancelled: 60 },
    });
    await expectNobodyHalfDone(batchId);
    await expectOneEntryEach(batchId);
  });

  it.each(['running', 'paused'])(
    'a %s batch ends the slices it has begun and cancels the others',
    async (state) => {
      control.app.host.setBehaviours({ grantsDefaultGroupsAnyway: true, inviteLagSeconds: 30 });
      const batchId = await checked(people(300));
      const act = state === 'running' ? 'cancelBatch' : 'pauseBatch';
      const acting = afterInvitation(1, () => control.app.ask(act, { batchId }));
      await control.app.ask('startBatch', { batchId });
      await bringToRest(control.app, batchId);
      await acting.done();
      if (state === 'paused') await control.app.ask('cancelBatch', { batchId });
      const batch = await bringToRest(control.app, batchId);
      expect(batch).toMatchObject({ state: 'cancelled', done: 300 });
      expect(batch.counts.cancelled).toBeGreaterThanOrEqual(200);
      await expectNobodyHalfDone(batchId);
      await expectOneEntryEach(batchId);
    },
  );
});
