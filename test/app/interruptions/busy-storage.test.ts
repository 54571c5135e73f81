import { createAppHost, type AppHost } from '../../support/app-host.ts';

/** From now on storage takes so many requests in a second of the host's clock, and refuses the others. */
function takeOnly({ host }: AppHost, requestsASecond: number): { refused: () => number } {
  const through = host.kvs.fetch.bind(host.kvs);
  let second = 0;
  let taken = 0;
  let refused = 0;
  host.kvs.fetch = (path, init) => {
    const now = Math.floor(host.clock.nowMs() / 1000);
    if (now !== second) taken = 0;
    second = now;
    if (taken < requestsASecond) {
      taken += 1;
      return through(path, init);
    }
    refused += 1;
    const body = { code: 'TOO_MANY_REQUESTS', message: 'Too many requests' };
    return Promise.resolve(Response.json(body, { status: 429 }));
  };
  return { refused: () => refused };
}

let app: AppHost;
beforeEach(async () => {
  app = await createAppHost();
});
afterEach(() => app.close());

it('does the whole job while storage keeps refusing requests that come too soon', async () => {
  const { refused } = takeOnly(app, 40);
  const emails = Array.from({ length: 260 }, (_, place) => `person${place}@example.org`);
  expect(await app.runBatch(emails, { reason: 'Onboarding' })).toMatchObject({
    state: 'finished',
    counts: { invited: 260 },
  });
  expect(await app.entries({ outcome: 'invited' })).toHaveLength(260);
  expect(refused()).toBeGreaterThan(10);
});

it('tells the page to ask again later, and logs no fault, while storage takes nothing', async () => {
  const batchId = await app.prepare(['one@example.org']);
  takeOnly(app, 0);
  expect(await app.call('getBatch', { batchId })).toMatchObject({ ok: false, error: { code: 'BUSY' } });
});

describe('an act whose answer from storage was lost', () => {
  let reasonRequired = false;
  let keys = 0;
  const draft = async (): Promise<{ batchId: string }> => {
    const { batchId } = await app.ask('createBatch', {});
    await app.ask('addRecipients', { batchId, recipients: [{ email: 'one@example.org' }] });
    return { batchId };
  };
  const acts = {
    createBatch: { action: 'batch.created', payload: async () => ({ reason: 'Lost' }) },
    cancelBatch: { action: 'batch.cancelled', payload: () => app.ask('createBatch', {}) },
    beginExport: { action: 'log.exported', payload: async () => ({ format: 'jsonl' }) },
    checkBatch: { action: 'batch.checked', payload: () => draft() },
    startBatch: {
      action: 'batch.started',
      payload: async () => ({ batchId: await app.prepare(['one@example.org']) }),
    },
    saveOrganizationKey: {
      action: 'organization-key.saved',
      payload: async () => ({ key: app.host.site.organizationKey, label: `Key ${(keys += 1)}` }),
    },
    saveSettings: {
      action: 'settings.changed',
      payload: async () => ({ reasonRequired: (reasonRequired = !reasonRequired) }),
    },
  };

  it.each(Object.keys(acts) as (keyof typeof acts)[])('is done once, and answered: %s', async (act) => {
    const { action, payload } = acts[act];
    const recorded = async () => (await app.entries({ action })).length;
    const input = await payload();
    const callsBefore = app.host.outsideCalls.count();
    await app.ask(act, input);
    const calls = app.host.outsideCalls.count() - callsBefore;
    expect(calls).toBeGreaterThan(3);
    for (let call = 1; call <= calls; call += 1) {
      const next = await payload();
      const before = await recorded();
      app.host.setFaults({ lostAnswerAtCall: call });
      const answer = await app.call(act, next);
      app.host.setFaults({});
      expect({ call, answer }).toMatchObject({ answer: { ok: true } });
      expect({ call, recorded: (await recorded()) - before }).toEqual({ call, recorded: 1 });
    }
  });
});
