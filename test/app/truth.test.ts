import type { Behaviours } from '../../local/behaviours.ts';
import type { Route } from '../../src/domain/words';
import { createAppHost, type AppHost } from '../support/app-host.ts';
import { bringToRest, checkAndRun } from '../support/bring-to-rest.ts';
import { interceptCalls } from '../support/intercept-calls.ts';

const fresh = 'new.person@example.org';

let app: AppHost;
afterEach(() => app.close());

async function open(route: Route, behaviours: Partial<Behaviours> = {}): Promise<void> {
  app = await createAppHost({ connected: route === 'organization' });
  app.host.setBehaviours({
    ...(route !== 'organization' && { forgeMayCreateUsers: true, appMayEditGroups: true }),
    ...behaviours,
  });
  await app.ask('saveSettings', { routeChoice: route });
}

/** Runs a list to its end and answers the only, or the named, recipient. */
async function run(emails: string[], options: object = {}) {
  const { batchId } = await app.ask('createBatch', { options });
  await app.ask('addRecipients', { batchId, recipients: emails.map((email) => ({ email })) });
  const batch = await checkAndRun(app, batchId);
  const recipients = await app.recipients(batchId);
  return { batch, recipients, of: (email: string) => recipients.find((one) => one.email === email) };
}

const accessOf = (email: string): string[] => {
  const { site } = app.host;
  return site.accessOf(site.personByEmail(email)?.accountId ?? '').map(({ product }) => product);
};
const groupNamed = (name: string): string =>
  app.host.site.groups().find((group) => group.name === name)?.groupId ?? '';
const join = (email: string, groupName: string): void => {
  const { site } = app.host;
  site.addToGroup(groupNamed(groupName), site.personByEmail(email)?.accountId ?? '');
};

const everyRoute: Route[] = ['organization', 'app', 'admin'];
const jiraRoutes: Route[] = ['app', 'admin'];

describe.each(jiraRoutes)('creating a user through Jira, on the %s route', (route) => {
  it('believes the look-up where Jira answers 400 and has created the person', async () => {
    await open(route, { createAnswers400ButCreates: true });
    expect((await run([fresh])).of(fresh)).toMatchObject({ outcome: 'invited', standing: 'absent' });
  });

  it('believes the look-up where Jira answers 500 and has created the person again', async () => {
    await open(route);
    const former = app.host.site.addPerson({ email: fresh });
    app.host.site.removePerson(former.accountId);
    expect((await run([fresh])).of(fresh)).toMatchObject({ outcome: 'invited', standing: 'absent' });
  });

  it('invites nobody a second time where 400 says that the person is there without access already', async () => {
    await open(route);
    const inactive = 'george.papadakis@acme.example';
    expect((await run([inactive])).of(inactive)).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/already exists but does not have access/) as string,
    });
  });

  it('tells Atlassian’s words where the licence is exhausted, and creates nobody', async () => {
    await open(route, { grantsDefaultGroupsAnyway: true, seatsLeft: 0 });
    expect((await run([fresh])).of(fresh)).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/licensed users/) as string,
    });
    expect(app.host.site.personByEmail(fresh)).toBeUndefined();
  });

  it('says needs-attention with Jira’s words where the app may not edit groups', async () => {
    await open('app', { grantsDefaultGroupsAnyway: true, appMayEditGroups: false });
    const recipient = (await run([fresh])).of(fresh);
    expect(recipient).toMatchObject({ outcome: 'needs-attention', code: 'GROUP_REFUSED' });
    expect(recipient?.message).toBeTruthy();
    expect(recipient?.access.map(({ groupName }) => groupName)).toContain('jira-users-acme-demo');
  });
});

describe('a site as documented, where Forge apps may not create users', () => {
  it.each(jiraRoutes)('fails on the %s route with the refusal in plain words', async (route) => {
    await open(route, { forgeMayCreateUsers: false });
    const { batch, recipients } = await run([fresh, 'other.person@example.org']);
    expect(batch).toMatchObject({ state: 'finished', counts: { failed: 2 } });
    for (const recipient of recipients) {
      expect(recipient).toMatchObject({ outcome: 'failed', code: 'ROUTE_REFUSED' });
      expect(recipient.message).toMatch(/does not support Forge apps/);
    }
  });
});

describe('inviting through the Organizations API', () => {
  it('takes 206 apart: who failed failed with the reason, the others are invited', async () => {
    await open('organization');
    const refused = 'refused.person@example.org';
    interceptCalls(app, 'organization', (request, answer) => {
      if (!request.url.endsWith('/users/invite')) return answer();
      const { emails } = JSON.parse(request.body) as { emails: string[] };
      const kept = JSON.stringify({ emails: emails.filter((email) => email !== refused) });
      return answer({ body: kept }).then(async (response) => {
        const { data } = (await response.json()) as { data: unknown[] };
        const error = { status: 'ERROR', statusReason: 'The domain is blocked' };
        data.push({
          email: refused,
          results: [{ roleAssignmentResult: [error], groupAssignmentResult: [] }],
        });
        return Response.json({ data }, { status: 206 });
      });
    });
    const { of } = await run([fresh, refused]);
    expect(of(fresh)).toMatchObject({ outcome: 'invited' });
    expect(of(refused)).toMatchObject({ outcome: 'failed', message: 'The domain is blocked' });
  });

  it.each<[number, Partial<Behaviours>, string, RegExp]>([
    [402, { paidSubscription: false }, 'NO_SUBSCRIPTION', /paid subscription/],
  ])('says what %d means and invites nobody', async (_, behaviours, code, words) => {
    await open('organization', behaviours);
    expect((await run([fresh])).of(fresh)).toMatchObject({
      outcome: 'failed',
      code,
      message: expect.stringMatching(words) as string,
    });
    expect(app.host.site.personByEmail(fresh)).toBeUndefined();
  });

  it('says licence limit for 409, and invites once there are seats', async () => {
    await open('organization');
    let full = true;
    interceptCalls(app, 'organization', (request, answer) =>
      full && request.url.endsWith('/users/invite')
        ? Promise.resolve(
            Response.json({ errors: [{ title: 'Product License Limit Exceeded' }] }, { status: 409 }),
          )
        : answer(),
    );
    const { batch, of } = await run([fresh]);
    expect(of(fresh)).toMatchObject({ outcome: 'failed', code: 'LICENCE_LIMIT' });
    full = false;
    await app.ask('retryFailed', { batchId: batch.batchId });
    expect(await bringToRest(app, batch.batchId)).toMatchObject({ counts: { invited: 1 } });
  });

  it('finds the one address that makes Atlassian refuse the call, and invites the others', async () => {
    await open('organization');
    const bad = 'unreadable@example.org';
    interceptCalls(app, 'organization', (request, answer) =>
      request.url.endsWith('/users/invite') && request.body.includes(bad)
        ? Promise.resolve(Response.json({ errors: [{ title: 'Invalid email' }] }, { status: 400 }))
        : answer(),
    );
    const others = Array.from({ length: 9 }, (_, place) => `person${place}@example.org`);
    const { batch, of } = await run([...others.slice(0, 4), bad, ...others.slice(4)]);
    expect(batch.counts).toEqual({ invited: 9, failed: 1 });
    expect(of(bad)).toMatchObject({ code: 'INVALID_REQUEST', message: 'Invalid email' });
  });

  it('looks up one address after the other where Atlassian refuses to look them up together', async () => {
    await open('organization');
    const bad = 'unreadable@example.org';
    interceptCalls(app, 'organization', (request, answer) =>
      request.url.includes('/users/search') && request.body.includes(bad)
        ? Promise.resolve(Response.json({ errors: [{ title: 'Invalid email' }] }, { status: 400 }))
        : answer(),
    );
    const { batch, of } = await run(['person1@example.org', bad, 'person2@example.org']);
    expect(batch.counts).toEqual({ invited: 2, failed: 1 });
    expect(of(bad)).toMatchObject({ outcome: 'failed', message: 'Invalid email' });
    expect(app.host.site.personByEmail(bad)).toBeUndefined();
  });

  it('says that a group is gone that nobody can be taken off any more', async () => {
    await open('organization', { grantsDefaultGroupsAnyway: true });
    interceptCalls(app, 'organization', (request, answer) =>
      request.method === 'DELETE'
        ? Promise.resolve(Response.json({ errors: [{ title: 'Not found' }] }, { status: 404 }))
        : answer(),
    );
    const recipient = (await run([fresh])).of(fresh);
    expect(recipient).toMatchObject({ outcome: 'needs-attention' });
    expect(recipient?.access.length).toBeGreaterThan(0);
  });

  it('pauses with Atlassian’s words when the key is revoked, and goes on when it works again', async () => {
    await open('organization');
    let revoked = false;
    let invitations = 0;
    interceptCalls(app, 'organization', async (request, answer) => {
      if (revoked) return Response.json({ errors: [{ title: 'The API key was revoked' }] }, { status: 401 });
      const response = await answer();
      if (request.url.endsWith('/users/invite') && ++invitations === 1) revoked = true;
      return response;
    });
    const emails = Array.from({ length: 150 }, (_, place) => `person${place}@example.org`);
    const { batch } = await run(emails);
    expect(batch).toMatchObject({
      state: 'paused',
      notice: { code: 'ROUTE_REFUSED', message: expect.stringMatching(/revoked/) as string },
    });
    revoked = false;
    await app.ask('resumeBatch', { batchId: batch.batchId });
    const end = await bringToRest(app, batch.batchId);
    expect(end).toMatchObject({ state: 'finished', counts: { invited: 150 } });
    expect(end.notice).toBeUndefined();
  });
});

describe.each(everyRoute)('look-ups, on the %s route', (route) => {
  it('takes no hidden address for absent', async () => {
    await open(route);
    const { of } = await run(['hana.kobayashi@acme.example', 'wanjiru.kamau@acme.example']);
    expect(of('hana.kobayashi@acme.example')).toMatchObject({ outcome: 'already-has-access' });
    expect(of('wanjiru.kamau@acme.example')).toMatchObject({ outcome: 'already-without-access' });
  });

  it('takes nobody for somebody whose address only begins the same', async () => {
    await open(route);
    const { of } = await run(['ann@example.co', 'ann@example.com.au', 'ann@example.com']);
    expect(of('ann@example.co')).toMatchObject({ standing: 'absent', outcome: 'invited' });
    expect(of('ann@example.com.au')).toMatchObject({ outcome: 'already-without-access' });
    expect(of('ann@example.com')).toMatchObject({ outcome: 'already-has-access' });
  });

  it('waits for people whom look-ups show 90 seconds late, and still takes their access off', async () => {
    await open(route, { inviteLagSeconds: 90, grantsDefaultGroupsAnyway: true });
    const { of, batch } = await run([fresh, 'daniel.ferreira@acme.example']);
    expect(of(fresh)).toMatchObject({ outcome: 'invited-access-removed', access: [] });
    expect(of('daniel.ferreira@acme.example')).toMatchObject({ outcome: 'already-has-access' });
    expect(batch.counts).toEqual({ 'invited-access-removed': 1, 'already-has-access': 1 });
    expect(app.host.site.mails.filter(({ to }) => to === fresh).length).toBeLessThanOrEqual(1);
  });

  it('never says invited of a person who stays absent after a successful invitation', async () => {
    await open(route, { inviteLagSeconds: 7 * 24 * 3600 });
    expect((await run([fresh])).of(fresh)).toMatchObject({
      outcome: 'failed',
      code: 'NOT_FOUND_AFTER_INVITATION',
    });
  });

  it('gets through one failure in five', async () => {
    await open(route, { failureRate: 0.2, grantsDefaultGroupsAnyway: true });
    const emails = Array.from({ length: 40 }, (_, place) => `person${place}@example.org`);
    const { batch, recipients } = await run([...emails, 'liam.oconnor@acme.example']);
    expect(batch).toMatchObject({ state: 'finished', done: 41 });
    for (const { email, outcome } of recipients) {
      const held = accessOf(email).filter((product) => route === 'organization' || product !== 'confluence');
      if (outcome?.startsWith('invited')) expect(held).toEqual([]);
    }
    expect(accessOf('liam.oconnor@acme.example').length).toBeGreaterThan(0);
    expect(batch.counts['invited-access-removed']).toBeGreaterThan(35);
  });
});

describe.each(everyRoute)('access that cannot be taken away, on the %s route', (route) => {
  const remove = { existingAccess: 'remove' };

  it.each([
    ['a synchronised group', 'elena.petrova@acme.example'],
    ['a group inside another', 'nora.lindgren@studio.example.com'],
    ['a role of their own', 'carmen.ortega@acme.example'],
    ['a group that administers', 'priya.raman@acme.example'],
  ])('through %s needs attention, by name and with the reason', async (_, email) => {
    await open(route);
    const before = accessOf(email);
    const recipient = (await run([email], remove)).of(email);
    expect(recipient).toMatchObject({ outcome: 'needs-attention' });
    expect(recipient?.code ?? recipient?.message).toBeTruthy();
    expect(recipient?.access.length).toBeGreaterThan(0);
    expect(accessOf(email).length).toBeGreaterThan(0);
    expect(before).toEqual(expect.arrayContaining(accessOf(email)));
  });

  it('says that a nested membership was the reason', async () => {
    await open(route);
    const email = 'nora.lindgren@studio.example.com';
    expect((await run([email], remove)).of(email)).toMatchObject({ code: 'KEPT_NESTED' });
  });
});

describe.each(everyRoute)('people whom others change meanwhile, on the %s route', (route) => {
  const kind = route === 'organization' ? 'organization' : 'jira';

  it('takes off once more who is put into a group between removal and verification', async () => {
    await open(route, { grantsDefaultGroupsAnyway: true });
    let again = true;
    interceptCalls(app, kind, async (request, answer) => {
      const response = await answer();
      if (again && request.method === 'DELETE') {
        again = false;
        join(fresh, 'contractors-jira');
      }
      return response;
    });
    const recipient = (await run([fresh])).of(fresh);
    expect(recipient).toMatchObject({ outcome: 'invited-access-removed', access: [] });
    expect(recipient?.removed.map(({ groupName }) => groupName)).toContain('contractors-jira');
  });

  it('never says invited of somebody who is put back every time', async () => {
    await open(route, { grantsDefaultGroupsAnyway: true });
    interceptCalls(app, kind, async (request, answer) => {
      const response = await answer();
      if (request.method === 'DELETE') join(fresh, 'jira-users-acme-demo');
      return response;
    });
    const recipient = (await run([fresh])).of(fresh);
    expect(recipient).toMatchObject({ outcome: 'needs-attention', code: 'STILL_HOLDS_ACCESS' });
    expect(recipient?.access.map(({ groupName }) => groupName)).toEqual(['jira-users-acme-demo']);
  });

  it('leaves access alone that somebody was given after the preview', async () => {
    await open(route);
    const email = 'samir.nassar@acme.example';
    const { batchId } = await app.ask('createBatch', { options: { existingAccess: 'remove' } });
    await app.ask('addRecipients', { batchId, recipients: [{ email }] });
    await app.ask('checkBatch', { batchId });
    await bringToRest(app, batchId);
    join(email, 'contractors-jira');
    await app.ask('startBatch', { batchId });
    await bringToRest(app, batchId);
    expect((await app.recipients(batchId))[0]).toMatchObject({ outcome: 'already-has-access' });
    expect(accessOf(email)).toEqual(['jira-software']);
  });

  it('leaves alone who came to be there between the preview and the start', async () => {
    await open(route);
    const { batchId } = await app.ask('createBatch', {});
    await app.ask('addRecipients', { batchId, recipients: [{ email: fresh }] });
    await app.ask('checkBatch', { batchId });
    await bringToRest(app, batchId);
    app.host.site.addPerson({ email: fresh });
    join(fresh, 'contractors-jira');
    await app.ask('startBatch', { batchId });
    await bringToRest(app, batchId);
    expect((await app.recipients(batchId))[0]).toMatchObject({ outcome: 'already-has-access' });
    expect(accessOf(fresh)).toEqual(['jira-software']);
  });

  it('keeps its hands off somebody others added after Atlassian refused the invitation', async () => {
    await open(route);
    let refuses = true;
    interceptCalls(app, kind, (request, answer) =>
      refuses && request.method === 'POST' && /(users\/invite|\/user)$/.test(request.url)
        ? Promise.resolve(Response.json({ errorMessages: ['Not now'] }, { status: 400 }))
        : answer(),
    );
    const { batch, of } = await run([fresh]);
    expect(of(fresh)).toMatchObject({ outcome: 'failed', message: 'Not now' });
    refuses = false;
    app.host.site.addPerson({ email: fresh });
    join(fresh, 'contractors-jira');
    await app.ask('retryFailed', { batchId: batch.batchId });
    await bringToRest(app, batch.batchId);
    expect((await app.recipients(batch.batchId))[0]).toMatchObject({ outcome: 'already-has-access' });
    expect(accessOf(fresh)).toEqual(['jira-software']);
  });
});
