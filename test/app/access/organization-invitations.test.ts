import type { Behaviours } from '../../../local/behaviours.ts';
import { bringToRest } from '../../support/runs/bring-to-rest.ts';
import { finalState } from '../../support/runs/final-state.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';
import { fresh, routeRuns } from '../../support/runs/route-runs.ts';

const runs = routeRuns();
const { open, run } = runs;

const entriesOf = async (batchId: string) =>
  (await runs.app.entries({ batchId })).filter(({ outcome }) => outcome !== undefined);

describe('inviting through the Organizations API', () => {
  it('takes 206 apart: who failed failed with the reason, the others are invited', async () => {
    await open('organization');
    const refused = 'refused.person@example.org';
    interceptCalls(runs.app, 'organization', (request, answer) => {
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
    expect(runs.app.host.site.personByEmail(fresh)).toBeUndefined();
  });

  it('says licence limit for 409, and invites once there are seats', async () => {
    await open('organization');
    let full = true;
    interceptCalls(runs.app, 'organization', (request, answer) =>
      full && request.url.endsWith('/users/invite')
        ? Promise.resolve(
            Response.json({ errors: [{ title: 'Product License Limit Exceeded' }] }, { status: 409 }),
          )
        : answer(),
    );
    const { batch, of } = await run([fresh]);
    expect(of(fresh)).toMatchObject({ outcome: 'failed', code: 'LICENCE_LIMIT' });
    full = false;
    await runs.app.ask('retryFailed', { batchId: batch.batchId });
    expect(await bringToRest(runs.app, batch.batchId)).toMatchObject({ counts: { invited: 1 } });
  });

  it('finds the one address that makes Atlassian refuse the call, and invites the others', async () => {
    await open('organization');
    const bad = 'unreadable@example.org';
    interceptCalls(runs.app, 'organization', (request, answer) =>
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
    interceptCalls(runs.app, 'organization', (request, answer) =>
      request.url.includes('/users/search') && request.body.includes(bad)
        ? Promise.resolve(Response.json({ errors: [{ title: 'Invalid email' }] }, { status: 400 }))
        : answer(),
    );
    const { batch, of } = await run(['person1@example.org', bad, 'person2@example.org']);
    expect(batch.counts).toEqual({ invited: 2, failed: 1 });
    expect(of(bad)).toMatchObject({ outcome: 'failed', message: 'Invalid email' });
    expect(runs.app.host.site.personByEmail(bad)).toBeUndefined();
  });

  it('says that a group is gone that nobody can be taken off any more', async () => {
    await open('organization', { grantsDefaultGroupsAnyway: true });
    interceptCalls(runs.app, 'organization', (request, answer) =>
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
    interceptCalls(runs.app, 'organization', async (request, answer) => {
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
    await runs.app.ask('resumeBatch', { batchId: batch.batchId });
    const end = await bringToRest(runs.app, batch.batchId);
    expect(end).toMatchObject({ state: 'finished', counts: { invited: 150 } });
    expect(end.notice).toBeUndefined();
  });

  it('names in the log the key with which each part was done', async () => {
    await open('organization');
    const { app } = runs;
    let invitations = 0;
    let revoked = false;
    interceptCalls(app, 'organization', async (request, answer) => {
      if (revoked) return Response.json({ errors: [{ title: 'The API key was revoked' }] }, { status: 401 });
      const response = await answer();
      if (request.url.endsWith('/users/invite') && ++invitations === 5) revoked = true;
      return response;
    });
    const emails = Array.from({ length: 300 }, (_, place) => `person${place}@example.org`);
    const { batch } = await run(emails);
    expect(batch.state).toBe('paused');
    const before = new Set((await entriesOf(batch.batchId)).map(({ id }) => id));
    revoked = false;
    await app.ask('saveOrganizationKey', { key: app.host.site.organizationKey, label: 'Second key' });
    await app.ask('resumeBatch', { batchId: batch.batchId });
    await bringToRest(app, batch.batchId);
    const entries = await entriesOf(batch.batchId);
    expect(entries).toHaveLength(300);
    expect(before.size).toBeGreaterThan(0);
    for (const { id, credential } of entries)
      expect(credential).toEqual({
        kind: 'organization-key',
        label: before.has(id) ? 'Test key' : 'Second key',
      });
    expect((await finalState(app, batch.batchId)).faultsOfChain).toEqual([]);
  });
});
