import { batchControl, people } from '../support/runs/batch-control.ts';
import { bringToRest } from '../support/runs/bring-to-rest.ts';
import { interceptCalls } from '../support/intercept-calls.ts';

const control = batchControl();
const { checked, afterInvitation, expectNobodyHalfDone, expectOneEntryEach } = control;

describe('pausing and resuming', () => {
  it.each([0, 30])(
    'leaves nobody half done, with look-ups %d seconds late, and goes on where it stopped',
    async (lag) => {
      control.app.host.setBehaviours({ grantsDefaultGroupsAnyway: true, inviteLagSeconds: lag });
      const batchId = await checked(people(300));
      const pausing = afterInvitation(1, () => control.app.ask('pauseBatch', { batchId }));
      await control.app.ask('startBatch', { batchId });
      const paused = await bringToRest(control.app, batchId);
      await pausing.done();

      expect(paused.state).toBe('paused');
      expect(paused.done).toBeGreaterThan(0);
      // At most the slice that each of the four lanes had begun.
      expect(paused.done).toBeLessThanOrEqual(4 * 25);
      await expectNobodyHalfDone(batchId);

      await control.app.ask('resumeBatch', { batchId });
      expect(await bringToRest(control.app, batchId)).toMatchObject({
        state: 'finished',
        counts: { 'invited-access-removed': 300 },
      });
      await expectOneEntryEach(batchId);
    },
  );

  it('goes on after a day', async () => {
    const batchId = await checked(people(300));
    const pausing = afterInvitation(1, () => control.app.ask('pauseBatch', { batchId }));
    await control.app.ask('startBatch', { batchId });
    await bringToRest(control.app, batchId);
    await pausing.done();
    await control.app.host.advance(24 * 3600);
    await control.app.host.runScheduled('every-five-minutes');
    await control.app.settle();
    expect(await control.app.ask('getBatch', { batchId })).toMatchObject({ state: 'paused' });
    await control.app.ask('resumeBatch', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({
      state: 'finished',
      counts: { invited: 300 },
    });
  });

  it('brings a slice to its end whose worker is gone, and then pauses', async () => {
    control.app.host.setBehaviours({ grantsDefaultGroupsAnyway: true });
    const batchId = await checked(people(60));
    let gone = false;
    interceptCalls(control.app, 'organization', async (request, answer) => {
      const response = await answer();
      if (!gone && request.url.endsWith('/users/invite')) {
        gone = true;
        control.app.host.setFaults({ crashBeforeCall: 1 });
      }
      return response;
    });
    await control.app.ask('startBatch', { batchId });
    await control.app.host.drain();
    await control.app.ask('pauseBatch', { batchId });
    const batch = await bringToRest(control.app, batchId);
    expect(['paused', 'finished']).toContain(batch.state);
    await expectNobodyHalfDone(batchId);
  });
});
