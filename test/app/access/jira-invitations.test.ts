import { fresh, jiraRoutes, routeRuns } from '../../support/runs/route-runs.ts';

const runs = routeRuns();
const { open, run } = runs;

describe.each(jiraRoutes)('creating a user through Jira, on the %s route', (route) => {
  it('believes the look-up where Jira answers 400 and has created the person', async () => {
    await open(route, { createAnswers400ButCreates: true });
    expect((await run([fresh])).of(fresh)).toMatchObject({ outcome: 'invited', standing: 'absent' });
  });

  it('believes the look-up where Jira answers 500 and has created the person again', async () => {
    await open(route);
    const former = runs.app.host.site.addPerson({ email: fresh });
    runs.app.host.site.removePerson(former.accountId);
    expect((await run([fresh])).of(fresh)).toMatchObject({ outcome: 'invited', standing: 'absent' });
  });

  it('invites nobody a second time where 400 says that the person is there without access already', async () => {
    await open(route);
    const inactive = 'george.papadakis@acme.example';
    expect((await run([inactive])).of(inactive)).toMatchObject({
      outcome: 'needs-attention',
      code: 'EXISTS_NOT_FOUND',
      message: expect.stringMatching(/already exists but does not have access/) as string,
    });
  });

  it('tells Atlassian’s words where the licence is exhausted, and creates nobody', async () => {
    await open(route, { grantsDefaultGroupsAnyway: true, seatsLeft: 0 });
    expect((await run([fresh])).of(fresh)).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/licensed users/) as string,
    });
    expect(runs.app.host.site.personByEmail(fresh)).toBeUndefined();
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
