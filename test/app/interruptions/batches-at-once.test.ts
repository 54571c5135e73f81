import type { BatchView } from '../../../src/contract/batches';
import { batchControl, people } from '../../support/runs/batch-control.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';

const control = batchControl();
const { checked, expectOneEntryEach } = control;

describe('several batches of several admins at once', () => {
  it('all finish, each with its own people, and none waits for another to end', async () => {
    const priya = control.app.host.site.personByEmail('priya.raman@acme.example')?.accountId;
    control.app.host.setBehaviours({ latencyMs: 100 });
    const lists = ['red', 'green', 'blue'].map((name) => people(250, name));
    const batchIds: string[] = [];
    for (const list of lists) batchIds.push(await checked(list));
    const views: BatchView[][] = [];
    interceptCalls(control.app, 'organization', async (request, answer) => {
      if (request.url.endsWith('/users/invite') && views.length < 40)
        views.push(await Promise.all(batchIds.map((batchId) => control.app.ask('getBatch', { batchId }))));
      return answer();
    });
    for (const [place, batchId] of batchIds.entries()) {
      const answer = await control.app.call('startBatch', { batchId }, place === 1 ? priya : undefined);
      expect(answer.ok).toBe(true);
    }
    await control.app.settle();
    for (const batchId of batchIds) {
      expect(await control.app.ask('getBatch', { batchId })).toMatchObject({
        state: 'finished',
        counts: { invited: 250 },
      });
      await expectOneEntryEach(batchId);
    }
    const halfWay = views.find((view) => view.some(({ done }) => done >= 125)) ?? [];
    expect(Math.min(...halfWay.map(({ done }) => done))).toBeGreaterThan(0);
  });
});
