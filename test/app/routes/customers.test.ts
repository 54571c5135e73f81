import { createAppHost, type AppHost, type AppHostOptions } from '../../support/app-host.ts';
import { addresses } from '../../support/builders.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';

let app: AppHost;
afterEach(() => app.close());
const open = async (options: AppHostOptions = {}): Promise<void> => {
  app = await createAppHost({ connected: false, ...options });
};
const northwind = '1';
const customersOf = { serviceDeskId: 'HELP', organizationId: northwind };
const options = { purpose: 'customers', customersOf };
const run = async (emails: string[], more: Record<string, unknown> = {}) => {
  const batch = await app.runBatch(emails, { options, ...more });
  const recipients = await app.recipients(batch.batchId);
  return { batch, of: (email: string) => recipients.find((one) => one.email === email) };
};
const desks = () => app.host.site.serviceDesks;
const customerIds = () =>
  desks()
    .portalCustomers()
    .map(({ accountId }) => accountId);

describe('a batch whose purpose is customers', () => {
  it('creates a hundred portal-only customers of a desk and an organization, without a key, read back there', async () => {
    await open();
    const before = JSON.stringify(app.host.site.people());
    const emails = addresses(100);
    const { batch, of } = await run(emails);
    expect([batch.state, batch.route, batch.counts]).toEqual(['finished', 'customers', { invited: 100 }]);
    expect(of(emails[0] ?? '')).toMatchObject({ access: [], verifiedThrough: 'service-desk' });
    expect(customerIds()).toHaveLength(100);
    expect(desks().deskById('HELP')?.customers).toEqual(new Set(customerIds()));
    expect(desks().organizationById(northwind)?.users).toEqual(new Set(customerIds()));
    expect([JSON.stringify(app.host.site.people()), app.host.site.mails]).toEqual([before, []]);
    expect(app.host.outsideCalls.log().filter(({ name }) => name.includes('api.atlassian.com'))).toEqual([]);
    const [entry] = await app.entries({ outcome: 'invited' });
    expect(entry?.credential).toEqual({ kind: 'app' });
    expect(entry?.verification?.method).toContain('portal-only');
  });

  it.each([true, false])(
    'leaves people with an account as they are, and names them before (key: %s)',
    async (connected) => {
      await open({ connected });
      const before = JSON.stringify(app.host.site.people());
      const email = 'liam.oconnor@acme.example';
      const batchId = await app.prepare([email], { options });
      expect(await app.recipients(batchId)).toMatchObject([
        { standing: 'with-access', plan: 'leave-access' },
      ]);
      await app.ask('startBatch', { batchId });
      await app.settle();
      expect((await app.recipients(batchId))[0]?.outcome).toBe('already-has-access');
      expect([JSON.stringify(app.host.site.people()), customerIds()]).toEqual([before, []]);
    },
  );

  it('says that somebody is a customer of the desk already', async () => {
    await open();
    await run(['cara@example.com']);
    const { of } = await run(['CARA@example.com']);
    expect(of('CARA@example.com')?.outcome).toBe('already-without-access');
    expect(customerIds()).toHaveLength(1);
  });

  it('adds a portal-only customer of the site to the desk, and creates no second one', async () => {
    await open();
    const { accountId } = desks().addPortalCustomer('cara@example.com', 'Cara');
    const { batch } = await run(['cara@example.com']);
    expect(batch.counts).toEqual({ invited: 1 });
    expect([customerIds(), desks().deskById('HELP')?.customers]).toEqual([[accountId], new Set([accountId])]);
  });

  it('tells the names that the list gave', async () => {
    await open();
    const { batchId } = await app.ask('createBatch', { options });
    const recipients = [{ email: 'cara@example.com', name: 'Cara Diaz' }, { email: 'dan@example.com' }];
    await app.ask('addRecipients', { batchId, recipients });
    await app.ask('checkBatch', { batchId });
    await app.settle();
    await app.ask('startBatch', { batchId });
    await app.settle();
    expect(
      desks()
        .portalCustomers()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Cara Diaz', 'dan']);
  });

  it('stops with Atlassian’s words where the app may create no customers, and goes on once it may', async () => {
    await open();
    app.host.setBehaviours({ appMayCreateCustomers: false });
    const { batch } = await run(['cara@example.com']);
    expect([batch.state, batch.notice?.message]).toEqual([
      'paused',
      expect.stringContaining('does not have permission to create customers'),
    ]);
    app.host.setBehaviours({ appMayCreateCustomers: true });
    await app.ask('resumeBatch', { batchId: batch.batchId });
    await app.settle();
    expect((await app.ask('getBatch', { batchId: batch.batchId })).counts).toEqual({ invited: 1 });
  });

  it('says that there is no such desk, and creates nobody', async () => {
    await open();
    const { batchId } = await app.ask('createBatch', {
      options: { purpose: 'customers', customersOf: { serviceDeskId: 'NONE' } },
    });
    await app.ask('addRecipients', { batchId, recipients: [{ email: 'cara@example.com' }] });
    await app.ask('checkBatch', { batchId });
    await app.settle();
    const batch = await app.ask('getBatch', { batchId });
    expect(batch.notice?.message).toContain('service desk does not exist');
    expect(customerIds()).toEqual([]);
  });

  it('creates nobody whom it could not read back in the customer organization, and says so', async () => {
    await open();
    interceptCalls(app, 'serviceDesk', async ({ method, url }, answer) =>
      method === 'GET' && url.includes('/organization/')
        ? Response.json({ errorMessage: 'You need to be an agent.' }, { status: 403 })
        : answer(),
    );
    const { batchId } = await app.ask('createBatch', { options });
    await app.ask('addRecipients', { batchId, recipients: [{ email: 'cara@example.com' }] });
    await app.ask('checkBatch', { batchId });
    await app.settle();
    const { notice } = await app.ask('getBatch', { batchId });
    expect(notice?.message).toMatch(/customer organization.*You need to be an agent\./);
    expect(customerIds()).toEqual([]);
    const { sentence } = (await app.ask('checkConnection')).customers;
    expect(sentence).toMatch(/cannot read.*customer organization.*You need to be an agent\./);
  });

  it('wants no agent’s licence, which naming the organizations of one person takes', async () => {
    await open();
    interceptCalls(app, 'serviceDesk', async ({ url }, answer) =>
      url.includes('accountId=') ? Response.json({}, { status: 403 }) : answer(),
    );
    const { batch } = await run(['cara@example.com', 'dan@example.com']);
    expect(batch.counts).toEqual({ invited: 2 });
  });

  it.each([
    { purpose: 'customers' },
    { customersOf },
    { purpose: 'customers', customersOf, existingAccess: 'remove' },
  ])('is refused as %j', async (wrong) => {
    await open();
    expect(await app.call('createBatch', { options: wrong })).toMatchObject({ ok: false });
  });

  it.each(Array.from({ length: 14 }, (_, place) => 2 * place + 1))(
    'comes to the same end when the worker dies around call %i, or an answer is lost there',
    async (call) => {
      await open();
      for (const [fault, name] of [
        [{ crashAtCall: call }, 'at'],
        [{ crashBeforeCall: call }, 'before'],
        [{ lostAnswerAtCall: call }, 'lost'],
      ] as const) {
        const emails = addresses(3).map((email) => `${name}.${email}`);
        const batchId = await app.prepare(emails, { options });
        await app.ask('startBatch', { batchId });
        app.host.setFaults(fault);
        await app.settle();
        await app.host.advance(1_000);
        await app.host.runScheduled('every-five-minutes');
        await app.settle();
        app.host.setFaults({});
        const { counts } = await app.ask('getBatch', { batchId });
        expect({ name, call, counts }).toEqual({ name, call, counts: { invited: 3 } });
        expect(await app.entries({ batchId, outcome: 'invited' })).toHaveLength(3);
      }
      expect(customerIds()).toHaveLength(9);
      expect(desks().deskById('HELP')?.customers.size).toBe(9);
      expect(desks().organizationById(northwind)?.users.size).toBe(9);
    },
  );
});
