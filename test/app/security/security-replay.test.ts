import { restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest } = api;

describe('a replay', () => {
  it('of a request with its key creates nothing new', async () => {
    const request = {
      body: { recipients: ['one@example.org'], mode: 'run' },
      headers: { 'idempotency-key': 'k' },
    };
    for (let time = 0; time < 3; time += 1) {
      expect((await rest('createBatch', request)).status).toBe(201);
      await api.app.settle();
    }
    expect((await api.app.ask('listBatches')).batches).toHaveLength(1);
    expect(await api.app.entries({ action: 'user.invited' })).toHaveLength(1);
  });

  it('of every event of the queue invites nobody twice', async () => {
    api.app.host.setFaults({ duplicateDeliveries: true, reorder: true });
    const { batchId } = await api.app.runBatch(['one@example.org', 'two@example.org']);
    expect(await api.app.entries({ batchId, action: 'user.invited' })).toHaveLength(2);
    expect(api.app.host.site.people().filter(({ email }) => email === 'one@example.org')).toHaveLength(1);
  });
});
