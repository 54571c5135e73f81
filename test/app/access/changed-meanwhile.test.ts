import { bringToRest } from '../../support/runs/bring-to-rest.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';
import { everyRoute, fresh, routeRuns } from '../../support/runs/route-runs.ts';

const runs = routeRuns();
const { open, run, accessOf, join } = runs;

describe.each(everyRoute)('people whom others change meanwhile, on the %s route', (route) => {
  const kind = route === 'organization' ? 'organization' : 'jira';

  it('takes off once more who is put into a group between removal and verification', async () => {
    await open(route, { grantsDefaultGroupsAnyway: true });
    let again = true;
    interceptCalls(runs.app, kind, async (request, answer) => {
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
    interceptCalls(runs.app, kind, async (request, answer) => {
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
    const { batchId } = await runs.app.ask('createBatch', { options: { existingAccess: 'remove' } });
    await runs.app.ask('addRecipients', { batchId, recipients: [{ email }] });
    await runs.app.ask('checkBatch', { batchId });
    await bringToRest(runs.app, batchId);
    join(email, 'contractors-jira');
    await runs.app.ask('startBatch', { batchId });
    await bringToRest(runs.app, batchId);
    expect((await runs.app.recipients(batchId))[0]).toMatchObject({ outcome: 'already-has-access' });
    expect(accessOf(email)).toEqual(['jira-software']);
  });

  it('leaves alone who came to be there between the preview and the start', async () => {
    await open(route);
    const { batchId } = await runs.app.ask('createBatch', {});
    await runs.app.ask('addRecipients', { batchId, recipients: [{ email: fresh }] });
    await runs.app.ask('checkBatch', { batchId });
    await bringToRest(runs.app, batchId);
    runs.app.host.site.addPerson({ email: fresh });
    join(fresh, 'contractors-jira');
    await runs.app.ask('startBatch', { batchId });
    await bringToRest(runs.app, batchId);
    expect((await runs.app.recipients(batchId))[0]).toMatchObject({ outcome: 'already-has-access' });
    expect(accessOf(fresh)).toEqual(['jira-software']);
  });

  it('keeps its hands off somebody others added after Atlassian refused the invitation', async () => {
    await open(route);
    let refuses = true;
    interceptCalls(runs.app, kind, (request, answer) =>
      refuses && request.method === 'POST' && /(users\/invite|\/user)$/.test(request.url)
        ? Promise.resolve(Response.json({ errorMessages: ['Not now'] }, { status: 400 }))
        : answer(),
    );
    const { batch, of } = await run([fresh]);
    expect(of(fresh)).toMatchObject({ outcome: 'failed', message: 'Not now' });
    refuses = false;
    runs.app.host.site.addPerson({ email: fresh });
    join(fresh, 'contractors-jira');
    await runs.app.ask('retryFailed', { batchId: batch.batchId });
    await bringToRest(runs.app, batch.batchId);
    expect((await runs.app.recipients(batch.batchId))[0]).toMatchObject({ outcome: 'already-has-access' });
    expect(accessOf(fresh)).toEqual(['jira-software']);
  });
});
