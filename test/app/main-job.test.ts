import { parseRecipientList } from '../../src/domain/list/recipient-list';
import { createAppHost, type AppHost } from '../support/app-host.ts';

let app: AppHost;
beforeEach(async () => {
  app = await createAppHost();
});
afterEach(() => app.close());

/** Forty lines as people paste them: 34 new people, three who are there, three that are no addresses. */
function pastedLines(site: AppHost['host']['site']): string {
  const there = site
    .people()
    .filter((person) => person.accountType === 'atlassian' && person.accountStatus === 'active')
    .slice(0, 3);
  const fresh = Array.from({ length: 30 }, (_, place) => `new.person${place}@example.org`);
  return [
    ...fresh.slice(0, 10).map((email, place) => `Person ${place} <${email}>`),
    `${fresh.slice(10, 13).join(', ')}`,
    `${fresh.slice(13, 16).join('; ')}`,
    ...fresh.slice(16).map((email) => email),
    fresh[0]?.toUpperCase() ?? '',
    fresh[1]?.replace('new', 'New') ?? '',
    ...there.map(({ email }) => email),
    'not an address',
    'missing-at.example.org',
    'two@@example.org',
  ].join('\n');
}

const addressesOf = (text: string): string[] =>
  parseRecipientList(text).flatMap((row) => (row.status === 'ok' ? [row.address] : []));

const accessBy = (site: AppHost['host']['site']) =>
  new Map(
    site.people().map((person) => [
      person.email.toLowerCase(),
      {
        groups: site
          .directGroupsOf(person.accountId)
          .map(({ groupId }) => groupId)
          .sort(),
        access: site
          .accessOf(person.accountId)
          .map(({ product, via }) => `${product} ${via}`)
          .sort(),
      },
    ]),
  );

describe('a pasted list, on the organization route', () => {
  it('puts everybody new into the userbase without access and changes nobody who was there', async () => {
    const { site } = app.host;
    const before = accessBy(site);
    const addresses = addressesOf(pastedLines(site));
    const batch = await app.runBatch(addresses, { reason: 'Onboarding', ticket: 'HR-1' });

    expect(batch).toMatchObject({ state: 'finished', total: 33, route: 'organization', done: 33 });
    expect(batch.counts['invited']).toBe(30);
    for (const email of addresses.filter((address) => !before.has(address.toLowerCase()))) {
      const person = site.personByEmail(email);
      expect(person && site.directGroupsOf(person.accountId)).toEqual([]);
      expect(person && site.accessOf(person.accountId)).toEqual([]);
    }
    const after = accessBy(site);
    for (const [email, held] of before) expect(after.get(email)).toEqual(held);
  });

  it('writes exactly one terminal audit entry for each recipient, with the reason and how it was verified', async () => {
    const addresses = addressesOf(pastedLines(app.host.site));
    const { batchId } = await app.runBatch(addresses, { reason: 'Onboarding', ticket: 'HR-1' });

    const entries = (await app.entries({ batchId })).filter(({ action }) => action.startsWith('user.'));
    expect(entries.map(({ target }) => target?.email).sort()).toEqual([...addresses].sort());
    for (const entry of entries) {
      expect(entry).toMatchObject({ reason: 'Onboarding', ticket: 'HR-1', batchId });
      expect(entry.verification?.at).toBeDefined();
      expect(entry.credential).toEqual({ kind: 'organization-key', label: 'Test key' });
    }
  });

  it('takes off the default groups where the site grants them anyway, verifies that, and says so', async () => {
    const { host } = app;
    host.setBehaviours({ grantsDefaultGroupsAnyway: true });
    const emails = Array.from({ length: 30 }, (_, place) => `default${place}@example.org`);
    const batch = await app.runBatch(emails);

    expect(batch.counts).toEqual({ 'invited-access-removed': 30 });
    for (const recipient of await app.recipients(batch.batchId)) {
      expect(recipient.access).toEqual([]);
      expect(recipient.removed.length).toBeGreaterThan(0);
      expect(host.site.accessOf(recipient.accountId ?? '')).toEqual([]);
    }
  });

  it('records the acts of the admin: the key saved, the batch created, checked and started', async () => {
    await app.runBatch(['one@example.org']);
    await app.ask('saveSettings', { reasonRequired: true });
    const actions = (await app.entries()).map(({ action }) => action);
    for (const act of [
      'organization-key.saved',
      'batch.created',
      'batch.checked',
      'batch.started',
      'settings.changed',
    ]) {
      expect(actions.filter((action) => action === act)).toHaveLength(1);
    }
  });
});

describe('the app route', () => {
  beforeEach(async () => {
    await app.ask('saveSettings', { routeChoice: 'app' });
  });

  it('does the whole job through Jira where the site lets it', async () => {
    const { host } = app;
    host.setBehaviours({
      forgeMayCreateUsers: true,
      appMayEditGroups: true,
      grantsDefaultGroupsAnyway: true,
    });
    const batch = await app.runBatch(['one@example.org', 'two@example.org', 'three@example.org']);

    expect(batch).toMatchObject({ state: 'finished', route: 'app', counts: { 'invited-access-removed': 3 } });
    // Confluence is another product: Jira's API cannot see it, and the organization route is there for it.
    const jiraAccess = (await app.recipients(batch.batchId)).flatMap(({ accountId }) =>
      host.site.accessOf(accountId ?? '').filter(({ product }) => product !== 'confluence'),
    );
    expect(jiraAccess).toEqual([]);
  });

  it('ends with Atlassian’s refusal in plain words on a site as documented, and changes nothing', async () => {
    const people = app.host.site.people().length;
    const batch = await app.runBatch(['one@example.org', 'two@example.org']);

    expect(batch).toMatchObject({ state: 'finished', counts: { failed: 2 } });
    for (const recipient of await app.recipients(batch.batchId)) {
      expect(recipient.code).toBe('ROUTE_REFUSED');
      expect(recipient.message).toMatch(/Forge/);
    }
    expect(app.host.site.people()).toHaveLength(people);
    const check = await app.ask('checkConnection');
    expect(check.routes.find(({ route }) => route === 'app')).toMatchObject({ works: 'no' });
    expect(check.routes.find(({ route }) => route === 'app')?.advice).toMatch(/organization route/);
    expect(check.automatic).toBe('organization');
  });
});
