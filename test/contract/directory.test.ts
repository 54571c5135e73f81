import { createGrantsBook } from '../../src/adapters/forge/storage/forge-grants-book';
import type { Clock } from '../../src/ports/clock';
import type { Store } from '../../src/ports/store';
import { installForgeSeams, type ForgeSeams } from '../support/forge-seams.ts';
import { createIds } from '../../src/adapters/forge/crypto-ids';
import { createOpenDirectory } from '../../src/adapters/open-directory';
import { createForgeStore } from '../../src/adapters/forge/storage/forge-store';
import { defaultSettings } from '../../src/domain/settings/settings';
import { DirectoryError } from '../../src/ports/directory-error';
import type { Route } from '../../src/domain/words';
import type { Site } from '../../local/site/site.ts';
import { atStart, aSession } from '../support/builders.ts';
import { createFakeClock } from '../support/fakes/fake-clock.ts';
import { createMemoryDirectory } from '../support/fakes/memory-directory.ts';
import { describeDirectory } from './describe-directory.ts';
import type { GroupName, OpenedDirectory, Userbase } from '../support/opened-directory.ts';

const groupNames: GroupName[] = ['access', 'locked', 'harmless'];

async function openMemoryDirectory(): Promise<OpenedDirectory> {
  const userbase = createMemoryDirectory(createFakeClock());
  userbase.addGroup({ groupId: 'access' });
  userbase.addGroup({ groupId: 'locked', keptBecause: 'synchronised' });
  userbase.addGroup({ groupId: 'harmless', products: [] });
  const said = {
    credential: new DirectoryError('refused', 'Unauthorized', { status: 401 }),
    connection: new DirectoryError('unavailable', 'No answer'),
    limit: new DirectoryError('rate-limited', 'Slow down', { status: 429, retryAfterSeconds: 600 }),
  };
  return {
    directory: await userbase.open('organization', aSession()),
    userbase: {
      addPerson: (email, { groups = [], active = true } = {}) =>
        void userbase.addPerson(email, { groupIds: groups, active }),
      groupId: (group) => group,
      groupsOf: (email) => (userbase.person(email) ? userbase.groupsOf(email).sort() : undefined),
      snapshot: () => JSON.stringify(userbase.people.map((one) => [one.email, [...one.groupIds]])),
    },
    refuseInvitations: () => userbase.refuseInvitations('Not here'),
    break: (how) => userbase.breakDown(said[how]),
  };
}

function userbaseOf(site: Site): Userbase {
  const access = site.addGroup({ name: 'access', grants: [{ product: 'jira-software', role: 'user' }] });
  const locked = site.addGroup({
    ...access,
    groupId: 'locked-group',
    name: 'locked',
    members: new Set(),
    externalSynced: true,
  });
  const harmless = site.addGroup({ name: 'harmless' });
  const ids: Record<GroupName, string> = {
    access: access.groupId,
    locked: locked.groupId,
    harmless: harmless.groupId,
  };
  const nameOf = (groupId: string): string =>
    groupNames.find((name) => ids[name] === groupId) ?? site.groupById(groupId)?.name ?? groupId;
  // Everybody whom the directory provides is in its automatic group, which grants nothing.
  const groupsOf = (accountId: string): string[] =>
    site
      .directGroupsOf(accountId)
      .filter(({ name }) => !name.startsWith('All members for directory'))
      .map(({ groupId }) => nameOf(groupId))
      .sort();
  return {
    addPerson(email, { groups = [], active = true } = {}) {
      const suspended = { accountStatus: 'inactive', membershipStatus: 'suspended' } as const;
      const { accountId } = site.addPerson({ email, visibleFromMs: 0, ...(active ? {} : suspended) });
      for (const group of groups) site.addToGroup(ids[group], accountId);
    },
    groupId: (group) => ids[group],
    groupsOf(email) {
      const person = site.personByEmail(email);
      return person && groupsOf(person.accountId);
    },
    snapshot: () => JSON.stringify(site.people().map((one) => [one, groupsOf(one.accountId)])),
  };
}

const desk = { serviceDeskId: 'HELP', organizationId: '1' };

/** People with an account, and the portal-only customers of the desk beside them, who are in no group. */
function customersOf(site: Site): Userbase {
  const accounts = userbaseOf(site);
  const { serviceDesks } = site;
  return {
    ...accounts,
    groupsOf: (email) =>
      accounts.groupsOf(email) ?? (serviceDesks.portalCustomerByEmail(email) ? [] : undefined),
    snapshot: () =>
      JSON.stringify([accounts.snapshot(), serviceDesks.portalCustomers(), serviceDesks.changes()]),
  };
}

const answers = {
  credential: () => Response.json({ message: 'Unauthorized' }, { status: 401 }),
  connection: () => {
    throw new TypeError('fetch failed');
  },
  limit: () => Response.json({ message: 'Slow down' }, { status: 429, headers: { 'Retry-After': '600' } }),
};

async function openForgeDirectory(
  route: Route,
  refuseInvitations: (seams: ForgeSeams) => void,
  hasKey = route === 'organization',
): Promise<OpenedDirectory & { seams: ForgeSeams }> {
  const seams = installForgeSeams();
  const { site, clock } = seams;
  Object.assign(site.behaviours, { forgeMayCreateUsers: true, appMayEditGroups: true });
  const store = createForgeStore();
  if (hasKey) await connect(store, site);
  if (route === 'provisioning') await connectDirectory(store, site);
  return {
    seams,
    directory: await openDirectory(store, clock)(route, aSession(), route === 'customers' ? desk : undefined),
    userbase: route === 'customers' ? customersOf(site) : userbaseOf(site),
    refuseInvitations: () => refuseInvitations(seams),
    break: (how) => seams.answerAtlassianCalls(answers[how]),
    close: () => seams.close(),
  };
}

const openDirectory = (store: Store, clock: Clock) =>
  createOpenDirectory(store, clock, createIds(clock), createGrantsBook(clock));

async function connect(store: Store, site: ForgeSeams['site']): Promise<void> {
  await store.saveOrganizationKey(site.organizationKey);
  const savedBy = { accountId: site.admin.accountId };
  const organization = {
    orgId: site.orgId,
    name: 'Acme',
    keyLabel: 'Key of the organization',
    savedAt: atStart,
    savedBy,
  };
  await store.saveSettings({ ...defaultSettings, organization });
}

async function connectDirectory(store: Store, site: ForgeSeams['site']): Promise<void> {
  const { directoryId, key } = site.provisioning;
  await store.saveProvisioningKey(key());
  const savedBy = { accountId: site.admin.accountId };
  const provisioning = { directoryId, keyLabel: 'Key of the directory', savedAt: atStart, savedBy };
  await store.saveSettings({ ...(await store.settings()), provisioning });
}

const refuseForgeApps = ({ site }: ForgeSeams): void => {
  site.behaviours.forgeMayCreateUsers = false;
};

describeDirectory('the userbase in memory', openMemoryDirectory);
describeDirectory('the Organizations API', () =>
  openForgeDirectory('organization', ({ site }) => {
    site.behaviours.paidSubscription = false;
  }),
);
const jira = { seesInactive: false };
describeDirectory('Jira, called as the app', () => openForgeDirectory('app', refuseForgeApps), jira);
describeDirectory(
  'Jira, called as the signed-in admin',
  () => openForgeDirectory('admin', refuseForgeApps),
  jira,
);

describeDirectory('Jira, called as the app and read through the organization', () =>
  openForgeDirectory('app', refuseForgeApps, true),
);

describeDirectory(
  'user provisioning, read through the organization',
  () =>
    openForgeDirectory(
      'provisioning',
      ({ site }) => {
        site.behaviours.provisioningIsLegacy = true;
      },
      true,
    ),
  { seesInactive: true, asksBeforeInviting: true },
);

const refuseCustomers = ({ site }: ForgeSeams): void => {
  site.behaviours.appMayCreateCustomers = false;
};
for (const hasKey of [false, true])
  describeDirectory(
    `the service desk, accounts read through ${hasKey ? 'the organization' : 'Jira'}`,
    () => openForgeDirectory('customers', refuseCustomers, hasKey),
    { seesInactive: hasKey, createsCustomers: true },
  );

describe('user provisioning', () => {
  it('does not open while no key of a directory is saved', async () => {
    const seams = installForgeSeams();
    const opening = openDirectory(createForgeStore(), seams.clock)('provisioning', aSession());
    await expect(opening).rejects.toMatchObject({ name: 'DirectoryError', code: 'refused' });
    seams.close();
  });

  it('takes its own record, whose answer was lost, for one it created, and no other', async () => {
    const { directory, seams } = await openForgeDirectory('provisioning', () => undefined, true);
    const { provisioning } = seams.site;
    const email = 'theirs@newcomers.example';
    provisioning.createUser({ userName: email, email, name: 'Theirs', active: true, attributes: {} });
    const emails = ['ours@newcomers.example', email];
    const ask = async () =>
      (await directory.invite(emails, { sendNotification: false })).map(({ answer }) => answer);
    expect(await ask()).toEqual(['accepted', 'refused']);
    expect(await ask()).toEqual(['accepted', 'refused']);
    expect(provisioning.users().map(({ userName }) => userName)).toEqual([email, 'ours@newcomers.example']);
    seams.close();
  });
});

describe('Jira, called as an app that may not edit groups', () => {
  it('tells that Atlassian refuses to take a person off a group', async () => {
    const { directory, userbase, seams } = await openForgeDirectory('app', refuseForgeApps);
    seams.site.behaviours.appMayEditGroups = false;
    userbase.addPerson('ada@there.example', { groups: ['access'] });
    const [lookUp] = await directory.lookUp([{ address: 'ada@there.example' }]);
    const accountId = lookUp?.found === 'person' ? lookUp.person.accountId : '';
    const answer = await directory.removeFromGroup(accountId, userbase.groupId('access'));
    expect(answer).toMatchObject({ answer: 'refused', status: 403 });
    const capabilities = await directory.probe();
    expect(capabilities).toContainEqual(
      expect.objectContaining({ capability: 'remove-groups', works: 'no' }),
    );
    seams.close();
  });
});

it.each([
  ['organization', true, 'Key of the organization'],
  ['provisioning', true, 'Key of the directory'],
  ['provisioning', false, 'Key of the directory'],
  ['app', true, undefined],
  ['admin', true, undefined],
  ['customers', true, undefined],
] as const)(
  'a directory of the route %s, an organization key saved: %s, names its own key',
  async (...of) => {
    const [route, hasKey, keyLabel] = of;
    const { directory, close } = await openForgeDirectory(route, () => undefined, hasKey);
    expect(directory.keyLabel).toBe(keyLabel);
    close?.();
  },
);

describe('the organization route', () => {
  it('does not open while no key is saved', async () => {
    const seams = installForgeSeams();
    const open = openDirectory(createForgeStore(), seams.clock);
    const opening = open('organization', aSession());
    await expect(opening).rejects.toMatchObject({ name: 'DirectoryError', code: 'refused' });
    seams.close();
  });

  it('does not let an address that Atlassian cannot read cost the others their invitation', async () => {
    const { directory, userbase, seams } = await openForgeDirectory('organization', () => undefined);
    const emails = ['a@newcomers.example', 'no address', 'b@newcomers.example'];
    const answers = await directory.invite(emails, { sendNotification: false });
    expect(answers.map(({ answer }) => answer)).toEqual(['accepted', 'refused', 'accepted']);
    expect(userbase.groupsOf('b@newcomers.example')).toEqual([]);
    seams.close();
  });

  it('sends the others again when Atlassian refuses a whole call for one address', async () => {
    const { directory, userbase, seams } = await openForgeDirectory('organization', () => undefined);
    seams.answerAtlassianCalls((body) =>
      body.includes('odd@') ? Response.json({ message: 'Bad request' }, { status: 400 }) : undefined,
    );
    const emails = ['a', 'b', 'odd', 'c', 'd'].map((name) => `${name}@newcomers.example`);
    const answers = await directory.invite(emails, { sendNotification: false });
    expect(answers.map(({ answer }) => answer)).toEqual([
      'accepted',
      'accepted',
      'refused',
      'accepted',
      'accepted',
    ]);
    expect(answers[2]).toMatchObject({ code: 'INVALID_REQUEST', message: 'Bad request' });
    expect(userbase.groupsOf('d@newcomers.example')).toEqual([]);
    seams.close();
  });
});
