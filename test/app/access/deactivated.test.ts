import { createAppHost } from '../../support/app-host.ts';

it('says of somebody deactivated that their groups still grant access, and takes nothing from them', async () => {
  const app = await createAppHost();
  const { site } = app.host;
  app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
  await app.ask('saveSettings', { routeChoice: 'app' });
  const email = 'george.papadakis@acme.example';
  const george = site.personByEmail(email);
  const groups = site.directGroupsOf(george?.accountId ?? '').map(({ groupId }) => groupId);
  const { batchId } = await app.runBatch([email]);
  expect(await app.recipients(batchId)).toMatchObject([{ outcome: 'deactivated', code: 'INACTIVE' }]);

  expect(site.directGroupsOf(george?.accountId ?? '').map(({ groupId }) => groupId)).toEqual(groups);
  const [recipient] = await app.recipients(batchId);
  expect(recipient?.access.length).toBeGreaterThan(0);
  app.close();
});
