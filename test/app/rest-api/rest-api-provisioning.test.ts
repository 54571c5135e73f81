import { addresses } from '../../support/builders.ts';
import { restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest, create, batchNow } = api;

const directory = () => api.app.host.site.provisioning;
beforeEach(async () => {
  const { directoryId, key } = directory();
  await api.app.ask('saveProvisioningKey', { directoryId, key: key(), label: 'Directory key' });
  await api.app.ask('saveSettings', { routeChoice: 'provisioning' });
});

const everybody = async (batchId: string) => {
  const found: { email: string; outcome: string; access: unknown[]; verifiedThrough: string }[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await rest('listRecipients', {
      query: { batchId, limit: '40', ...(cursor && { cursor }) },
    });
    found.push(...(body['recipients'] as typeof found));
    cursor = body['cursor'] as string | undefined;
  } while (cursor !== undefined);
  return found;
};

describe('a client of the API where a provisioned directory is the route', () => {
  it('leads a hundred people from a draft in pieces to their entries in the log', async () => {
    const emails = addresses(100);
    const batchId = await create({ reason: 'Onboarding', ticket: 'HR-7' }, { 'x-client': 'hr-system' });
    for (const piece of [emails.slice(0, 60), emails.slice(60)])
      await rest('addRecipients', { query: { batchId }, body: { recipients: piece } });
    await rest('checkBatch', { query: { batchId }, body: {} });
    await api.app.settle();
    expect([await batchNow(batchId), directory().users()]).toMatchObject([
      { state: 'ready', total: 100 },
      [],
    ]);
    await rest('startBatch', { query: { batchId }, body: {} });
    await rest('pauseBatch', { query: { batchId } });
    await rest('resumeBatch', { query: { batchId } });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({
      state: 'finished',
      route: 'provisioning',
      counts: { invited: 100 },
    });
    const found = await everybody(batchId);
    expect(found.map(({ email }) => email)).toEqual(emails);
    for (const one of found) expect(one).toMatchObject({ access: [], verifiedThrough: 'organization' });
    expect(directory().users()).toHaveLength(100);
    const log = await rest('listAuditEntries', { query: { batchId, outcome: 'invited', limit: '100' } });
    const entries = log.body['entries'] as object[];
    expect(entries).toHaveLength(100);
    expect(entries[0]).toMatchObject({
      reason: 'Onboarding',
      source: { kind: 'api', client: 'hr-system' },
      credential: { kind: 'provisioning-key', label: 'Directory key' },
    });
  });

  it('makes no second record for a request that is sent again', async () => {
    const request = {
      body: { recipients: ['ada@acme.example'], mode: 'run' },
      headers: { 'idempotency-key': 'k-42' },
    };
    for (const replayed of [null, 'true']) {
      const answer = await rest('createBatch', request);
      expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, replayed]);
      await api.app.settle();
    }
    expect(directory().users()).toHaveLength(1);
  });

  it('tells the directory the names that the list gave', async () => {
    const recipients = [
      { email: 'ada@acme.example', name: ' Ada  Byron ' },
      { email: 'gabriel@acme.example', name: 'Gabriel García Márquez' },
      { email: 'long@acme.example', name: 'L'.repeat(300) },
      'plain@acme.example',
    ];
    await create({ recipients, mode: 'run' });
    await api.app.settle();
    const told = directory()
      .users()
      .map(({ userName, name, attributes }) => [userName, name, attributes['name']]);
    expect(new Map(told.map(([userName, ...rest]) => [userName, rest]))).toEqual(
      new Map<unknown, unknown[]>([
        [
          'ada@acme.example',
          ['Ada Byron', { formatted: 'Ada Byron', givenName: 'Ada', familyName: 'Byron' }],
        ],
        ['gabriel@acme.example', ['Gabriel García Márquez', { formatted: 'Gabriel García Márquez' }]],
        ['long@acme.example', ['long', undefined]],
        ['plain@acme.example', ['plain', undefined]],
      ]),
    );
    expect(api.app.host.site.personByEmail('ada@acme.example')?.name).toBe('Ada Byron');
  });

  it('changes nobody who was there', async () => {
    const before = JSON.stringify(api.app.host.site.people());
    const batchId = await create({ recipients: ['liam.oconnor@acme.example'], mode: 'run' });
    await api.app.settle();
    expect((await batchNow(batchId)).counts).toEqual({ 'already-has-access': 1 });
    expect([JSON.stringify(api.app.host.site.people()), directory().users()]).toEqual([before, []]);
  });

  it('is told why nothing was sent while the automatic group grants what is billed', async () => {
    api.app.host.setBehaviours({ provisionedPeopleGetJira: true });
    const batchId = await create({ recipients: ['ada@acme.example'], mode: 'run' });
    await api.app.settle();
    const batch = await batchNow(batchId);
    expect(batch).toMatchObject({
      state: 'paused',
      notice: { message: expect.stringContaining('jira-software') as string },
    });
    expect(directory().users()).toEqual([]);
    api.app.host.setBehaviours({ provisionedPeopleGetJira: false });
    await rest('resumeBatch', { query: { batchId } });
    await api.app.settle();
    expect((await batchNow(batchId)).counts).toEqual({ invited: 1 });
  });

  it('reads which addresses an old directory did not take, and never the key', async () => {
    api.app.host.setBehaviours({ provisioningIsLegacy: true });
    const batchId = await create({ recipients: ['out@example.org', 'in@acme.example'], mode: 'run' });
    await api.app.settle();
    const found = await everybody(batchId);
    expect(found).toMatchObject([
      {
        outcome: 'failed',
        code: 'INVALID_REQUEST',
        message: expect.stringContaining('not verified') as string,
      },
      { outcome: 'invited' },
    ]);
    const log = await rest('listAuditEntries', { query: { limit: '100' } });
    expect(JSON.stringify([found, log.body, await batchNow(batchId)])).not.toContain(directory().key());
  });
});
