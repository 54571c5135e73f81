import { batchControl, people } from '../support/runs/batch-control.ts';
import { bringToRest } from '../support/runs/bring-to-rest.ts';
import { finalState } from '../support/runs/final-state.ts';
import { interceptCalls } from '../support/intercept-calls.ts';

const control = batchControl();
const { checked } = control;

describe('retrying the failed', () => {
  it('is a new attempt with one more entry for those only', async () => {
    let refused = true;
    interceptCalls(control.app, 'organization', (request, answer) =>
      refused && request.url.endsWith('/users/invite') && request.body.includes('late')
        ? Promise.resolve(Response.json({ errors: [{ title: 'Not now' }] }, { status: 422 }))
        : answer(),
    );
    const batchId = await checked([...people(25), ...people(5, 'late')]);
    await control.app.ask('startBatch', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({ counts: { invited: 25, failed: 5 } });
    refused = false;
    await control.app.ask('retryFailed', { batchId });
    expect(await bringToRest(control.app, batchId)).toMatchObject({ attempt: 2, counts: { invited: 30 } });

    const { entries, faultsOfChain } = await finalState(control.app, batchId);
    const second = (entries as { attempt: number; email: string }[]).filter(({ attempt }) => attempt === 2);
    expect(entries).toHaveLength(35);
    expect(second.map(({ email }) => email)).toEqual(people(5, 'late'));
    expect(faultsOfChain).toEqual([]);
    expect(await control.app.call('retryFailed', { batchId })).toMatchObject({
      error: { code: 'BATCH_STATE' },
    });
  });
});
