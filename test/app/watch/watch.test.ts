import { happenLater } from '../../../local/site/later.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { faultsOfChain } from '../../support/audit/verify-chain.ts';
import { people } from '../../support/runs/batch-control.ts';
import { bringToRest } from '../../support/runs/bring-to-rest.ts';
import {
  allFindings,
  allWatched,
  billedOf,
  countOutside,
  gainers,
  letGainAccess,
  lookOnce,
  restWatch,
  wayToAccess,
} from '../../support/runs/watch-runs.ts';
import { storedEntry, storedHead, storedLinks } from '../../support/stored/stored-records.ts';

let app: AppHost;
beforeEach(async () => {
  app = await createAppHost();
  await app.runBatch([...gainers, ...people(20)]);
  await restWatch(app);
});
afterEach(() => app.close());

const site = () => app.host.site;
const idOf = (email: string): string => site().personByEmail(email)?.accountId ?? '';

async function chainFaults(): Promise<string[]> {
  const entries = [];
  for (const { id } of await app.entries()) {
    const entry = await storedEntry(app.host, id);
    if (entry) entries.push(entry);
  }
  return faultsOfChain(await storedHead(app.host), await storedLinks(app.host), entries);
}

describe('access gained after a batch', () => {
  it('is found within one look, each with its way, and nobody else is flagged', async () => {
    expect(await lookOnce(app)).toMatchObject({ watched: 25, withoutAccess: 25, openFindings: 0 });
    letGainAccess(site());
    const view = await lookOnce(app);
    const findings = await allFindings(app);
    const ways = findings.map(({ email, through }) => [email, through.map(({ way }) => way)]);
    const expected = Object.entries(wayToAccess).map(([email, [, way]]) => [email, [way]]);
    expect(Object.fromEntries(ways)).toEqual(Object.fromEntries(expected));
    expect(view).toMatchObject({ ...countOutside(site(), await allWatched(app)), openFindings: 5 });
    expect(view.watched).toBe(25);
    expect(view.withAccess).toBe(5);
    expect(await chainFaults()).toEqual([]);
  });

  it('says between when it was given and, from Jira’s record, by whom', async () => {
    await lookOnce(app);
    const looked = (await app.ask('getWatch')).lastLookAt ?? '';
    letGainAccess(site(), ['group@example.org']);
    const givenAt = new Date(app.host.clock.nowMs()).toISOString();
    await lookOnce(app);
    const [finding] = await allFindings(app);
    expect(finding?.notBefore).toBe(looked);
    expect((finding?.firstSeenAt ?? '') > givenAt).toBe(true);
    expect(finding?.through[0]).toMatchObject({
      givenBy: { accountId: site().otherAdminAccountId },
      givenAt: expect.stringContaining(givenAt.slice(0, 16)) as string,
    });
  });

  it('is found soon where Jira tells that the person was changed', async () => {
    app.host.setBehaviours({ userEventsOnAccess: true });
    letGainAccess(site(), ['group@example.org']);
    await app.host.advance(5);
    await app.settle();
    expect(await app.ask('getWatch')).toMatchObject({ openFindings: 1 });
  });

  it('is told in the overview on every visit', async () => {
    letGainAccess(site(), ['group@example.org', 'direct@example.org']);
    await lookOnce(app);
    expect((await app.ask('getOverview')).watch).toEqual({ isOn: true, openFindings: 2 });
  });
});

describe('access that changes while it is held', () => {
  const other = { what: 'joins-group', groupName: 'confluence-users-acme-demo' } as const;
  const told = async () =>
    (await allFindings(app)).map(({ state, products }) => [state, [...products].sort()]);

  it('is told as it is now, though it is as much as before', async () => {
    letGainAccess(site(), ['group@example.org']);
    await lookOnce(app);
    expect(await told()).toEqual([['open', ['jira-product-discovery', 'jira-software']]]);
    const [, way] = wayToAccess['group@example.org'];
    happenLater(site(), { ...other, person: 'group@example.org' });
    happenLater(site(), {
      ...wayToAccess['group@example.org'][0],
      what: 'leaves-group',
      person: 'group@example.org',
    });
    await lookOnce(app);
    expect(await told()).toEqual([['open', ['confluence']]]);
    expect((await allFindings(app))[0]?.through).toMatchObject([{ groupName: other.groupName, way }]);
  });

  it('waits for a decision again where a removal took what it was made for and other access came meanwhile', async () => {
    letGainAccess(site(), ['group@example.org']);
    await lookOnce(app);
    const [finding] = await allFindings(app);
    letGainAccess(site(), ['synced@example.org']);
    happenLater(site(), { ...wayToAccess['synced@example.org'][0], person: 'group@example.org' });
    const { batchId = '' } = await app.ask('decideFindings', {
      ...{ findingIds: [finding?.findingId ?? ''], decision: 'remove', confirmRemovals: 1 },
    });
    await bringToRest(app, batchId);
    await lookOnce(app);
    const after = (await allFindings(app)).find(({ email }) => email === 'group@example.org');
    expect(after).toMatchObject({ state: 'open', removable: [] });
    expect(after?.through.map(({ groupName, way }) => [groupName, way])).toEqual([
      ['okta-engineering', 'synchronised-group'],
    ]);
    expect(after).not.toHaveProperty('removal');
    expect(await chainFaults()).toEqual([]);
  });
});

describe('what is decided about a finding', () => {
  const found = async () => {
    letGainAccess(site(), ['group@example.org', 'agent@example.org']);
    await lookOnce(app);
    return allFindings(app);
  };

  it('a removal takes exactly that access, by the preview and engine of a batch, and can be undone', async () => {
    const finding = (await found()).find(({ email }) => email === 'group@example.org');
    const findingIds = [finding?.findingId ?? ''];
    const { batchId = '' } = await app.ask('decideFindings', {
      findingIds,
      decision: 'remove',
      reason: 'Wrong',
    });
    const ready = await bringToRest(app, batchId);
    expect(ready).toMatchObject({ state: 'ready', removals: { people: 1 }, source: { kind: 'watch' } });
    await app.ask('startBatch', { batchId, confirmRemovals: ready.removals?.digest });
    await bringToRest(app, batchId);
    await restWatch(app);
    expect(billedOf(site(), idOf('group@example.org'))).toEqual([]);
    expect(billedOf(site(), idOf('agent@example.org'))).toEqual(['jira-servicedesk']);
    expect(await app.ask('getWatch')).toMatchObject({ openFindings: 1, withAccess: 1 });
    expect((await app.entries({ action: 'finding.removed' }))[0]).toMatchObject({
      target: { email: 'group@example.org' },
      actor: { accountId: site().admin.accountId },
    });
    const [entry] = (await app.entries({ batchId })).filter(({ outcome }) => outcome === 'access-removed');
    await app.ask('restoreAccess', { entryId: entry?.id });
    expect(billedOf(site(), idOf('group@example.org'))).toContain('jira-software');
    await lookOnce(app);
    expect(await app.ask('getWatch')).toMatchObject({ openFindings: 2, withAccess: 2 });
    expect(await chainFaults()).toEqual([]);
  });

  it('an allowance leaves the access and the log as they should be', async () => {
    const ids = (await found()).map(({ findingId }) => findingId);
    await app.ask('decideFindings', { findingIds: ids, decision: 'allow', reason: 'They lead the project' });
    expect(await lookOnce(app)).toMatchObject({ openFindings: 0, allowedFindings: 2, withAccess: 2 });
    expect(await app.entries({ action: 'finding.allowed' })).toHaveLength(2);
    expect(await app.entries({ action: 'finding.opened' })).toHaveLength(2);
    expect(await chainFaults()).toEqual([]);
  });

  it('access that goes by itself closes its finding', async () => {
    await found();
    happenLater(site(), {
      what: 'leaves-group',
      person: 'group@example.org',
      groupName: 'jira-users-acme-demo',
    });
    site().updatePerson(idOf('agent@example.org'), { membershipStatus: 'no_membership', directRoles: [] });
    const view = await lookOnce(app);
    expect(view).toMatchObject({ ...countOutside(site(), await allWatched(app)), openFindings: 0, gone: 1 });
    expect((await allFindings(app)).map(({ state }) => state)).toEqual(['gone', 'gone']);
  });
});

describe('the people watched', () => {
  it('are counted once, whatever became of them', async () => {
    await app.runBatch([...people(10), 'late@example.org']);
    site().updatePerson(idOf('person0@example.org'), { membershipStatus: 'no_membership' });
    happenLater(site(), { what: 'is-renamed', person: 'person1@example.org', email: 'renamed@example.org' });
    happenLater(site(), { what: 'is-deactivated', person: 'person2@example.org' });
    happenLater(site(), { what: 'accepts', person: 'person3@example.org' });
    const view = await lookOnce(app);
    const watched = await allWatched(app);
    expect(view).toMatchObject(countOutside(site(), watched));
    expect(view).toMatchObject({ watched: 26, gone: 1, inactive: 1 });
    expect(new Set(watched.map(({ accountId }) => accountId)).size).toBe(26);
    expect(watched.map(({ email }) => email)).toContain('renamed@example.org');
  });

  it('whose accounts were closed are forgotten', async () => {
    happenLater(site(), { what: 'is-removed', person: 'person0@example.org' });
    await app.host.advance(7 * 86_400);
    await lookOnce(app);
    expect(await restWatch(app, ({ watched }) => watched < 25)).toMatchObject({ watched: 24, gone: 0 });
    expect((await allWatched(app)).map(({ email }) => email)).not.toContain('person0@example.org');
  });

  it('who have not accepted are listed by age and mailed again without access', async () => {
    happenLater(site(), { what: 'accepts', person: 'person0@example.org' });
    await lookOnce(app);
    const { people: pending } = await app.ask('listWatched', { pending: true, sort: 'age', limit: 100 });
    expect(pending).toHaveLength(24);
    const accountIds = pending.slice(0, 2).map(({ accountId }) => accountId);
    const mailsBefore = site().mails.length;
    expect(await app.ask('inviteAgain', { accountIds })).toEqual({ invited: accountIds, refused: [] });
    expect(site().mails.length - mailsBefore).toBe(2);
    for (const accountId of accountIds) expect(billedOf(site(), accountId)).toEqual([]);
    expect(await app.entries({ action: 'user.invited-again' })).toHaveLength(2);
  });

  it('stay watched through a route of Jira alone', async () => {
    app.close();
    app = await createAppHost({ connected: false });
    app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
    await app.ask('saveSettings', { routeChoice: 'app', watch: { isOn: true, everyHours: 1 } });
    await app.runBatch(['group@example.org', ...people(5)]);
    await restWatch(app);
    letGainAccess(site(), ['group@example.org']);
    expect(await lookOnce(app)).toMatchObject({ watched: 6, openFindings: 1 });
    expect((await allFindings(app))[0]).toMatchObject({ email: 'group@example.org', state: 'open' });
  });
});

describe('approved domains', () => {
  it('are told in the preview from the organization’s own settings', async () => {
    site().replaceApprovedDomains({
      'open.example': { products: [{ product: 'jira-software', accessMode: 'DIRECT_ACCESS' }] },
      'asks.example': { products: [{ product: 'confluence', accessMode: 'ADMIN_APPROVAL' }] },
      'closed.example': { products: [{ product: 'confluence', accessMode: 'INVITE_ONLY' }] },
      'off.example': { enabled: false, products: [{ product: 'confluence', accessMode: 'DIRECT_ACCESS' }] },
    });
    const batchId = await app.prepare(
      ['a@open.example', 'b@asks.example', 'c@closed.example', 'd@off.example', 'e@else.example'],
      { options: { approvedDomains: 'hold' } },
    );
    const batch = await app.ask('getBatch', { batchId });
    expect(batch.approved?.map(({ domain, people: count, products }) => [domain, count, products])).toEqual([
      ['asks.example', 1, [{ product: 'confluence', approval: true, role: expect.any(String) as string }]],
      [
        'open.example',
        1,
        [{ product: 'jira-software', approval: false, role: expect.any(String) as string }],
      ],
    ]);
    await app.ask('startBatch', { batchId });
    await app.settle();
    const outcomes = (await app.recipients(batchId)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['cancelled', 'cancelled', 'invited', 'invited', 'invited']);
    expect(site().personByEmail('a@open.example')).toBeUndefined();
  });
});
