import { decideFindings } from '../../../../src/operations/watch/decide-findings';
import type { FakeApp } from '../../../support/fakes/fake-app.ts';
import { findings, invite, look, logged, watchingApp } from './watching-app.ts';

/** Ada holds access through two groups, which an admin allowed. */
async function allowedApp(): Promise<FakeApp> {
  const app = await watchingApp();
  await invite(app, ['ada@example.com']);
  app.directory.person('ada@example.com')?.groupIds.add('g-jira').add('g-wiki');
  await look(app);
  const [finding] = await findings(app);
  await decideFindings(app.deps, app.caller, {
    ...{ findingIds: [finding?.findingId ?? ''], decision: 'allow', reason: 'Project' },
  });
  return app;
}

/** The answers of one look leave a group out, each or the first alone. */
async function lookInPart(app: FakeApp, leftOut: string, answers: 'each' | 'first'): Promise<number> {
  const ada = app.directory.person('ada@example.com');
  let read = 0;
  app.directory.watch((call) => {
    if (call !== 'lookUp' || !ada) return;
    read += 1;
    ada.seenInPart = answers === 'each' || read === 1;
    if (ada.seenInPart) ada.groupIds.delete(leftOut);
    else ada.groupIds.add(leftOut);
  });
  await look(app);
  app.directory.watch(() => undefined);
  if (ada) ada.seenInPart = false;
  ada?.groupIds.add(leftOut);
  return read;
}

const told = async (app: FakeApp) =>
  (await findings(app)).map(({ state, through }) => [
    state,
    through.map(({ groupName }) => groupName).sort(),
  ]);

describe('an answer that is not whole', () => {
  it.each(['each', 'first'] as const)(
    'reopens nothing that an admin allowed, and takes nothing out of a finding: %s',
    async (answers) => {
      const app = await allowedApp();
      await lookInPart(app, 'g-wiki', answers);
      expect(await told(app)).toEqual([['allowed', ['confluence-users', 'jira-users']]]);
      await look(app);
      expect(await told(app)).toEqual([['allowed', ['confluence-users', 'jira-users']]]);
      expect(await logged(app, 'finding.reopened')).toBe(0);
    },
  );

  it('is asked for once more', async () => {
    const app = await allowedApp();
    expect(await lookInPart(app, 'g-wiki', 'first')).toBe(2);
  });

  it('opens an allowed finding where it shows what was not allowed', async () => {
    const app = await allowedApp();
    app.directory.person('ada@example.com')?.groupIds.add('g-synced');
    await lookInPart(app, 'g-wiki', 'each');
    expect(await told(app)).toEqual([['open', ['confluence-users', 'from-idp', 'jira-users']]]);
  });

  it('does not keep a group that a whole answer shows as gone', async () => {
    const app = await allowedApp();
    app.directory.person('ada@example.com')?.groupIds.delete('g-wiki');
    await look(app);
    expect(await told(app)).toEqual([['allowed', ['jira-users']]]);
  });
});
