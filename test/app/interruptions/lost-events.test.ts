import { batchControl, people } from '../../support/runs/batch-control.ts';

const control = batchControl();
const { checked } = control;

describe('a batch whose events were lost', () => {
  it('is found by upkeep and brought to its end', async () => {
    const batchId = await checked(people(130));
    // The act is stored, and the function ends before it can push the events.
    const { count, log } = control.app.host.outsideCalls;
    const before = count();
    await control.app.ask('getBatch', { batchId });
    expect(log().length).toBeGreaterThanOrEqual(count() - before);
    for (let call = 1; ; call += 1) {
      control.app.host.setFaults({ crashBeforeCall: call });
      await control.app.call('startBatch', { batchId }).catch(() => undefined);
      control.app.host.setFaults({});
      if ((await control.app.ask('getBatch', { batchId })).state === 'running') break;
    }
    expect(control.app.host.queue.pending()).toBe(0);
    await control.app.host.advance(11 * 60);
    await control.app.host.runScheduled('every-five-minutes');
    await control.app.settle();
    expect(await control.app.ask('getBatch', { batchId })).toMatchObject({
      state: 'finished',
      counts: { invited: 130 },
    });
  });
});
