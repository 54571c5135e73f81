import { newcomers, restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest, create, batchNow } = api;

describe('a client that follows the document', () => {
  it('leads a batch from a draft in pieces to its end, and reads the result and the log', async () => {
    const batchId = await create({ reason: 'Onboarding', ticket: 'HR-1' }, { 'x-client': 'hr-system' });
    await rest('addRecipients', { query: { batchId }, body: { recipients: newcomers(2) } });
    const piece = [{ email: 'newcomer1@example.org', line: 7 }, 'newcomer2@example.org', 'not an address'];
    const added = await rest('addRecipients', { query: { batchId }, body: { recipients: piece } });
    expect(added.body).toMatchObject({
      added: 1,
      rejected: [
        { index: 0, line: 7, code: 'DUPLICATE' },
        { index: 2, email: 'not an address', code: 'INVALID_ADDRESS' },
      ],
    });
    await rest('checkBatch', { query: { batchId }, body: {} });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'ready', total: 3 });
    await rest('startBatch', { query: { batchId }, body: {} });
    expect((await rest('pauseBatch', { query: { batchId } })).status).toBe(200);
    expect((await rest('resumeBatch', { query: { batchId } })).status).toBe(200);
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 3 } });

    const emails: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await rest('listRecipients', {
        query: { batchId, limit: '2', ...(cursor && { cursor }) },
      });
      emails.push(...(page.body['recipients'] as { email: string }[]).map(({ email }) => email));
      cursor = page.body['cursor'] as string | undefined;
    } while (cursor !== undefined);
    expect(emails).toEqual(newcomers(3));

    const log = await rest('listAuditEntries', { query: { batchId, outcome: 'invited', limit: '2' } });
    expect(log.body['entries']).toHaveLength(2);
    const [entry] = log.body['entries'] as { source: unknown; reason: string }[];
    expect(entry).toMatchObject({ reason: 'Onboarding', source: { kind: 'api', client: 'hr-system' } });
    expect((await rest('listBatches', { query: { limit: '1' } })).body['batches']).toHaveLength(1);
  });

  it('checks and runs a list at once', async () => {
    const batchId = await create({ recipients: newcomers(30), mode: 'run' });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 30 } });
    for (const email of newcomers(30)) {
      const person = api.app.host.site.personByEmail(email);
      expect(person && api.app.host.site.accessOf(person.accountId)).toEqual([]);
    }
  });

  it('creates customers of a service desk, and is told which desk a batch is for', async () => {
    const options = { purpose: 'customers', customersOf: { serviceDeskId: 'HELP', organizationId: '1' } };
    const recipients = [{ email: 'cara@example.com', name: 'Cara Diaz' }, 'liam.oconnor@acme.example'];
    const batchId = await create({ recipients, options, mode: 'run' });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({
      state: 'finished',
      route: 'customers',
      options,
      counts: { invited: 1, 'already-has-access': 1 },
    });
    const { body } = await rest('listRecipients', { query: { batchId } });
    expect(body['recipients']).toMatchObject([
      { name: 'Cara Diaz', access: [], verifiedThrough: 'service-desk' },
      { outcome: 'already-has-access' },
    ]);
    const desk = api.app.host.site.serviceDesks.deskById('HELP');
    expect(desk?.customers.size).toBe(1);
    const wrong = { recipients, options: { purpose: 'customers' }, mode: 'run' };
    expect((await rest('createBatch', { body: wrong })).status).toBe(400);
  });

  it('stops at the preview where that is asked for', async () => {
    const batchId = await create({ recipients: newcomers(2), mode: 'check' });
    await api.app.settle();
    expect((await batchNow(batchId)).state).toBe('ready');
    expect(api.app.host.site.personByEmail('newcomer0@example.org')).toBeUndefined();
  });

  it('cancels a batch and tries failed ones again', async () => {
    const draft = await create({ recipients: newcomers(1) });
    await rest('cancelBatch', { query: { batchId: draft } });
    await api.app.settle();
    expect((await batchNow(draft)).state).toBe('cancelled');

    api.app.host.setBehaviours({ paidSubscription: false });
    const batchId = await create({ recipients: ['later@example.org'], mode: 'run' });
    await api.app.settle();
    api.app.host.setBehaviours({ paidSubscription: true });
    const before = await batchNow(batchId);
    expect(before).toMatchObject({ state: 'finished', counts: { failed: 1 } });
    expect((await rest('retryFailed', { query: { batchId } })).status).toBe(200);
    await api.app.settle();
    expect((await batchNow(batchId)).counts).toEqual({ invited: 1 });
  });
});
