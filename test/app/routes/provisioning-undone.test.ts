import { createAppHost, type AppHost, type AppHostOptions } from '../../support/app-host.ts';
import { finalState } from '../../support/runs/final-state.ts';

let app: AppHost;
afterEach(() => app.close());

/** Of a domain that the organization did not verify: the account is nobody's to manage. */
const guest = 'guest@partner.example';
const site = () => app.host.site;
const records = () => site().provisioning.users();

async function open(options: AppHostOptions = {}): Promise<void> {
  app = await createAppHost(options);
  const { directoryId, key } = site().provisioning;
  await app.ask('saveProvisioningKey', { directoryId, key: key(), label: 'Directory key' });
  await app.ask('saveSettings', { routeChoice: 'provisioning' });
}

/** The id of the entry about somebody, from the log of a batch that brought them in. */
async function entryOf(email: string): Promise<{ batchId: string; entryId: string }> {
  const { batchId } = await app.runBatch([email]);
  const [entry] = await app.entries({ batchId, email });
  return { batchId, entryId: entry?.id ?? '' };
}

const undo = (entryId: string) => app.call('undoProvisioning', { entryId });
const undone = () => app.entries({ action: 'user.provisioning-undone' });

describe('taking back a record that a batch made', () => {
  it('deletes it, reads that it is gone, and records that', async () => {
    await open();
    const { batchId, entryId } = await entryOf(guest);
    const answer = await undo(entryId);
    expect(answer).toMatchObject({
      ok: true,
      data: {
        action: 'user.provisioning-undone',
        target: { email: guest },
        batchId,
        credential: { kind: 'provisioning-key', label: 'Directory key' },
        changes: { undoes: entryId, record: 'deleted', account: 'still-there' },
      },
    });
    expect([records(), site().personByEmail(guest)?.accountStatus]).toEqual([[], 'active']);
    expect((await finalState(app, batchId)).faultsOfChain).toEqual([]);
  });

  it('is recorded once, however often and by however many admins it is asked for', async () => {
    await open();
    const { entryId } = await entryOf(guest);
    const answers = await Promise.all([1, 2, 3].map(() => undo(entryId)));
    answers.push(await undo(entryId));
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true]);
    expect(await undone()).toHaveLength(1);
  });

  it.each(Array.from({ length: 24 }, (_, place) => place + 1))(
    'comes to the same end where the function ends around call %i, or an answer is lost there',
    async (call) => {
      await open();
      const { batchId, entryId } = await entryOf(guest);
      for (const fault of ['crashAtCall', 'crashBeforeCall', 'lostAnswerAtCall'] as const) {
        app.host.setFaults({ [fault]: call });
        await undo(entryId).catch(() => undefined);
        app.host.setFaults({});
      }
      expect(await undo(entryId)).toMatchObject({ ok: true });
      expect([records(), await undone()]).toMatchObject([[], [{ batchId }]]);
    },
  );

  it.each<[string, () => unknown, string]>([
    ['of an account that the organization manages now', () => manage(), 'deactivate it everywhere'],
    ['that somebody else made anew', () => remake(), 'no record any more that this batch made'],
    ['that belongs to another account now', () => relink(), 'no record any more that this batch made'],
    [
      'whose key was regenerated',
      () => app.host.setBehaviours({ provisioningKeyRegenerations: 1 }),
      'not valid',
    ],
    [
      'where no organization key tells whether the account is managed',
      () => app.ask('forgetOrganizationKey'),
      'cannot be told',
    ],
  ])('leaves one %s as it is, and says why', async (_, change, words) => {
    await open();
    const { entryId } = await entryOf(guest);
    await change();
    const before = JSON.stringify([records(), site().people()]);
    expect(await undo(entryId)).toMatchObject({
      ok: false,
      error: { code: 'ROUTE_CANNOT', message: expect.stringContaining(words) as string },
    });
    expect([JSON.stringify([records(), site().people()]), await undone()]).toEqual([before, []]);
  });

  it('never touches a managed account', async () => {
    await open();
    const { entryId } = await entryOf('ada@acme.example');
    expect(await undo(entryId)).toMatchObject({ ok: false, error: { code: 'ROUTE_CANNOT' } });
    expect([records().length, site().personByEmail('ada@acme.example')?.accountStatus]).toEqual([
      1,
      'active',
    ]);
  });

  it('is for people alone whom the batch proved to have created', async () => {
    await open();
    const { entryId } = await entryOf('liam.oconnor@acme.example');
    const [created] = await app.entries({ action: 'batch.created' });
    for (const id of [entryId, created?.id ?? ''])
      expect(await undo(id)).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_UNDO' } });
    await app.ask('saveSettings', { routeChoice: 'organization' });
    const other = await entryOf('invited@partner.example');
    expect(await undo(other.entryId)).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_UNDO' } });
  });

  it('finds the record of somebody whose creation was answered by nobody', async () => {
    await open();
    const batchId = await app.prepare([guest]);
    await app.ask('startBatch', { batchId });
    app.host.setBehaviours({ provisioningLagSeconds: 30 });
    const posts = () => records().length;
    for (let call = 1; posts() === 0 && call < 60; call += 1) {
      app.host.setFaults({ crashAtCall: call });
      await app.settle();
    }
    app.host.setFaults({});
    await app.settle();
    const [entry] = await app.entries({ batchId, email: guest });
    expect(entry?.outcome).toBe('invited');
    expect(await undo(entry?.id ?? '')).toMatchObject({ ok: true });
    expect(records()).toEqual([]);
  });

  it('is no way around who may act, nor around which ids there are', async () => {
    await open();
    const { entryId } = await entryOf(guest);
    const outsider = site().personByEmail('samir.nassar@acme.example')?.accountId;
    expect(await app.call('undoProvisioning', { entryId }, outsider)).toMatchObject({
      ok: false,
      error: { code: 'NOT_ADMIN' },
    });
    for (const forged of [`a:unprovisioned:${entryId}`, entryId.replace(/\d$/, '9'), `r:none:1:000000`, 'x'])
      expect(await undo(forged)).toMatchObject({ ok: false, error: { code: 'ENTRY_NOT_FOUND' } });
    expect([records().length, await undone()]).toEqual([1, []]);
  });
});

const record = () => {
  const [found] = records();
  if (!found) throw new Error('There is no record');
  return found;
};
const manage = () => site().updatePerson(record().accountId, { email: 'guest@acme.example' });
const remake = () => {
  site().provisioning.removeUser(record());
  const { provisioning } = site();
  provisioning.createUser({ userName: guest, email: guest, name: 'Theirs', active: true, attributes: {} });
};
const relink = () =>
  Object.assign(record(), { accountId: site().personByEmail('samir.nassar@acme.example')?.accountId });
