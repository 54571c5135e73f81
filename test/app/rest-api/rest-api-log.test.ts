import { newcomers, restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest, create } = api;

describe('the audit log', () => {
  it('has every call with its client and its end, refused ones too', async () => {
    const outsider = api.app.host.site.personByEmail('samir.nassar@acme.example')?.accountId ?? '';
    const token = api.app.host.api.mintToken({ accountId: outsider, scopes: ['read:invitation:custom'] });
    const headers = { 'x-client': 'hr-system' };
    const batchId = await create({ recipients: newcomers(1) }, headers);
    await api.app.host.advance(1);
    await rest('getBatch', { query: { batchId }, headers });
    await api.app.host.advance(1);
    await rest('getBatch', { query: { batchId: 'none' }, headers });
    await api.app.host.advance(1);
    await rest('listBatches', { token, headers });
    const calls = (await api.app.entries({ action: 'api.called' })).map(({ actor, changes }) => [
      changes?.['operation'],
      changes?.['client'],
      changes?.['status'],
      changes?.['code'],
      actor.accountId,
    ]);
    const admin = api.app.host.site.admin.accountId;
    expect(calls.reverse()).toEqual([
      ['createBatch', 'hr-system', 201, undefined, admin],
      ['getBatch', 'hr-system', 200, undefined, admin],
      ['getBatch', 'hr-system', 404, 'BATCH_NOT_FOUND', admin],
      ['listBatches', 'hr-system', 403, 'NOT_ADMIN', outsider],
    ]);
  });

  it('finds entries by a part of an address, and batches by words and by whom they name', async () => {
    const batchId = await create({
      recipients: [{ email: 'anna.schmidt@example.org' }, { email: 'zoe@example.org' }],
      reason: 'Spring onboarding',
      mode: 'run',
    });
    await api.app.settle();
    const entries = await rest('listAuditEntries', { query: { search: 'schm' } });
    expect(entries.status).toBe(200);
    expect(entries.body).toMatchObject({
      entries: [{ batchId, outcome: 'invited', target: { email: 'anna.schmidt@example.org' } }],
    });
    const none = await rest('listAuditEntries', { query: { search: 'schm', outcome: 'failed' } });
    expect(none.body).toMatchObject({ entries: [] });
    const queries: Record<string, string>[] = [{ search: 'onboard' }, { email: 'ZOE@example.org' }];
    for (const query of queries) {
      const found = await rest('listBatches', { query });
      expect(found.body).toMatchObject({ batches: [{ batchId }] });
    }
    const empty = await rest('listBatches', { query: { search: 'payroll' } });
    expect(empty.body).toMatchObject({ batches: [], catchingUp: true });
    const long = await rest('listBatches', { query: { search: 'x'.repeat(321) } });
    expect(long.status).toBe(400);
  });
});
