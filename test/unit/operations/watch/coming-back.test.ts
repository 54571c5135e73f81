import { changePeople } from '../../../../src/operations/watch/change-watch';
import { addToWatch, leaveWatch } from '../../../../src/operations/watch/change-watched';
import { retryFailed } from '../../../../src/operations/batches/control-batch';
import { listWatched } from '../../../../src/operations/watch/list-watched';
import { getWatch } from '../../../../src/operations/watch/watch-view';
import type { FakeApp } from '../../../support/fakes/fake-app.ts';
import { findings, invite, look, logged, watchingApp } from './watching-app.ts';

const accountOf = (app: FakeApp, email: string): string => app.directory.person(email)?.accountId ?? '';

/** Ada was found, and an admin watches her no more. */
async function adaLeft(): Promise<FakeApp> {
  const app = await watchingApp();
  await invite(app, ['ada@example.com', 'bob@example.com']);
  app.directory.person('ada@example.com')?.groupIds.add('g-jira');
  await look(app);
  await leaveWatch(app.deps, app.caller, [accountOf(app, 'ada@example.com')]);
  return app;
}

describe('somebody whom an admin took out of the watch', () => {
  it('is found anew when they are added again, each time', async () => {
    const app = await adaLeft();
    for (let times = 1; times <= 2; times += 1) {
      await addToWatch(app.deps, app.caller, { addresses: ['ada@example.com'] });
      await app.settleWatch();
      await look(app);
      expect((await findings(app)).map(({ state }) => state)).toEqual([
        'open',
        ...Array.from({ length: times }, () => 'gone'),
      ]);
      expect(await getWatch(app.deps)).toMatchObject({
        isLooking: false,
        openFindings: 1,
        goneFindings: times,
      });
      await leaveWatch(app.deps, app.caller, [accountOf(app, 'ada@example.com')]);
    }
    expect(await logged(app, 'finding.opened')).toBe(3);
  });

  it('is not watched again because others on their batch are retried', async () => {
    const app = await watchingApp();
    app.directory.answerInvitations('eve@example.com', {
      creates: false,
      answer: { answer: 'refused', code: 'REFUSED', message: 'No' },
    });
    const batchId = await invite(app, ['ada@example.com', 'eve@example.com']);
    await leaveWatch(app.deps, app.caller, [accountOf(app, 'ada@example.com')]);
    await retryFailed(app.deps, app.caller, batchId);
    await app.settle();
    await app.settleWatch();
    const { people } = await listWatched(app.deps, {});
    expect(people.map(({ email }) => email)).toEqual(['eve@example.com']);
  });
});

describe('a batch that was retried', () => {
  it('is taken up whole where the watch begins during its second attempt', async () => {
    const app = await watchingApp();
    const settings = await app.store.settings();
    await app.store.saveSettings({ ...settings, watch: { isOn: false, everyHours: 24 } });
    app.directory.answerInvitations('eve@example.com', {
      creates: false,
      answer: { answer: 'refused', code: 'REFUSED', message: 'No' },
    });
    const batchId = await app.finished(['ada@example.com', 'eve@example.com']);
    await retryFailed(app.deps, app.caller, batchId);
    await app.store.saveSettings(settings);
    await look(app);
    await app.settle();
    await app.settleWatch();
    expect((await listWatched(app.deps, {})).people.map(({ email }) => email)).toEqual([
      ...['ada@example.com', 'eve@example.com'],
    ]);
  });
});

describe('somebody whose finding cannot be stored', () => {
  it('is not known, is logged, and keeps nobody else from being looked at', async () => {
    const app = await watchingApp();
    await invite(app, ['ada@example.com', 'bob@example.com']);
    const [ada, bob] = [accountOf(app, 'ada@example.com'), accountOf(app, 'bob@example.com')];
    for (const email of ['ada@example.com', 'bob@example.com'])
      app.directory.person(email)?.groupIds.add('g-jira');
    const read = app.deps.watch.finding;
    let isBroken = true;
    await changePeople(
      app.deps,
      new Map([
        [ada, (person) => person && { ...person, findingId: 'broken', state: 'with-access' as const }],
      ]),
    );
    app.deps.watch.finding = async (findingId) => {
      if (isBroken && findingId === 'broken') throw new Error('This record cannot be read');
      return read(findingId);
    };
    await look(app);
    expect(await findings(app)).toMatchObject([{ accountId: bob, state: 'open' }]);
    expect(await getWatch(app.deps)).toMatchObject({ isLooking: false, withAccess: 1, unknown: 1 });
    const { people } = await listWatched(app.deps, { search: 'ada' });
    expect(people).toMatchObject([{ state: 'unknown', doubt: { code: 'NOT_STORED' } }]);
    expect(app.log.lines.map(({ code }) => code)).toContain('watch-person-failed');
    isBroken = false;
    await look(app);
    expect(await getWatch(app.deps)).toMatchObject({ withAccess: 2, unknown: 0, openFindings: 2 });
  });
});

describe('somebody who left the organization and is invited again', () => {
  /** Ada is gone; whoever invites her again finds the account she had, in these groups. */
  async function goneApp(...groupIds: string[]): Promise<FakeApp> {
    const app = await watchingApp();
    await invite(app, ['ada@example.com', 'bob@example.com']);
    const accountId = accountOf(app, 'ada@example.com');
    app.directory.removePerson('ada@example.com');
    await look(app);
    app.clock.advance(60_000);
    app.directory.watch((call, addresses) => {
      if (call !== 'invite' || !addresses.includes('ada@example.com')) return;
      app.directory.addPerson('ada@example.com', { accountId, groupIds, addedAtMs: app.clock.nowMs() });
    });
    expect(await getWatch(app.deps)).toMatchObject({ gone: 1, withoutAccess: 1 });
    return app;
  }

  it('is there without access as soon as their batch is taken up', async () => {
    const app = await goneApp();
    await invite(app, ['ada@example.com']);
    expect(await getWatch(app.deps)).toMatchObject({ watched: 2, gone: 0, withoutAccess: 2 });
  });

  it('is read at once where their batch does not tell what they hold', async () => {
    const app = await goneApp('g-synced');
    await invite(app, ['ada@example.com']);
    expect(await getWatch(app.deps)).toMatchObject({ gone: 0, withAccess: 1, openFindings: 1 });
  });
});
