import { createVirtualClock } from '../../local/clock.ts';
import type { Host } from '../../local/host.ts';
import { createServer } from '../../local/server/create-server.ts';
import type { ApprovedDomainsInput } from '../../local/site/approved-domains.ts';
import { createSite } from '../../local/site/create-site.ts';
import { happenLater, type Later } from '../../local/site/later.ts';
import { buildFixture, fixtureDirectory, openFixtureHost } from '../support/open-fixture-host.ts';

const ann = 'ann@example.com.au';

function invited() {
  const site = createSite({ clock: createVirtualClock({ startMs: Date.UTC(2026, 10, 2) }) });
  const { accountId } = site.invite({ email: 'new@example.com', products: [], mail: false }).person;
  const happen = (action: Later) => happenLater(site, action);
  const held = () => site.accessOf(accountId).map(({ product, role, via }) => [product, role, via]);
  const groups = () => site.directGroupsOf(accountId).map(({ name }) => name);
  return { site, accountId, happen, held, groups, person: 'new@example.com' };
}

describe('what happens to people later', () => {
  it('names them by address or account, and groups by name or id', () => {
    const { site, accountId, happen, groups, person } = invited();
    expect(happen({ what: 'joins-group', person: 'NEW@example.com', groupName: 'book-club' })).toBe(
      accountId,
    );
    const groupId = site.groups().find(({ name }) => name === 'contractors-jira')?.groupId;
    happen({ what: 'joins-group', person: accountId, groupId });
    expect(groups()).toEqual(['book-club', 'contractors-jira']);
    happen({ what: 'leaves-group', person, groupId });
    expect(groups()).toEqual(['book-club']);
  });

  it('is done by the demonstration admin, or by others', () => {
    const { site, happen, person } = invited();
    happen({ what: 'joins-group', person, groupName: 'book-club' });
    happen({ what: 'leaves-group', person, groupName: 'book-club', by: 'others' });
    expect(site.history.changes().slice(-2)).toMatchObject([
      { by: 'admin', what: 'joined' },
      { by: 'others', what: 'left' },
    ]);
  });

  it('gives and takes roles that are held directly', () => {
    const { happen, held, person } = invited();
    happen({ what: 'gets-role', person, product: 'confluence', role: 'user' });
    expect(held()).toEqual([['confluence', 'user', 'direct']]);
    happen({ what: 'loses-role', person, product: 'confluence', role: 'user' });
    expect(held()).toEqual([]);
  });

  it('comes from an identity provider, whose group nobody else changes', () => {
    const { site, accountId, happen, groups, person } = invited();
    happen({ what: 'is-synchronised', person, groupName: 'contractors-jira' });
    expect(groups()).toEqual(['contractors-jira']);
    expect(site.personById(accountId)?.managementSource).toBe('synced');
    expect(() => happen({ what: 'leaves-group', person, groupName: 'contractors-jira' })).toThrow(
      /identity provider/,
    );
  });

  it('changes the person', () => {
    const { site, accountId, happen, person } = invited();
    happen({ what: 'accepts', person });
    happen({ what: 'is-renamed', person, email: 'other@example.com', name: 'Other' });
    expect(site.personById(accountId)).toMatchObject({
      emailVerified: true,
      email: 'other@example.com',
      name: 'Other',
    });
    happen({ what: 'is-deactivated', person: accountId });
    expect(site.personById(accountId)?.accountStatus).toBe('inactive');
    happen({ what: 'is-removed', person: accountId });
    expect(site.personById(accountId)?.accountStatus).toBe('closed');
  });

  it.each<[string, Later, RegExp]>([
    ['nobody', { what: 'accepts', person: 'nobody@example.com' }, /Nobody/],
    ['no group', { what: 'joins-group', person: ann, groupName: 'nothing' }, /no group/],
    ['no name of a group', { what: 'joins-group', person: ann }, /no group/],
    ['no member', { what: 'leaves-group', person: ann, groupName: 'book-club' }, /not in the group/],
    [
      'a member',
      { what: 'joins-group', person: 'olga.sokolova@acme.example', groupName: 'book-club' },
      /already/,
    ],
    ['no holder', { what: 'loses-role', person: ann, product: 'confluence', role: 'user' }, /does not hold/],
    ['a taken address', { what: 'is-renamed', person: ann, email: 'ann@example.com' }, /Somebody else/],
  ])('is refused in words for %s', (_what, action, words) => {
    expect(() => invited().happen(action)).toThrow(words);
  });

  it('is refused where a seat is missing, and for closed accounts', () => {
    const { site, accountId, happen, person } = invited();
    site.behaviours.seatsLeft = 0;
    expect(() => happen({ what: 'joins-group', person, groupName: 'contractors-jira' })).toThrow(/No seat/);
    site.removePerson(accountId);
    expect(() => happen({ what: 'accepts', person })).toThrow(/closed/);
  });
});

describe('taking access through an approved domain', () => {
  const product = 'jira-software';
  const take = (person: string): Later => ({ what: 'takes-access', person, product });

  it('is refused where no domain allows it, and where an administrator must approve', () => {
    const { site, happen, person } = invited();
    expect(() => happen(take(person))).toThrow(/No approved domain/);
    site.replaceApprovedDomains({ 'example.com': { products: [{ product, accessMode: 'ADMIN_APPROVAL' }] } });
    expect(() => happen(take(person))).toThrow(/administrator must approve/);
    const direct: ApprovedDomainsInput[string] = { products: [{ product, accessMode: 'DIRECT_ACCESS' }] };
    const notOpen: ApprovedDomainsInput[] = [
      { 'example.com': { ...direct, enabled: false } },
      { 'example.org': direct },
      { 'example.com': { products: [{ product, accessMode: 'INVITE_ONLY' }] } },
    ];
    for (const domains of notOpen) {
      site.replaceApprovedDomains(domains);
      expect(() => happen(take(person))).toThrow(/No approved domain/);
    }
  });

  it.each(['Example.com', 'ANYONE'])(
    'puts people of %s into the default group, and accepts by it',
    (domain) => {
      const { site, accountId, happen, groups, person } = invited();
      site.replaceApprovedDomains({ [domain]: { products: [{ product, accessMode: 'DIRECT_ACCESS' }] } });
      happen(take(person));
      expect(groups()).toEqual(['jira-users-acme-demo']);
      expect(site.personById(accountId)?.emailVerified).toBe(true);
      expect(() => happen(take(person))).toThrow(/already/);
    },
  );

  it('gives a role where the product has no default group', () => {
    const { site, happen, held, person } = invited();
    const agents = 'jira-servicedesk';
    site.replaceApprovedDomains({ ANYONE: { products: [{ product: agents, accessMode: 'DIRECT_ACCESS' }] } });
    happen({ what: 'takes-access', person, product: agents });
    expect(held()).toEqual([[agents, 'user', 'direct']]);
  });

  it('is set with the site: kept, and gone with a reset', () => {
    const { site } = invited();
    const seeded = [...site.approvedDomains];
    expect(seeded).toEqual([['ANYONE', { enabled: false, adminNotifications: false, products: [] }]]);
    site.replaceApprovedDomains({ 'example.com': { products: [{ product, accessMode: 'INVITE_ONLY' }] } });
    const restored = createSite({ clock: site.clock });
    restored.load(JSON.parse(JSON.stringify(site.save())));
    expect([...restored.approvedDomains]).toEqual([...site.approvedDomains]);
    expect([...site.approvedDomains.keys()]).toEqual(['ANYONE', 'example.com']);
    site.reset();
    expect([...site.approvedDomains]).toEqual(seeded);
  });
});

describe('the controls of what happens later', () => {
  const bundlePath = buildFixture();
  let host: Host;
  beforeEach(() => {
    host = openFixtureHost(bundlePath);
  });
  afterEach(() => host.close());
  const ask = async (method: string, path: string, body: unknown) => {
    const server = createServer({ host, appDirectory: fixtureDirectory });
    const request = new Request(`http://127.0.0.1/host${path}`, { method, body: JSON.stringify(body) });
    const response = await server.fetch(request);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('answer whose account it is', async () => {
    const { accountId = '' } = host.site.personByEmail(ann) ?? {};
    const action = { what: 'joins-group', person: ann, groupName: 'book-club' };
    expect(await ask('POST', '/later', action)).toEqual({ status: 200, body: { accountId } });
    expect(host.site.directGroupsOf(accountId).map(({ name }) => name)).toEqual(['book-club']);
  });

  it.each([
    [{ what: 'accepts', person: 'nobody@example.com' }, 404, 'NOT_FOUND'],
    [{ what: 'takes-access', person: ann, product: 'confluence' }, 409, 'CONFLICT'],
    [{ what: 'takes-access', person: ann, product: 'trello' }, 400, 'INVALID_REQUEST'],
    [{ what: 'vanishes', person: ann }, 400, 'INVALID_REQUEST'],
    [{ what: 'accepts', person: ann, more: 1 }, 400, 'INVALID_REQUEST'],
    [[], 400, 'INVALID_REQUEST'],
  ])('refuse %j', async (action, status, code) => {
    expect(await ask('POST', '/later', action)).toMatchObject({ status, body: { error: { code } } });
  });

  it('replace the approved domains', async () => {
    const products = [{ product: 'jira-software', accessMode: 'DIRECT_ACCESS' }];
    const { status, body } = await ask('PUT', '/approved-domains', { 'Example.com': { products } });
    expect(status).toBe(200);
    expect(body).toEqual({
      ANYONE: { enabled: false, adminNotifications: false, products: [] },
      'example.com': {
        enabled: true,
        adminNotifications: false,
        products: [
          {
            product: 'jira-software',
            accessMode: 'DIRECT_ACCESS',
            defaultRole: 'ari:cloud:jira::role/software/member',
          },
        ],
      },
    });
    expect(await ask('PUT', '/approved-domains', { 'example.com': {} })).toMatchObject({ status: 400 });
    expect(host.site.approvedDomains.has('example.com')).toBe(true);
  });
});
