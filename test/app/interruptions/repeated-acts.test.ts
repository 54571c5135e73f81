import { batchControl, people } from '../../support/runs/batch-control.ts';
import { bringToRest } from '../../support/runs/bring-to-rest.ts';
import { finalState } from '../../support/runs/final-state.ts';

const control = batchControl();
const { draft } = control;

describe('acts done twice in a row', () => {
  it('change nothing the second time', async () => {
    const batchId = await draft(people(130));
    const twice = async (act: 'checkBatch' | 'startBatch' | 'pauseBatch' | 'resumeBatch' | 'cancelBatch') => {
      await control.app.ask(act, { batchId });
      await control.app.ask(act, { batchId });
    };
    await twice('checkBatch');
    await bringToRest(control.app, batchId);
    await twice('startBatch');
    await twice('pauseBatch');
    await bringToRest(control.app, batchId);
    await twice('resumeBatch');
    await twice('cancelBatch');
    await bringToRest(control.app, batchId);
    const { acts, entries, faultsOfChain } = await finalState(control.app, batchId);
    expect(acts).toEqual([
      'batch.cancelled',
      'batch.checked',
      'batch.created',
      'batch.paused',
      'batch.resumed',
      'batch.started',
    ]);
    expect(entries).toHaveLength(130);
    expect(faultsOfChain).toEqual([]);
  });
});
