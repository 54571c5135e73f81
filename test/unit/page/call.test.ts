import type { Answer } from '../../../src/contract/answer';
import { createCall } from '../../../static/admin/src/backend/call';
import type { Invoke } from '../../../static/admin/src/backend/call';
import { createConnection } from '../../../static/admin/src/backend/connection';
import type { ConnectionState } from '../../../static/admin/src/backend/connection';

type Turn = Answer<unknown> | Error;
const busy: Turn = { ok: false, error: { code: 'BUSY', message: 'Busy' } };
const good: Turn = { ok: true, data: {} };
const lost = new Error('No answer');

/** The page's way to an app that answers like this, the last answer for ever. */
function aCaller(...turns: Turn[]) {
  const connection = createConnection();
  const states: ConnectionState[] = [];
  connection.subscribe(() => states.push(connection.state()));
  let calls = 0;
  const invoke = (async () => {
    const turn = turns[Math.min(calls++, turns.length - 1)];
    if (turn instanceof Error) throw turn;
    return turn;
  }) as unknown as Invoke;
  const call = createCall(invoke, connection, async () => undefined);
  return { call, states, calls: () => calls };
}

it('asks again while the app is too busy, and the connection is not lost', async () => {
  const { call, states, calls } = aCaller(busy, busy, good);
  await call('getBatch', { batchId: 'b' });
  expect(calls()).toBe(3);
  expect(states).toEqual(['waiting', 'connected']);
});

it('says that it is busy when it stays so', async () => {
  await expect(aCaller(busy).call('getBatch', { batchId: 'b' })).rejects.toMatchObject({ code: 'BUSY' });
});

it('does not send again by itself what might do a second thing', async () => {
  const { call, calls } = aCaller(busy);
  await expect(call('retryFailed', { batchId: 'b' })).rejects.toMatchObject({ code: 'BUSY' });
  expect(calls()).toBe(1);
});

it('sends again whatever it is that was refused before it was begun', async () => {
  const early: Turn = {
    ok: false,
    error: { code: 'ATLASSIAN', message: 'Busy', mayPass: true, nothingBegun: true },
  };
  const { call, calls } = aCaller(early, good);
  await call('retryFailed', { batchId: 'b' });
  expect(calls()).toBe(2);
});

it('tells of a lost connection once, until a call is answered', async () => {
  const { call, states } = aCaller(lost, lost, lost, lost, lost, lost, good);
  await expect(call('getBatch', { batchId: 'b' })).rejects.toMatchObject({ name: 'ConnectionLost' });
  await call('getBatch', { batchId: 'b' });
  expect(states).toEqual(['retrying', 'lost', 'connected']);
});
