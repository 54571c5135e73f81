import { DirectoryError } from '../../../../src/ports/directory-error';
import { findings, invite, look, watchingApp } from './watching-app.ts';

describe('how access was given, which only explains a finding', () => {
  it.each(['unavailable', 'refused'] as const)(
    'keeps nobody from being found where the approved domains are %s',
    async (code) => {
      const app = await watchingApp();
      app.deps.readApprovedDomains = () => Promise.reject(new DirectoryError(code, 'Not now'));
      const people = ['ada@example.com', 'bob@example.com'];
      await invite(app, people);
      for (const email of people) app.directory.person(email)?.groupIds.add('g-jira');
      await look(app);
      expect((await findings(app)).map(({ state }) => state)).toEqual(['open', 'open']);
    },
  );
});
