import { restoreAccess } from '../../../../src/operations/audit/restore-access';
import type { GroupAnswer } from '../../../../src/domain/people/person';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const ada = 'ada@example.org';
let app: FakeApp;
let entryId: string;
beforeEach(async () => {
  app = createFakeApp();
  app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users' });
  app.directory.addGroup({ groupId: 'g-wiki', name: 'wiki-users', products: ['confluence'] });
  app.directory.addPerson(ada, { groupIds: ['g-jira', 'g-wiki'] });
  app.directory.addPerson('bob@example.org', { groupIds: ['g-jira'] });
  const batchId = await app.finished([ada], { options: { existingAccess: 'remove' } });
  entryId = (await app.entries(batchId))[0]?.id ?? '';
  expect(app.directory.groupsOf(ada)).toEqual([]);
});

const restore = (id = entryId) => restoreAccess(app.deps, app.caller, id);
const answerAdditions = (answer: GroupAnswer) => {
  const { openDirectory } = app.deps;
  app.deps.openDirectory = async (...of) => ({
    ...(await openDirectory(...of)),
    addToGroup: async () => answer,
  });
};
const restored = async () => (await app.store.listEntries({ action: 'access.restored' }, 10)).items;

it('puts a person back into exactly the groups they were taken off, and writes that down', async () => {
  const view = await restore();
  expect(app.directory.groupsOf(ada)).toEqual(['g-jira', 'g-wiki']);
  expect(view.groupsRestored).toHaveLength(2);
  expect(await restored()).toMatchObject([
    {
      groupsRestored: [{ groupId: 'g-jira' }, { groupId: 'g-wiki' }],
      personal: { actor: app.caller.actor, target: { email: ada }, changes: { restores: entryId } },
    },
  ]);
});

it('changes nothing when it is done again', async () => {
  await restore();
  await restore();
  expect(app.directory.groupsOf(ada)).toEqual(['g-jira', 'g-wiki']);
});

it('says in Atlassian’s words what could not be put back, and writes down what was', async () => {
  app.directory.addGroup({ groupId: 'g-wiki', name: 'wiki-users', keptBecause: 'synchronised' });
  await expect(restore()).rejects.toMatchObject({
    code: 'ROUTE_CANNOT',
    message: expect.stringContaining('wiki-users is read-only') as string,
  });
  expect(app.directory.groupsOf(ada)).toEqual(['g-jira']);
  expect(await restored()).toMatchObject([{ groupsRestored: [{ groupId: 'g-jira' }] }]);
});

it('writes nothing down when nothing was put back', async () => {
  app.directory.failNext('addToGroup', new DirectoryError('rate-limited', 'Slow down'));
  await expect(restore()).rejects.toMatchObject({ code: 'rate-limited' });
  expect(await restored()).toEqual([]);
});

it('says so where the person is gone, and writes nothing down', async () => {
  app.directory.removePerson(ada);
  await expect(restore()).rejects.toMatchObject({
    code: 'ROUTE_CANNOT',
    message: expect.stringContaining('Nobody has this account') as string,
  });
  expect(await restored()).toEqual([]);
});

it.each(['not-a-member', 'no-such-group', 'refused', 'unclear'] as const)(
  'takes no other answer for done: %s',
  async (answer) => {
    answerAdditions({ answer });
    await expect(restore()).rejects.toMatchObject({ code: 'ROUTE_CANNOT' });
    expect(await restored()).toEqual([]);
  },
);

describe('where Atlassian says that they are in the group or no seat is free', () => {
  const open: GroupAnswer = { answer: 'unclear', code: 'MEMBER_OR_NO_SEAT', message: 'Already in, or full' };

  it('writes down the groups that they are seen in', async () => {
    app.directory.removePerson(ada);
    app.directory.addPerson(ada, { accountId: 'account-1', groupIds: ['g-jira', 'g-wiki'] });
    answerAdditions(open);
    expect((await restore()).groupsRestored).toHaveLength(2);
    expect(await restored()).toHaveLength(1);
  });

  it('says it in Atlassian’s words where they are seen in none, and writes nothing down', async () => {
    answerAdditions(open);
    await expect(restore()).rejects.toMatchObject({
      code: 'ROUTE_CANNOT',
      message: expect.stringContaining('Already in, or full') as string,
    });
    expect(await restored()).toEqual([]);
  });
});

describe('where the answer is lost', () => {
  const lost: GroupAnswer = { answer: 'unclear', status: 0 };
  const loseAnswers = (thenLookUp?: DirectoryError) => {
    const { openDirectory } = app.deps;
    app.deps.openDirectory = async (...of) => {
      const directory = await openDirectory(...of);
      return {
        ...directory,
        async addToGroup(...to) {
          await directory.addToGroup(...to);
          if (thenLookUp) app.directory.failNext('lookUp', thenLookUp);
          return lost;
        },
      };
    };
  };

  it('writes down what the person is seen to have', async () => {
    loseAnswers();
    expect((await restore()).groupsRestored).toHaveLength(2);
    expect(await restored()).toMatchObject([
      { groupsRestored: [{ groupId: 'g-jira' }, { groupId: 'g-wiki' }] },
    ]);
  });

  it('writes it down again where they were given it back before and lost it since', async () => {
    await restore();
    app.clock.advance(60_000);
    app.directory.removePerson(ada);
    app.directory.addPerson(ada, { accountId: 'account-1' });
    loseAnswers();
    await restore();
    expect(await restored()).toHaveLength(2);
  });

  it.each(['unavailable', 'rate-limited'] as const)(
    'does not say that nothing was done where reading back is answered %s',
    async (code) => {
      loseAnswers(new DirectoryError(code, 'Not now'));
      await expect(restore()).rejects.toMatchObject({
        appSaid: { reason: 'put-back-unclear', name: 'jira-users' },
      });
      expect(await restored()).toEqual([]);
    },
  );
});

it('needs a route that opens', async () => {
  app.directory.refuseToOpen('organization', new DirectoryError('refused', 'No key is saved'));
  await app.store.saveSettings({ ...(await app.store.settings()), routeChoice: 'app' });
  app.directory.refuseToOpen('app', new DirectoryError('refused', 'No key is saved'));
  await expect(restore()).rejects.toMatchObject({ code: 'ROUTE_CANNOT', message: 'No key is saved' });
});

it('needs an entry that took somebody off a group', async () => {
  await expect(restore('r:unknown:1:000000')).rejects.toMatchObject({ code: 'ENTRY_NOT_FOUND' });
  const batchId = await app.finished(['new@example.org']);
  const [entry] = await app.entries(batchId);
  await expect(restore(entry?.id)).rejects.toMatchObject({ code: 'NOTHING_TO_RESTORE' });
});
