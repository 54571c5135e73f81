import type { BatchView } from '../../../src/contract/batches';
import { AnswerFailure, ConnectionLost } from '../../../static/admin/src/backend/call';
import type { Call } from '../../../static/admin/src/backend/call';
import { createRunDriver } from '../../../static/admin/src/runs/run-driver';

const maya = 'admin-1';
const priya = 'admin-2';

const aRun = (changes: Partial<BatchView> = {}) =>
  ({
    batchId: 'batch1',
    state: 'running',
    route: 'admin',
    attempt: 1,
    startedBy: { accountId: maya },
    ...changes,
  }) as BatchView;

/** A driver whose run ends after these turns; what is thrown stands for a call that failed. */
function aDriver(turns: (Error | { more: boolean; waitSeconds?: number })[]) {
  const waits: number[] = [];
  let calls = 0;
  const call = (async () => {
    const turn = turns[calls++] ?? { more: false };
    if (turn instanceof Error) throw turn;
    return { batch: aRun(), ...turn };
  }) as unknown as Call;
  const driver = createRunDriver(call, async (milliseconds) => void waits.push(milliseconds));
  /** Resolves once nothing is driven any more. */
  const over = () =>
    new Promise<void>((done) => {
      if (!driver.isDriving('batch1')) return done();
      driver.subscribe(() => !driver.isDriving('batch1') && done());
    });
  return { driver, waits, over, calls: () => calls };
}

it('drives a run that the admin at the page started to its end', async () => {
  const { driver, waits, over, calls } = aDriver([{ more: true }, { more: true, waitSeconds: 7 }]);
  driver.consider(aRun(), maya);
  expect(driver.isDriving('batch1')).toBe(true);
  driver.consider(aRun(), maya);
  await over();
  expect(calls()).toBe(3);
  expect(waits).toEqual([250, 7_000]);
});

it.each([
  ['somebody else started', aRun({ startedBy: { accountId: priya } })],
  ['works in the background', aRun({ route: 'organization' })],
  ['is paused', aRun({ state: 'paused' })],
])('does not drive a run that %s', (_, run) => {
  const { driver, calls } = aDriver([]);
  driver.consider(run, maya);
  expect(calls()).toBe(0);
});

it('drives the run of somebody else once it is taken over, and not a later attempt of theirs', async () => {
  const { driver, over, calls } = aDriver([]);
  driver.takeOver(aRun(), priya);
  await over();
  expect(calls()).toBe(1);
  driver.consider(aRun({ attempt: 2 }), priya);
  expect(calls()).toBe(1);
});

it('goes on after a call that was lost, and stops where the app says that there is nothing to drive', async () => {
  const refused = new AnswerFailure({ code: 'BATCH_STATE', message: '' });
  const { driver, waits, over, calls } = aDriver([new ConnectionLost(undefined), refused]);
  driver.consider(aRun(), maya);
  await over();
  expect(calls()).toBe(2);
  expect(waits).toEqual([5_000]);
});

it('tells the page of a batch after each of its slices', async () => {
  const { driver, over } = aDriver([{ more: true }]);
  let heard = 0;
  driver.watch('batch1', () => (heard += 1));
  driver.watch('batch2', () => (heard += 100));
  driver.consider(aRun(), maya);
  await over();
  expect(heard).toBe(2);
});
