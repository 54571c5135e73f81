import { defaultSettings } from '../../../../src/domain/settings/settings';
import { decideFindings } from '../../../../src/operations/watch/decide-findings';
import { listWatched } from '../../../../src/operations/watch/list-watched';
import { getWatch } from '../../../../src/operations/watch/watch-view';
import type { FakeApp } from '../../../support/fakes/fake-app.ts';
import { anOrganization, findings, invite, look, logged, watchingApp } from './watching-app.ts';

/** The key is forgotten: Jira lists the group, and does not tell what it grants. */
async function forgetKey(app: FakeApp): Promise<void> {
  await app.store.saveSettings({ ...defaultSettings, watch: { isOn: true, everyHours: 24 } });
  app.directory.addGroup({
    ...{ groupId: 'g-wiki', name: 'confluence-users', products: ['confluence'], unrated: true },
  });
}

async function saveKey(app: FakeApp): Promise<void> {
  await app.store.saveSettings({ ...defaultSettings, organization: anOrganization });
  app.directory.addGroup({ groupId: 'g-wiki', name: 'confluence-users', products: ['confluence'] });
}

async function foundApp(...groupIds: string[]): Promise<FakeApp> {
  const app = await watchingApp();
  await invite(app, ['ada@example.com', 'bob@example.com']);
  for (const groupId of groupIds) app.directory.person('ada@example.com')?.groupIds.add(groupId);
  await look(app);
  return app;
}

const person = async (app: FakeApp, search: string) => (await listWatched(app.deps, { search })).people[0];

const groupsTold = async (app: FakeApp) =>
  (await findings(app)).map(({ state, through }) => [
    state,
    through.map(({ groupName }) => groupName).sort(),
  ]);

describe('a look through Jira alone', () => {
  it('ends no finding of a product that Jira does not tell of, and says so', async () => {
    const app = await foundApp('g-wiki');
    await forgetKey(app);
    await look(app);
    expect(await groupsTold(app)).toEqual([['open', ['confluence-users']]]);
    expect(await person(app, 'ada')).toMatchObject({ state: 'unknown', doubt: { code: 'OTHER_PRODUCTS' } });
    expect(await getWatch(app.deps)).toMatchObject({ openFindings: 1, unknown: 1, withoutAccess: 1 });
    expect(await logged(app, 'finding.gone')).toBe(0);
  });

  it('ends none of a role that is held directly either, which it does not see', async () => {
    const app = await foundApp();
    app.directory.person('ada@example.com')?.directRoles.push('confluence');
    await look(app);
    await forgetKey(app);
    app.directory.person('ada@example.com')?.directRoles.pop();
    await look(app);
    expect(await groupsTold(app)).toEqual([['open', ['Role held directly']]]);
    expect(await person(app, 'ada')).toMatchObject({ state: 'unknown', doubt: { code: 'OTHER_PRODUCTS' } });
    await look(app);
    expect(await groupsTold(app)).toEqual([['open', ['Role held directly']]]);
  });

  it('ends a finding of Jira’s products', async () => {
    const app = await foundApp('g-jira');
    await forgetKey(app);
    app.directory.person('ada@example.com')?.groupIds.delete('g-jira');
    await look(app);
    expect(await groupsTold(app)).toEqual([['gone', ['jira-users']]]);
  });

  it('keeps what it cannot tell of, and opens nothing again once the key is back', async () => {
    const app = await foundApp('g-jira', 'g-wiki');
    const [finding] = await findings(app);
    await decideFindings(app.deps, app.caller, {
      ...{ findingIds: [finding?.findingId ?? ''], decision: 'allow', reason: 'Project' },
    });
    await forgetKey(app);
    await look(app);
    expect(await groupsTold(app)).toEqual([['allowed', ['confluence-users', 'jira-users']]]);
    await saveKey(app);
    await look(app);
    expect(await groupsTold(app)).toEqual([['allowed', ['confluence-users', 'jira-users']]]);
    expect(await logged(app, 'finding.reopened')).toBe(0);
  });

  it('takes what Jira shows as gone out of a finding, and leaves the rest', async () => {
    const app = await foundApp('g-jira', 'g-wiki');
    await forgetKey(app);
    app.directory.person('ada@example.com')?.groupIds.delete('g-jira');
    await look(app);
    expect(await groupsTold(app)).toEqual([['open', ['confluence-users']]]);
  });

  it('does not call somebody clear who is in a group of which it cannot see what it grants', async () => {
    const app = await foundApp();
    const since = (await person(app, 'ada'))?.readAt ?? '';
    await forgetKey(app);
    app.directory.person('ada@example.com')?.groupIds.add('g-wiki');
    let readings = 0;
    app.directory.watch((call) => {
      if (call === 'lookUp') readings += 1;
    });
    await look(app);
    expect(readings).toBe(1);
    expect(await person(app, 'ada')).toMatchObject({ state: 'unknown', doubt: { code: 'OTHER_PRODUCTS' } });
    await saveKey(app);
    await look(app);
    const [found] = await findings(app);
    expect(found).toMatchObject({ state: 'open', products: ['confluence'] });
    expect((found?.notBefore ?? '') <= since).toBe(true);
  });
});

describe('the time after which access was given', () => {
  /** Jira looked, and sees nobody hold anything; then the key is saved and shows access through the group. */
  async function foundAfterJira(
    groupId: string,
  ): Promise<{ notBefore: string | undefined; lookedAt: string }> {
    const app = await foundApp();
    await forgetKey(app);
    await look(app);
    const lookedAt = (await getWatch(app.deps)).lastLookAt ?? '';
    app.directory.person('ada@example.com')?.groupIds.add(groupId);
    await saveKey(app);
    await look(app);
    const [found] = await findings(app);
    return { notBefore: found?.notBefore, lookedAt };
  }

  it('is that of a look through Jira where Jira tells of the product', async () => {
    const { notBefore = '', lookedAt } = await foundAfterJira('g-jira');
    expect(notBefore >= lookedAt).toBe(true);
  });

  it('is not that of a look through Jira where Jira would not have seen it', async () => {
    expect((await foundAfterJira('g-wiki')).notBefore).toBeUndefined();
  });
});
