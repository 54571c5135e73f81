import { listAccessGroups } from '../../../../src/operations/settings/list-access-groups';
import { createFakeApp } from '../../../support/fakes/fake-app.ts';

it('names the groups that grant a Jira product, to be protected by choice', async () => {
  const { deps } = createFakeApp();
  expect(await listAccessGroups(deps)).toEqual({
    groups: [{ groupId: 'g-jira', groupName: 'jira-users', products: ['jira-software'] }],
  });
});
