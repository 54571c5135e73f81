import { newcomers, restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { document, rest, create, batchNow } = api;
const scopes = [...new Set(document.operations.flatMap((one) => one.scopes))];
const second = (): string => api.app.host.site.personByEmail('priya.raman@acme.example')?.accountId ?? '';
const tokenOf = (accountId: string): string => api.app.host.api.mintToken({ accountId, scopes });
const refused = { status: 409, body: { code: 'FOUR_EYES' } };
const batchesNow = async (): Promise<unknown> => (await rest('listBatches')).body['batches'];

beforeEach(async () => {
  await api.app.ask('saveSettings', { fourEyes: true });
});

/** A finding that access can be taken off for. */
async function findingId(): Promise<string> {
  const { site } = api.app.host;
  const listed = site.people().find(({ email }) => email === 'daniel.ferreira@acme.example');
  await api.app.ask('addToWatch', { addresses: [listed?.email] });
  await api.app.ask('lookNow');
  await api.app.settle();
  const { findings } = await api.app.ask('listFindings');
  return findings[0]?.findingId ?? '';
}

/** Each way by which a batch comes to run, as whoever prepared it; all of them leave everything as it was. */
const ways: Record<string, (batchId: string) => Promise<unknown>> = {
  'the page: startBatch': async (batchId) => {
    const answer = await api.app.call('startBatch', { batchId });
    return answer.ok ? answer : { status: 409, body: answer.error };
  },
  'REST: /batch/start': (batchId) => rest('startBatch', { query: { batchId }, body: {} }),
  'REST: /batch/check with startWhenReady': (batchId) =>
    rest('checkBatch', { query: { batchId }, body: { startWhenReady: true } }),
  'REST: /batches with the mode run': () =>
    rest('createBatch', { body: { recipients: newcomers(1), mode: 'run' } }),
  'REST: /findings/decide with confirmRemovals': async () =>
    rest('decideFindings', {
      body: { findingIds: [await findingId()], decision: 'remove', confirmRemovals: 1 },
    }),
};

describe('under the rule of four eyes', () => {
  it.each(Object.keys(ways))('who prepared a batch does not start it by %s', async (way) => {
    const batchId = await create({ recipients: newcomers(2), mode: 'check' });
    await api.app.settle();
    const before = await batchesNow();
    expect(await ways[way]?.(batchId)).toMatchObject(refused);
    await api.app.settle();
    expect(await batchesNow()).toEqual(before);
    expect(api.app.host.site.personByEmail(newcomers(1)[0] ?? '')).toBeUndefined();
  });

  it('who takes access that was found without confirming it leaves the start to somebody else', async () => {
    const body = { findingIds: [await findingId()], decision: 'remove' };
    const decided = await rest('decideFindings', { body });
    expect(decided.status).toBe(200);
    await api.app.settle();
    const batchId = decided.body['batchId'] as string;
    const { state, removals } = await batchNow(batchId);
    expect(state).toBe('ready');
    const start = { query: { batchId }, body: { confirmRemovals: removals?.digest } };
    expect(await rest('startBatch', start)).toMatchObject(refused);
    expect((await rest('startBatch', { ...start, token: tokenOf(second()) })).status).toBe(200);
  });

  it('a second admin starts it, on the page and by REST, and the log names both', async () => {
    const { site } = api.app.host;
    const batchId = await create({ recipients: newcomers(1), mode: 'check' });
    const other = await api.app.prepare(['other@example.org']);
    await rest('startBatch', { query: { batchId }, body: {}, token: tokenOf(second()) });
    expect(await api.app.call('startBatch', { batchId: other }, second())).toMatchObject({ ok: true });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 1 } });
    const starts = await api.app.entries({ action: 'batch.started' });
    expect(starts).toHaveLength(2);
    for (const { actor, changes } of starts) {
      expect(actor).toMatchObject({ accountId: second(), name: 'Priya Raman' });
      expect(changes).toMatchObject({
        preparedBy: { accountId: site.admin.accountId, name: expect.any(String) as string },
      });
    }
  });

  it('a list takes no addresses from a second admin, who would start their own', async () => {
    const batchId = await create({ recipients: newcomers(1) });
    const token = tokenOf(second());
    const answer = await rest('addRecipients', {
      query: { batchId },
      body: { recipients: ['own@example.org'] },
      token,
    });
    expect(answer).toMatchObject(refused);
    expect(await batchNow(batchId)).toMatchObject({ total: 1 });
  });

  it('the switch itself is written into the log', async () => {
    await api.app.host.advance(60);
    await api.app.ask('saveSettings', { fourEyes: false });
    const [latest] = await api.app.entries({ action: 'settings.changed' });
    expect(latest).toMatchObject({ changes: { fourEyes: false } });
  });
});
