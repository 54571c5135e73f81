import { createAppHost, type AppHost, type AppHostOptions } from '../../support/app-host.ts';
import { addresses } from '../../support/builders.ts';

let app: AppHost;
afterEach(() => app.close());

/** A site whose provisioned directory is connected and chosen. */
async function open(options: AppHostOptions = {}): Promise<void> {
  app = await createAppHost(options);
  const { provisioning } = app.host.site;
  await app.ask('saveProvisioningKey', {
    directoryId: provisioning.directoryId,
    key: provisioning.key(),
    label: 'Directory key',
  });
  await app.ask('saveSettings', { routeChoice: 'provisioning' });
}

const recipientsOf = async (emails: string[], input?: Record<string, unknown>) => {
  const batch = await app.runBatch(emails, input);
  const recipients = await app.recipients(batch.batchId);
  return { batch, of: (email: string) => recipients.find((one) => one.email === email) };
};
const outcomesOf = (counts: Record<string, number>) => counts;

describe('a batch through a provisioned directory', () => {
  it('brings a hundred people into the organization without access, read back there', async () => {
    await open();
    const emails = addresses(100);
    const { batch, of } = await recipientsOf(emails);
    expect([batch.state, batch.route, outcomesOf(batch.counts)]).toEqual([
      'finished',
      'provisioning',
      { invited: 100 },
    ]);
    expect(of(emails[0] ?? '')).toMatchObject({ access: [], verifiedThrough: 'organization' });
    const { site } = app.host;
    expect(site.provisioning.users()).toHaveLength(100);
    for (const email of emails) expect(site.accessOf(site.personByEmail(email)?.accountId ?? '')).toEqual([]);
    const [entry] = await app.entries({ outcome: 'invited' });
    expect(entry?.credential).toEqual({ kind: 'provisioning-key', label: 'Directory key' });
  });

  it('changes nobody who was there, and provides no record for them', async () => {
    await open();
    const before = JSON.stringify(app.host.site.people());
    const { of } = await recipientsOf(['liam.oconnor@acme.example', 'george.papadakis@acme.example']);
    expect(of('liam.oconnor@acme.example')?.outcome).toBe('already-has-access');
    expect(of('george.papadakis@acme.example')?.outcome).toBe('deactivated');
    expect(JSON.stringify(app.host.site.people())).toBe(before);
    expect(app.host.site.provisioning.users()).toEqual([]);
  });

  it.each(['active', 'inactive'] as const)(
    'neither wakes, renames nor lets in whose %s account is in no directory',
    async (accountStatus) => {
      await open();
      const { site } = app.host;
      const email = 'ada.byron@acme.example';
      const { accountId } = site.addPerson({ email, name: 'Ada King' });
      site.updatePerson(accountId, { accountStatus, membershipStatus: 'no_membership' });
      const before = JSON.stringify(site.people());
      const { of } = await recipientsOf([email, 'new@acme.example']);
      expect(of(email)).toMatchObject({ outcome: 'needs-attention', code: 'EXISTS_NOT_FOUND' });
      expect(of('new@acme.example')?.outcome).toBe('invited');
      const changed = site.people().filter(({ email: one }) => one !== 'new@acme.example');
      expect(JSON.stringify(changed)).toBe(before);
      expect(site.provisioning.users().map(({ userName }) => userName)).toEqual(['new@acme.example']);
    },
  );

  it('leaves whose record has the address under another user name', async () => {
    await open();
    const { site } = app.host;
    app.host.setBehaviours({ provisioningLagSeconds: 86_400 });
    const email = 'ada.byron@acme.example';
    const known = { userName: 'aking@acme.example', name: 'Ada King', email, active: true, attributes: {} };
    const theirs = site.provisioning.createUser(known);
    const { of } = await recipientsOf([email]);
    expect(of(email)).toMatchObject({ outcome: 'needs-attention', code: 'EXISTS_NOT_FOUND' });
    expect([site.provisioning.users(), site.personByEmail(email)?.name]).toEqual([[theirs], 'Ada King']);
  });

  it('leaves a record alone that the identity provider made and that is not synchronised yet', async () => {
    await open();
    const { site } = app.host;
    app.host.setBehaviours({ provisioningLagSeconds: 86_400 });
    const email = 'theirs@acme.example';
    const theirs = site.provisioning.createUser({
      userName: email,
      email,
      name: 'Theirs',
      active: true,
      attributes: {},
    });
    const { of } = await recipientsOf([email]);
    expect(of(email)).toMatchObject({ outcome: 'needs-attention', code: 'EXISTS_NOT_FOUND' });
    expect([site.provisioning.users(), site.personByEmail(email)?.name]).toEqual([[theirs], 'Theirs']);
  });

  it('waits until the organization was synchronised', async () => {
    await open();
    app.host.setBehaviours({ provisioningLagSeconds: 90 });
    const { batch } = await recipientsOf(addresses(3));
    expect(batch.counts).toEqual({ invited: 3 });
  });

  it('says with the reason which addresses an old directory does not take', async () => {
    await open();
    app.host.setBehaviours({ provisioningIsLegacy: true });
    const { of } = await recipientsOf(['out@example.org', 'in@acme.example']);
    expect(of('in@acme.example')?.outcome).toBe('invited');
    expect(of('out@example.org')).toMatchObject({
      outcome: 'failed',
      code: 'INVALID_REQUEST',
      message: expect.stringContaining('not verified') as string,
    });
  });

  it('sends nothing while the automatic group grants what is billed, and says so', async () => {
    await open();
    app.host.setBehaviours({ provisionedPeopleGetJira: true });
    const { batch } = await recipientsOf(['ada@acme.example']);
    expect(batch.state).toBe('paused');
    expect(batch.notice?.message).toContain('grants jira-software');
    expect(app.host.site.provisioning.users()).toEqual([]);
    const { routes } = await app.ask('checkConnection');
    const check = routes.find(({ route }) => route === 'provisioning');
    expect([check?.works, check?.sentence]).toEqual(['no', expect.stringContaining('jira-software')]);
  });

  it('cannot vouch for anybody where no organization key is saved', async () => {
    await open({ connected: false });
    const { of } = await recipientsOf(['ada@acme.example']);
    expect(of('ada@acme.example')).toMatchObject({ outcome: 'needs-attention', verifiedThrough: 'jira' });
    expect(of('ada@acme.example')?.unrated).toHaveLength(1);
  });

  it('leaves whoever was deactivated asleep, though no organization key tells of them', async () => {
    await open({ connected: false });
    const { site } = app.host;
    const hidden = site.addPerson({
      email: 'asleep@acme.example',
      accountStatus: 'inactive',
      emailHidden: true,
    });
    const before = JSON.stringify(site.people());
    const emails = ['george.papadakis@acme.example', hidden.email];
    const { of } = await recipientsOf(emails);
    for (const email of emails)
      expect(of(email)).toMatchObject({ outcome: 'needs-attention', code: 'EXISTS_NOT_FOUND' });
    expect([JSON.stringify(site.people()), site.provisioning.users()]).toEqual([before, []]);
  });

  it('waits for the new key once the old one was regenerated', async () => {
    await open();
    app.host.setBehaviours({ provisioningKeyRegenerations: 1 });
    const { batch } = await recipientsOf(['ada@acme.example']);
    expect(batch.state).toBe('paused');
    const { provisioning } = app.host.site;
    await app.ask('saveProvisioningKey', { directoryId: provisioning.directoryId, key: provisioning.key() });
    await app.ask('resumeBatch', { batchId: batch.batchId });
    await app.settle();
    expect((await app.ask('getBatch', { batchId: batch.batchId })).counts).toEqual({ invited: 1 });
  });

  it.each(Array.from({ length: 12 }, (_, place) => 2 * place + 1))(
    'comes to the same end when the worker dies around call %i, or an answer is lost there',
    async (call) => {
      await open();
      for (const [fault, name] of [
        [{ crashAtCall: call }, 'at'],
        [{ crashBeforeCall: call }, 'before'],
        [{ lostAnswerAtCall: call }, 'lost'],
      ] as const) {
        const emails = addresses(3).map((email) => `${name}.${email}`);
        const batchId = await app.prepare(emails);
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
      expect(app.host.site.provisioning.users()).toHaveLength(9);
    },
  );
});

describe('the provisioning key', () => {
  it('is saved only where the directory answers to it, and never shown again', async () => {
    app = await createAppHost();
    const { directoryId, key } = app.host.site.provisioning;
    const wrong = await app.call('saveProvisioningKey', { directoryId, key: 'wrong-key' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'KEY_REFUSED' } });
    const elsewhere = await app.call('saveProvisioningKey', { directoryId: 'other', key: key() });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'KEY_REFUSED' } });
    const saved = await app.ask('saveProvisioningKey', { directoryId, key: key(), expiresAt: '2026-12-04' });
    expect(saved.provisioning).toMatchObject({ directoryId, expiresAt: '2026-12-04' });
    const told = JSON.stringify([
      saved,
      await app.ask('getOverview'),
      await app.entries(),
      app.host.log.lines(),
    ]);
    expect(told).not.toContain(key());
    expect(app.host.outsideCalls.log().filter(({ name }) => name.includes(key()))).toEqual([]);
  });

  it('is never taken by "automatic", and is asked for where it is chosen', async () => {
    app = await createAppHost({ connected: false });
    const { directoryId, key } = app.host.site.provisioning;
    await app.ask('saveSettings', { routeChoice: 'provisioning' });
    const batchId = await app.prepare(['ada@acme.example']);
    expect(await app.call('startBatch', { batchId })).toMatchObject({ ok: false, error: { code: 'NO_KEY' } });
    await app.ask('saveProvisioningKey', { directoryId, key: key() });
    await app.ask('saveSettings', { routeChoice: 'automatic' });
    expect((await app.ask('checkConnection')).automatic).toBeUndefined();
    expect(await app.call('startBatch', { batchId })).toMatchObject({
      ok: false,
      error: { code: 'NO_ROUTE' },
    });
  });

  it('is forgotten when asked', async () => {
    await open();
    const settings = await app.ask('forgetProvisioningKey');
    expect(settings.provisioning).toBeUndefined();
    const actions = (await app.entries()).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['provisioning-key.saved', 'provisioning-key.forgotten']));
  });
});
