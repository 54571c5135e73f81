import { DirectoryError } from '../../../../src/ports/directory-error';
import { findings, invite, look, watchingApp } from './watching-app.ts';

describe('how access was given, which only explains a finding', () => {
  it.each(['unavailable', 'refused', 'rate-limited'] as const)(
    'keeps nobody from being found where the approved domains are %s',
    async (code) => {
      const app = await watchingApp();
      const people = ['ada@example.com', 'bob@example.com'];
      await invite(app, people);
      app.deps.readApprovedDomains = () => Promise.reject(new DirectoryError(code, 'Not now'));
      for (const email of people) app.directory.person(email)?.groupIds.add('g-jira');
      await look(app);
      expect((await findings(app)).map(({ state }) => state)).toEqual(['open', 'open']);
    },
  );
});
