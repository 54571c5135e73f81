import { addresses } from '../../support/builders.ts';
import { restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest, create, batchNow } = api;
const desks = () => api.app.host.site.serviceDesks;
const options = { purpose: 'customers', customersOf: { serviceDeskId: 'HELP', organizationId: '1' } };

describe('a client of the API whose list names customers', () => {
  it('leads a hundred of them from a draft in pieces to their entries in the log', async () => {
    const emails = addresses(100);
    const before = JSON.stringify(api.app.host.site.people());
    const batchId = await create({ reason: 'Support', ticket: 'HR-7', options }, { 'x-client': 'crm' });
    for (const piece of [emails.slice(0, 60), emails.slice(60)])
      await rest('addRecipients', { query: { batchId }, body: { recipients: piece } });
    await rest('checkBatch', { query: { batchId }, body: {} });
    await api.app.settle();
    expect([await batchNow(batchId), desks().portalCustomers()]).toMatchObject([
      { state: 'ready', total: 100, standings: { absent: 100 }, options },
      [],
    ]);
    await rest('startBatch', { query: { batchId }, body: {} });
    await rest('pauseBatch', { query: { batchId } });
    await rest('resumeBatch', { query: { batchId } });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({
      state: 'finished',
      route: 'customers',
      counts: { invited: 100 },
    });
    const found = await rest('listRecipients', { query: { batchId, limit: '100' } });
    for (const one of found.body['recipients'] as object[])
      expect(one).toMatchObject({ access: [], verifiedThrough: 'service-desk' });
    expect([desks().deskById('HELP')?.customers.size, desks().organizationById('1')?.users.size]).toEqual([
      100, 100,
    ]);
    expect([JSON.stringify(api.app.host.site.people()), api.app.host.site.mails]).toEqual([before, []]);
    const log = await rest('listAuditEntries', { query: { batchId, outcome: 'invited', limit: '100' } });
    const entries = log.body['entries'] as object[];
    expect(entries).toHaveLength(100);
    expect(entries[0]).toMatchObject({
      source: { kind: 'api', client: 'crm' },
      credential: { kind: 'app' },
      verification: { method: expect.stringContaining('portal-only') as string },
    });
  });

  it('creates nobody twice for a request that is sent again', async () => {
    const request = {
      body: { recipients: ['cara@example.com'], mode: 'run', options },
      headers: { 'idempotency-key': 'k-43' },
    };
    for (const replayed of [null, 'true']) {
      const answer = await rest('createBatch', request);
      expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, replayed]);
      await api.app.settle();
    }
    expect(desks().portalCustomers()).toHaveLength(1);
  });

  it('is told whom an account keeps as they are, and in which words Atlassian refused the rest', async () => {
    api.app.host.setBehaviours({ appMayCreateCustomers: false });
    const recipients = ['liam.oconnor@acme.example', 'cara@example.com'];
    const batchId = await create({ recipients, mode: 'run', options });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({
      state: 'paused',
      notice: { message: expect.stringContaining('does not have permission to create customers') as string },
    });
    api.app.host.setBehaviours({ appMayCreateCustomers: true });
    await rest('resumeBatch', { query: { batchId } });
    await api.app.settle();
    expect((await batchNow(batchId)).counts).toEqual({ 'already-has-access': 1, invited: 1 });
  });
});
