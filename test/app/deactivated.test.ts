import { createAppHost } from '../support/app-host.ts';

it('takes nothing from somebody who was deactivated at first and came back before the retry', async () => {
  const app = await createAppHost();
  const { site } = app.host;
  app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
  await app.ask('saveSettings', { routeChoice: 'app' });
  const email = 'george.papadakis@acme.example';
  const george = site.personByEmail(email);
  const groups = site.directGroupsOf(george?.accountId ?? '').map(({ groupId }) => groupId);
  const { batchId } = await app.runBatch([email]);
  expect(await app.recipients(batchId)).toMatchObject([{ outcome: 'failed' }]);

  site.updatePerson(george?.accountId ?? '', { accountStatus: 'active', membershipStatus: 'active' });
  await app.ask('retryFailed', { batchId });
  await app.settle();

  expect(site.directGroupsOf(george?.accountId ?? '').map(({ groupId }) => groupId)).toEqual(groups);
  const [recipient] = await app.recipients(batchId);
  expect(recipient?.access.length).toBeGreaterThan(0);
  expect(['needs-attention', 'already-has-access']).toContain(recipient?.outcome);
  app.close();
});
