import type { BatchView } from '../../src/contract';
import type { Route } from '../../src/domain/words';
import { createAppHost, type AppHost } from '../support/app-host.ts';
import { bringToRest, checkAndRun } from '../support/bring-to-rest.ts';
import { finalState } from '../support/final-state.ts';
import { interceptCalls } from '../support/intercept-calls.ts';

const people = (count: number, name = 'person'): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@example.org`);

let app: AppHost;
beforeEach(async () => {
  app = await createAppHost();
  app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
});
afterEach(() => app.close());

const take = (route: Route): Promise<unknown> => app.ask('saveSettings', { routeChoice: route });

async function draft(emails: string[], options: object = {}): Promise<string> {
  const { batchId } = await app.ask('createBatch', { reason: 'Onboarding', options });
  await app.ask('addRecipients', { batchId, recipients: emails.map((email) => ({ email })) });
  return batchId;
}

async function checked(emails: string[], options: object = {}): Promise<string> {
  const batchId = await draft(emails, options);
  await app.ask('checkBatch', { batchId });
  await bringToRest(app, batchId);
  return batchId;
}

/** Does something once, right after the n-th invitation was answered. */
function afterInvitation(n: number, act: () => Promise<unknown>): { done: () => Promise<unknown> } {
  let invitations = 0;
  let done: Promise<unknown> | undefined;
  interceptCalls(app, 'organization', async (request, answer) => {
    const response = await answer();
    if (request.url.endsWith('/users/invite') && (invitations += 1) === n) done = act();
    return response;
  });
  return { done: () => done ?? Promise.reject(new Error('There was no such invitation')) };
}

/** Nobody of the batch was invited without an outcome that says so, or the other way round. */
async function expectNobodyHalfDone(batchId: string): Promise<void> {
  for (const { email, outcome } of await app.recipients(batchId)) {
    const person = app.host.site.personByEmail(email);
    expect({ email, there: person !== undefined }).toEqual({
      email,
      there: outcome === 'invited' || outcome === 'invited-access-removed',
    });
    if (person) expect(app.host.site.accessOf(person.accountId)).toEqual([]);
  }
}

async function expectOneEntryEach(batchId: string): Promise<void> {
  const { entries, faultsOfChain, batch } = await finalState(app, batchId);
  expect(entries).toHaveLength(batch.total);
  expect(faultsOfChain).toEqual([]);
}

describe('pausing and resuming', () => {
  it.each([0, 30])(
    'leaves nobody half done, with look-ups %d seconds late, and goes on where it stopped',
    async (lag) => {
      app.host.setBehaviours({ grantsDefaultGroupsAnyway: true, inviteLagSeconds: lag });
      const batchId = await checked(people(300));
      const pausing = afterInvitation(1, () => app.ask('pauseBatch', { batchId }));
      await app.ask('startBatch', { batchId });
      const paused = await bringToRest(app, batchId);
      await pausing.done();

      expect(paused.state).toBe('paused');
      expect(paused.done).toBeGreaterThan(0);
      // At most the slice that each of the four lanes had begun.
      expect(paused.done).toBeLessThanOrEqual(4 * 25);
      await expectNobodyHalfDone(batchId);

      await app.ask('resumeBatch', { batchId });
      expect(await bringToRest(app, batchId)).toMatchObject({
        state: 'finished',
        counts: { 'invited-access-removed': 300 },
      });
      await expectOneEntryEach(batchId);
    },
  );

  it('goes on after a day', async () => {
    const batchId = await checked(people(300));
    const pausing = afterInvitation(1, () => app.ask('pauseBatch', { batchId }));
    await app.ask('startBatch', { batchId });
    await bringToRest(app, batchId);
    await pausing.done();
    await app.host.advance(24 * 3600);
    await app.host.runScheduled('every-five-minutes');
    await app.settle();
    expect(await app.ask('getBatch', { batchId })).toMatchObject({ state: 'paused' });
    await app.ask('resumeBatch', { batchId });
    expect(await bringToRest(app, batchId)).toMatchObject({ state: 'finished', counts: { invited: 300 } });
  });

  it('brings a slice to its end whose worker is gone, and then pauses', async () => {
    app.host.setBehaviours({ grantsDefaultGroupsAnyway: true });
    const batchId = await checked(people(60));
    let gone = false;
    interceptCalls(app, 'organization', async (request, answer) => {
      const response = await answer();
      if (!gone && request.url.endsWith('/users/invite')) {
        gone = true;
        app.host.setFaults({ crashBeforeCall: 1 });
      }
      return response;
    });
    await app.ask('startBatch', { batchId });
    await app.host.drain();
    await app.ask('pauseBatch', { batchId });
    const batch = await bringToRest(app, batchId);
    expect(['paused', 'finished']).toContain(batch.state);
    await expectNobodyHalfDone(batchId);
  });
});

describe('cancelling', () => {
  const states: [string, (batchId: string) => Promise<unknown>][] = [
    ['a draft', () => Promise.resolve()],
    ['a batch that is being checked', (batchId) => app.ask('checkBatch', { batchId })],
    [
      'a checked batch',
      async (batchId) => {
        await app.ask('checkBatch', { batchId });
        await bringToRest(app, batchId);
      },
    ],
  ];
  it.each(states)('%s invites nobody and writes one entry each', async (_, prepare) => {
    const batchId = await draft(people(60));
    await prepare(batchId);
    await app.ask('cancelBatch', { batchId });
    expect(await bringToRest(app, batchId)).toMatchObject({ state: 'cancelled', counts: { cancelled: 60 } });
    await expectNobodyHalfDone(batchId);
    await expectOneEntryEach(batchId);
  });

  it.each(['running', 'paused'])(
    'a %s batch ends the slices it has begun and cancels the others',
    async (state) => {
      app.host.setBehaviours({ grantsDefaultGroupsAnyway: true, inviteLagSeconds: 30 });
      const batchId = await checked(people(300));
      const act = state === 'running' ? 'cancelBatch' : 'pauseBatch';
      const acting = afterInvitation(1, () => app.ask(act, { batchId }));
      await app.ask('startBatch', { batchId });
      await bringToRest(app, batchId);
      await acting.done();
      if (state === 'paused') await app.ask('cancelBatch', { batchId });
      const batch = await bringToRest(app, batchId);
      expect(batch).toMatchObject({ state: 'cancelled', done: 300 });
      expect(batch.counts.cancelled).toBeGreaterThanOrEqual(200);
      await expectNobodyHalfDone(batchId);
      await expectOneEntryEach(batchId);
    },
  );
});

describe('retrying the failed', () => {
  it('is a new attempt with one more entry for those only', async () => {
    let refused = true;
    interceptCalls(app, 'organization', (request, answer) =>
      refused && request.url.endsWith('/users/invite') && request.body.includes('late0')
        ? Promise.resolve(Response.json({ errors: [{ title: 'Licence limit' }] }, { status: 409 }))
        : answer(),
    );
    const batchId = await checked([...people(25), ...people(5, 'late')]);
    await app.ask('startBatch', { batchId });
    expect(await bringToRest(app, batchId)).toMatchObject({ counts: { invited: 25, failed: 5 } });
    refused = false;
    await app.ask('retryFailed', { batchId });
    expect(await bringToRest(app, batchId)).toMatchObject({ attempt: 2, counts: { invited: 30 } });

    const { entries, faultsOfChain } = await finalState(app, batchId);
    const second = (entries as { attempt: number; email: string }[]).filter(({ attempt }) => attempt === 2);
    expect(entries).toHaveLength(35);
    expect(second.map(({ email }) => email)).toEqual(people(5, 'late'));
    expect(faultsOfChain).toEqual([]);
    expect(await app.call('retryFailed', { batchId })).toMatchObject({ error: { code: 'BATCH_STATE' } });
  });
});

describe('acts done twice in a row', () => {
  it('change nothing the second time', async () => {
    const batchId = await draft(people(130));
    const twice = async (act: 'checkBatch' | 'startBatch' | 'pauseBatch' | 'resumeBatch' | 'cancelBatch') => {
      await app.ask(act, { batchId });
      await app.ask(act, { batchId });
    };
    await twice('checkBatch');
    await bringToRest(app, batchId);
    await twice('startBatch');
    await twice('pauseBatch');
    await bringToRest(app, batchId);
    await twice('resumeBatch');
    await twice('cancelBatch');
    await bringToRest(app, batchId);
    const { acts, entries, faultsOfChain } = await finalState(app, batchId);
    expect(acts).toEqual([
      'batch.cancelled',
      'batch.checked',
      'batch.created',
      'batch.paused',
      'batch.resumed',
      'batch.started',
    ]);
    expect(entries).toHaveLength(130);
    expect(faultsOfChain).toEqual([]);
  });
});

describe('several batches of several admins at once', () => {
  it('all finish, each with its own people, and none waits for another to end', async () => {
    const priya = app.host.site.personByEmail('priya.raman@acme.example')?.accountId;
    app.host.setBehaviours({ latencyMs: 100 });
    const lists = ['red', 'green', 'blue'].map((name) => people(250, name));
    const batchIds: string[] = [];
    for (const list of lists) batchIds.push(await checked(list));
    const views: BatchView[][] = [];
    interceptCalls(app, 'organization', async (request, answer) => {
      if (request.url.endsWith('/users/invite') && views.length < 40)
        views.push(await Promise.all(batchIds.map((batchId) => app.ask('getBatch', { batchId }))));
      return answer();
    });
    for (const [place, batchId] of batchIds.entries()) {
      const answer = await app.call('startBatch', { batchId }, place === 1 ? priya : undefined);
      expect(answer.ok).toBe(true);
    }
    await app.settle();
    for (const batchId of batchIds) {
      expect(await app.ask('getBatch', { batchId })).toMatchObject({
        state: 'finished',
        counts: { invited: 250 },
      });
      await expectOneEntryEach(batchId);
    }
    const halfWay = views.find((view) => view.some(({ done }) => done >= 125)) ?? [];
    expect(Math.min(...halfWay.map(({ done }) => done))).toBeGreaterThan(0);
  });
});

describe('a batch whose events were lost', () => {
  it('is found by upkeep and brought to its end', async () => {
    const batchId = await checked(people(130));
    // The act is stored, and the function ends before it can push the events.
    const { count, log } = app.host.outsideCalls;
    const before = count();
    await app.ask('getBatch', { batchId });
    expect(log().length).toBeGreaterThanOrEqual(count() - before);
    for (let call = 1; ; call += 1) {
      app.host.setFaults({ crashBeforeCall: call });
      await app.call('startBatch', { batchId }).catch(() => undefined);
      app.host.setFaults({});
      if ((await app.ask('getBatch', { batchId })).state === 'running') break;
    }
    expect(app.host.queue.pending()).toBe(0);
    await app.host.advance(11 * 60);
    await app.host.runScheduled('every-five-minutes');
    await app.settle();
    expect(await app.ask('getBatch', { batchId })).toMatchObject({
      state: 'finished',
      counts: { invited: 130 },
    });
  });
});

describe.each<Route>(['organization', 'app'])(
  'taking access from people who were there, on the %s route',
  (route) => {
    const losing = ['daniel.ferreira@acme.example', 'arjun.patel@acme.example'];
    const groupsOf = (email: string): string[] => {
      const { site } = app.host;
      return site
        .directGroupsOf(site.personByEmail(email)?.accountId ?? '')
        .map(({ name }) => name)
        .sort();
    };

    it('wants their number confirmed', async () => {
      await take(route);
      const batchId = await checked([...losing, 'new.person@example.org'], { existingAccess: 'remove' });
      for (const payload of [{ batchId }, { batchId, confirmRemovals: 1 }]) {
        expect(await app.call('startBatch', payload)).toMatchObject({
          error: { code: 'CONFIRMATION_REQUIRED' },
        });
      }
      expect((await app.call('startBatch', { batchId, confirmRemovals: 2 })).ok).toBe(true);
    });

    it('is undone from the audit entry, exactly, and undoing it twice is harmless', async () => {
      await take(route);
      const before = losing.map(groupsOf);
      const batchId = await draft(losing, { existingAccess: 'remove' });
      expect(await checkAndRun(app, batchId)).toMatchObject({ counts: { 'access-removed': 2 } });
      expect(losing.map(groupsOf)).not.toEqual(before);
      for (const { id } of await app.entries({ batchId, outcome: 'access-removed' })) {
        await app.ask('restoreAccess', { entryId: id });
        await app.ask('restoreAccess', { entryId: id });
      }
      expect(losing.map(groupsOf)).toEqual(before);
      expect((await finalState(app, batchId)).faultsOfChain).toEqual([]);
    });
  },
);

describe('limits', () => {
  it.each([
    ['a short wait inside the invocation', 2],
    ['a long wait in the queue', 120],
  ])('that Atlassian names are kept: %s', async (_, retryAfterSeconds) => {
    const batchId = await checked(people(25));
    let refusals = 0;
    let notBeforeMs = 0;
    let early = 0;
    interceptCalls(app, 'organization', (_request, answer) => {
      const nowMs = app.host.clock.nowMs();
      if (nowMs < notBeforeMs) early += 1;
      if (refusals >= 3) return answer();
      refusals += 1;
      notBeforeMs = nowMs + retryAfterSeconds * 1000;
      const headers = { 'Retry-After': String(retryAfterSeconds), 'RateLimit-Reason': 'org-burst' };
      return Promise.resolve(Response.json({ errors: [{ title: 'Too many' }] }, { status: 429, headers }));
    });
    await app.ask('startBatch', { batchId });
    expect(await bringToRest(app, batchId)).toMatchObject({ state: 'finished', counts: { invited: 25 } });
    expect({ refusals, early }).toEqual({ refusals: 3, early: 0 });
    await expectOneEntryEach(batchId);
  });

  it('shows why nothing moves, in Atlassian’s words, while it waits', async () => {
    const batchId = await checked(people(25));
    let refused = false;
    interceptCalls(app, 'organization', (_request, answer) => {
      if (refused) return answer();
      refused = true;
      const headers = { 'Retry-After': '600', 'RateLimit-Reason': 'org-quota' };
      return Promise.resolve(Response.json({ errors: [{ title: 'Too many' }] }, { status: 429, headers }));
    });
    await app.ask('startBatch', { batchId });
    await app.host.drain();
    expect((await app.ask('getBatch', { batchId })).notice).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'Too many (org-quota)',
    });
    // Upkeep knows that the batch waits, and adds no event to the one that will come.
    await app.host.advance(300);
    await app.host.runScheduled('every-five-minutes');
    expect(app.host.queue.pending()).toBe(1);
    expect((await bringToRest(app, batchId)).notice).toBeUndefined();
  });

  it('of Forge on requests are kept: a new invocation takes over before they are reached', async () => {
    const recipients = 1_600;
    const batchId = await checked(people(recipients));
    interceptCalls(app, 'organization', (request, answer) => {
      if (!request.url.includes('/users/search')) return answer();
      const { emails } = JSON.parse(request.body) as { emails: string[] };
      // Look-ups of one address a call, so that an invocation comes to its limit.
      return emails.length > 1
        ? Promise.resolve(Response.json({ errors: [{ title: 'One at a time' }] }, { status: 400 }))
        : answer();
    });
    app.host.meter.reset();
    await app.ask('startBatch', { batchId });
    expect(await bringToRest(app, batchId)).toMatchObject({
      state: 'finished',
      counts: { invited: recipients },
    });
    // The first push starts the lanes; every further one is a hand-over.
    expect(app.host.meter.read().queuePushes).toBeGreaterThan(1);
  });
});
