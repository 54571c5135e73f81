import { createVirtualClock } from '../../local/clock.ts';
import { createSite } from '../../local/site/create-site.ts';
import type { Group, Person, Site } from '../../local/site/site.ts';

const siteAt = (startMs = Date.UTC(2026, 10, 2)) => {
  const clock = createVirtualClock({ startMs });
  return { clock, site: createSite({ clock }) };
};
const groupNamed = (site: Site, name: string): Group => {
  const group = site.groups().find((known) => known.name === name);
  if (!group) throw new Error(`No group is named ${name}`);
  return group;
};
const personAt = (site: Site, email: string): Person => {
  const person = site.personByEmail(email);
  if (!person) throw new Error(`Nobody has the address ${email}`);
  return person;
};
const namesOf = (groups: Group[]) => groups.map((group) => group.name);

describe('the seeded organization', () => {
  it('is the same every time, ids included', () => {
    expect(siteAt().site.save()).toEqual(siteAt().site.save());
  });

  it('has about forty people with ids in the form of Atlassian accounts', () => {
    const { site } = siteAt();
    const people = site.people().filter((person) => person.accountType === 'atlassian');
    expect(people.length).toBeGreaterThanOrEqual(38);
    for (const { accountId } of people) expect(accountId).toMatch(/^712020:[0-9a-f-]{36}$/);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  });

  it('has one group by which new people get two products', () => {
    const { site } = siteAt();
    const serving = site.groups().filter((group) => group.defaultFor.includes('jira-software'));
    expect(serving.map((group) => group.defaultFor)).toEqual([['jira-software', 'jira-product-discovery']]);
  });

  it('names an admin of organization and site, whose token signs in', () => {
    const { site } = siteAt();
    const { accountId, email, apiToken } = site.admin;
    expect(site.isOrgAdmin(accountId)).toBe(true);
    expect(site.isSiteAdmin(accountId)).toBe(true);
    expect(site.personByApiToken(email, apiToken)?.accountId).toBe(accountId);
    expect(site.personByApiToken(email, 'wrong')).toBeUndefined();
  });

  it('tells site admins from organization admins', () => {
    const { site } = siteAt();
    const { accountId } = personAt(site, 'tomasz.zielinski@acme.example');
    expect([site.isSiteAdmin(accountId), site.isOrgAdmin(accountId)]).toEqual([true, false]);
  });

  it('holds people without any access, one with a direct role, one inactive and some with a hidden address', () => {
    const { site } = siteAt();
    expect(site.accessOf(personAt(site, 'samir.nassar@acme.example').accountId)).toEqual([]);
    expect(site.accessOf(personAt(site, 'carmen.ortega@acme.example').accountId)).toEqual([
      { product: 'jira-software', role: 'user', via: 'direct' },
    ]);
    expect(personAt(site, 'george.papadakis@acme.example').accountStatus).toBe('inactive');
    expect(personAt(site, 'hana.kobayashi@acme.example').emailHidden).toBe(true);
  });

  it('grants through a group inside an access group', () => {
    const { site } = siteAt();
    const { accountId } = personAt(site, 'nora.lindgren@studio.example.com');
    expect(namesOf(site.directGroupsOf(accountId))).toEqual(['studio-partners']);
    expect(namesOf(site.allGroupsOf(accountId))).toEqual(['studio-partners', 'contractors-jira']);
    const { groupId } = groupNamed(site, 'contractors-jira');
    expect(site.accessOf(accountId)).toEqual([{ product: 'jira-software', role: 'user', via: groupId }]);
    expect(site.allMembersOf(groupId)).toContain(accountId);
  });
});

describe('inviting', () => {
  it('creates a person without access where no product is asked for', () => {
    const { site } = siteAt();
    const { person, created } = site.invite({ email: 'new@example.com', products: [], mail: false });
    expect(created).toBe(true);
    expect(site.accessOf(person.accountId)).toEqual([]);
    expect(site.mails).toEqual([]);
  });

  it('puts new people into the default groups of the products', () => {
    const { site } = siteAt();
    const { person } = site.invite({ email: 'new@example.com', products: ['confluence'], mail: true });
    expect(namesOf(site.directGroupsOf(person.accountId))).toEqual(['confluence-users-acme-demo']);
    expect(site.mails.map(({ to }) => to)).toEqual(['new@example.com']);
  });

  it('grants every default group where the site does so anyway', () => {
    const { site } = siteAt();
    site.behaviours.grantsDefaultGroupsAnyway = true;
    const { person } = site.invite({ email: 'new@example.com', products: [], mail: false });
    expect(namesOf(site.directGroupsOf(person.accountId))).toEqual([
      'jira-users-acme-demo',
      'confluence-users-acme-demo',
    ]);
  });

  it('leaves people who exist as they are, whatever the case of the address', () => {
    const { site } = siteAt();
    const before = site.people().length;
    const invited = site.invite({ email: 'Ann@Example.COM.au', products: ['jira-software'], mail: false });
    expect(invited.created).toBe(false);
    expect(site.accessOf(invited.person.accountId)).toEqual([]);
    expect(site.people()).toHaveLength(before);
  });

  it('shows the person only after the lag', async () => {
    const { site, clock } = siteAt();
    site.behaviours.inviteLagSeconds = 30;
    const { person } = site.invite({ email: 'late@example.com', products: [], mail: false });
    expect([site.isVisible(person), site.findByPrefix('late@')]).toEqual([false, []]);
    await clock.advance(30_000);
    expect([site.isVisible(person), site.findByPrefix('late@')]).toEqual([true, [person]]);
  });

  it('reopens a removed account without what it had', () => {
    const { site } = siteAt();
    const { accountId, email } = personAt(site, 'ann@example.com');
    site.removePerson(accountId);
    expect([personAt(site, email).accountStatus, site.accessOf(accountId)]).toEqual(['closed', []]);
    expect(site.invite({ email, products: [], mail: false }).created).toBe(true);
    expect(personAt(site, email).accountStatus).toBe('active');
  });
});

describe('accepting an invitation', () => {
  it('is what everybody of the seed has done, and whom an admin adds', () => {
    const { site } = siteAt();
    expect(site.people().every(({ emailVerified }) => emailVerified)).toBe(true);
    expect(site.addPerson({ email: 'added@example.com' }).emailVerified).toBe(true);
  });

  it('is told of the person and in the history, once', () => {
    const { site } = siteAt();
    const { person } = site.invite({ email: 'new@example.com', products: [], mail: false });
    expect(person.emailVerified).toBe(false);
    site.acceptInvitation(person.accountId);
    site.acceptInvitation(person.accountId);
    expect(personAt(site, 'new@example.com').emailVerified).toBe(true);
    const { accountId } = person;
    expect(site.history.changes().filter(({ what }) => what === 'accepted')).toMatchObject([{ accountId }]);
    expect(site.acceptInvitation('nobody')).toBeUndefined();
  });

  it('is asked again of whoever is invited again', () => {
    const { site } = siteAt();
    const { accountId, email } = personAt(site, 'ann@example.com');
    site.removePerson(accountId);
    site.invite({ email, products: [], mail: false });
    expect(personAt(site, email).emailVerified).toBe(false);
  });

  it('is not needed by whom an identity provider provides', () => {
    const { site } = siteAt();
    const profile = { email: 'sso@acme.example', userName: 'sso', name: 'Sso', active: true, attributes: {} };
    site.provisioning.createUser(profile);
    expect(personAt(site, profile.email).emailVerified).toBe(true);
  });
});

describe('seats', () => {
  it('counts people once however many groups grant the product, and inactive people never', () => {
    const { site } = siteAt();
    const used = site.seatsUsed('jira-software');
    const noah = personAt(site, 'noah.williams@acme.example');
    site.removeFromGroup(groupNamed(site, 'jira-users-acme-demo').groupId, noah.accountId);
    expect(site.seatsUsed('jira-software')).toBe(used);
    site.updatePerson(noah.accountId, { accountStatus: 'inactive' });
    expect(site.seatsUsed('jira-software')).toBe(used - 1);
  });

  it('runs out as people take them, and is counted afresh when set', () => {
    const { site } = siteAt();
    site.behaviours.seatsLeft = 1;
    expect(site.seatsFree('jira-software')).toBe(1);
    site.invite({ email: 'new@example.com', products: ['jira-software'], mail: false });
    expect([site.seatsFree('jira-software'), site.seatsFree('confluence')]).toEqual([0, 1]);
    site.behaviours.seatsLeft = 3;
    expect(site.seatsFree('jira-software')).toBe(3);
  });

  it('needs no seat for a product already held', () => {
    const { site } = siteAt();
    const { groupId } = groupNamed(site, 'contractors-jira');
    expect(site.seatsNeeded(groupId, personAt(site, 'ann@example.com').accountId)).toEqual([]);
    expect(site.seatsNeeded(groupId, personAt(site, 'ann@example.com.au').accountId)).toEqual([
      'jira-software',
    ]);
  });
});

describe('keeping the state', () => {
  it('comes back whole through JSON, and goes on with fresh ids', () => {
    const { site, clock } = siteAt();
    site.behaviours.seatsLeft = 7;
    site.invite({ email: 'kept@example.com', products: ['jira-software'], mail: true });
    const restored = createSite({ clock });
    restored.load(JSON.parse(JSON.stringify(site.save())));
    expect(restored.save()).toEqual(site.save());
    expect(restored.seatsFree('jira-software')).toBe(6);
    const { person } = restored.invite({ email: 'next@example.com', products: [], mail: false });
    expect(site.personById(person.accountId)).toBeUndefined();
  });

  it('takes a site that was kept before people had accepted or not', () => {
    const { site, clock } = siteAt();
    const saved = JSON.parse(JSON.stringify(site.save())) as { people: Partial<Person>[] };
    for (const person of saved.people) delete person.emailVerified;
    const restored = createSite({ clock });
    restored.load(saved);
    expect(restored.save()).toEqual(site.save());
  });

  it('goes back to the seed on reset', () => {
    const { site } = siteAt();
    const seeded = site.save();
    site.behaviours.failureRate = 0.5;
    site.invite({ email: 'gone@example.com', products: [], mail: true });
    site.reset();
    expect(site.save()).toEqual(seeded);
    expect(site.findByPrefix('gone@')).toEqual([]);
  });
});

describe('searching by the beginning', () => {
  it.each([
    ['ann@example.com', ['ann@example.com', 'ann@example.com.au']],
    ['an', ['ann@example.com', 'ann@example.com.au']],
    ['lindqvist', ['maya.lindqvist@acme.example']],
    ['Peter van den B', ['peter.vandenberg@example.com']],
    ['nobody', []],
  ])('finds for %p whom it should', (typed, emails) => {
    const { site } = siteAt();
    expect(site.findByPrefix(typed).map((person) => person.email)).toEqual(emails);
  });

  it('follows a changed address', () => {
    const { site } = siteAt();
    const { accountId } = personAt(site, 'ann@example.com.au');
    site.updatePerson(accountId, { email: 'whitlam@example.com' });
    expect(site.findByPrefix('whitlam@').map((person) => person.accountId)).toEqual([accountId]);
    expect(site.personByEmail('ann@example.com.au')).toBeUndefined();
  });

  it('holds a hundred thousand people', () => {
    const { site } = siteAt();
    for (let index = 0; index < 100_000; index += 1)
      site.addPerson({ email: `person-${String(index).padStart(6, '0')}@load.example` });
    expect(site.findByPrefix('person-054321@load.example')).toHaveLength(1);
    expect(site.findByPrefix('person-05432')).toHaveLength(10);
  });
});
