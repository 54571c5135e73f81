import { createJiraHoldings } from '../../../../src/adapters/jira/holdings/jira-holdings';
import { user } from '../../../../src/adapters/jira/jira-schemas';
import { DirectoryError } from '../../../../src/ports/directory-error';
import {
  aJiraSite,
  aJiraUser,
  inGroup,
  proxyPage,
  scriptedJira,
  type Script,
} from '../../../support/scripted-jira.ts';

type Changes = Parameters<typeof aJiraUser>[1];

function reading(changes: Changes, script: Script = {}) {
  const jira = scriptedJira({ ...aJiraSite, ...script });
  const holdings = createJiraHoldings(jira)(user.parse(aJiraUser('ada', changes).body));
  return { jira, holdings };
}
const holdingsOf = (changes: Changes, script: Script = {}) => reading(changes, script).holdings;

const users = inGroup('users', 'jira-users');
const outage = new DirectoryError('unavailable', 'No answer', { status: 500 });
const kept = { removable: false, keptBecause: 'administers' };
const administering = (accessType: string, ...groupIds: string[]): Script => ({
  [`GET /group/bulk?accessType=${accessType}`]: {
    body: { isLast: true, values: groupIds.map((groupId) => ({ groupId })) },
  },
});

describe('what a person holds', () => {
  it('is complete where everything came', async () => {
    expect(await holdingsOf({ groups: [users], roles: ['jira-software'] })).toEqual({
      complete: true,
      access: [{ groupId: 'users', groupName: 'jira-users', products: ['jira-software'], removable: true }],
      free: [],
      unrated: [],
    });
    expect(await holdingsOf({})).toEqual({ complete: true, access: [], free: [], unrated: [] });
  });

  it('leaves unrated what a group grants that no role names, since Jira sees its own products only', async () => {
    expect(await holdingsOf({ groups: [users, inGroup('wiki')], roles: ['jira-software'] })).toMatchObject({
      access: [{ groupId: 'users' }],
      unrated: [{ groupId: 'wiki', products: [], removable: true }],
    });
  });

  it('names a role that no group explains', async () => {
    const direct = { products: ['jira-servicedesk'], removable: false, keptBecause: 'direct-role' };
    const held = { groups: [users], roles: ['jira-software', 'jira-servicedesk'] };
    expect(await holdingsOf(held)).toMatchObject({ complete: true, access: [{ groupId: 'users' }, direct] });
  });

  it('names every product of a group', async () => {
    const groupDetails = [users];
    const roles = ['jira-software', 'jira-core'];
    const body = roles.map((key) => ({ key, groupDetails }));
    const held = await holdingsOf({ groups: [users], roles }, { 'GET /applicationrole': { body } });
    expect(held).toMatchObject({ access: [{ products: roles }] });
  });
});

describe('groups that did not all come', () => {
  const own = 'GET /user/groups?accountId=ada';

  it.each([
    ['no items', { size: 1 }],
    ['fewer than there are', { size: 2, items: [inGroup('wiki')] }],
    ['nothing at all', {}],
    ['no size', { items: [] }],
  ])('are asked for by a call of their own: %s', async (_, groups) => {
    const held = await holdingsOf({ groups, roles: ['jira-software'] }, { [own]: { body: [users] } });
    expect(held).toMatchObject({ complete: true, access: [{ groupId: 'users' }] });
  });

  it.each([
    ['still fewer', { body: [users] }],
    ['none', { body: [] }],
    ['a page of a proxy', { body: proxyPage }],
    ['another shape', { body: { items: [] } }],
    ['refused', { status: 403 }],
    ['lost', outage],
  ])('leave it unknown what the person holds where that answer is %s', async (_, answer) => {
    const groups = { size: 3, items: [users] };
    expect(await holdingsOf({ groups, roles: ['jira-software'] }, { [own]: answer })).toMatchObject({
      complete: false,
      seen: [{ groupId: 'users' }],
      doubt: { code: 'GROUPS_NOT_TOLD' },
    });
  });

  it('leave it unknown even if their number did not come either', async () => {
    expect(await holdingsOf({ groups: {} }, { [own]: { status: 403 } })).toMatchObject({ complete: false });
    expect(await holdingsOf({ groups: { items: [] } }, { [own]: { status: 403 } })).toMatchObject({
      complete: false,
    });
  });

  it('cost no call where they came', async () => {
    const { jira, holdings } = reading({ groups: [] });
    await holdings;
    expect(jira.calls.some((line) => line.startsWith('GET /user'))).toBe(false);
  });
});

describe('roles that did not all come', () => {
  const untold = { complete: false, doubt: { code: 'ROLES_NOT_TOLD' } };

  it.each([
    ['no items', { size: 1 }],
    ['fewer than there are', { size: 2, items: [{ key: 'jira-core' }] }],
    ['nothing at all', {}],
  ])('leave it unknown what the person holds: %s', async (_, roles) => {
    expect(await holdingsOf({ roles })).toMatchObject(untold);
  });

  it.each([
    ['a role without its groups', [{ key: 'jira-software' }]],
    [
      'one of two without',
      [
        { key: 'jira-core', groupDetails: [] },
        { key: 'jira-software', groupDetails: null },
      ],
    ],
    ['no role', []],
  ])('on the site leave it unknown of everybody: %s', async (_, body) => {
    expect(await holdingsOf({}, { 'GET /applicationrole': { body } })).toMatchObject(untold);
  });

  it.each([
    ['a page of a proxy', { body: proxyPage }, 'unavailable'],
    ['another shape', { body: { values: [] } }, 'unavailable'],
    ['refused', { status: 403 }, 'refused'],
  ])('on the site stop the route where they cannot be read: %s', async (_, answer, code) => {
    await expect(holdingsOf({}, { 'GET /applicationrole': answer })).rejects.toMatchObject({
      code,
      saidBy: 'app',
    });
  });

  it('are read once for everybody, and again where that failed', async () => {
    let asked = 0;
    const jira = scriptedJira({
      ...aJiraSite,
      'GET /applicationrole': () => {
        asked += 1;
        return asked === 1 ? outage : (aJiraSite['GET /applicationrole'] as object);
      },
    });
    const holdings = createJiraHoldings(jira);
    const ada = user.parse(aJiraUser('ada').body);
    await expect(holdings(ada)).rejects.toMatchObject({ code: 'unavailable' });
    await holdings(ada);
    await holdings(ada);
    expect(asked).toBe(2);
  });
});

describe('groups that administer', () => {
  it('are told by Jira, whatever their name is', async () => {
    const script = administering('site-admin', 'owners');
    expect(await holdingsOf({ groups: [inGroup('owners', 'platform-owners')] }, script)).toMatchObject({
      access: [],
      unrated: [{ groupId: 'owners', ...kept }],
    });
    const held = { groups: [users], roles: ['jira-software'] };
    expect(await holdingsOf(held, administering('admin', 'users'))).toMatchObject({ access: [kept] });
  });

  it('are read to the end of the list', async () => {
    const pages: Script = {
      'GET /group/bulk?accessType=site-admin&startAt=0': {
        body: { total: 2, values: [{ groupId: 'first' }] },
      },
      'GET /group/bulk?accessType=site-admin&startAt=1': {
        body: { total: 2, isLast: true, values: [{ groupId: 'owners' }] },
      },
    };
    expect(await holdingsOf({ groups: [inGroup('owners')] }, pages)).toMatchObject({ unrated: [kept] });
  });

  it('hold the product they administer, though no role names them', async () => {
    const script = {
      ...administering('admin', 'keepers'),
      ...administering('admin&applicationKey=jira-software', 'keepers'),
    };
    expect(await holdingsOf({ groups: [inGroup('keepers')] }, script)).toMatchObject({
      access: [{ groupId: 'keepers', products: ['jira-software'], ...kept }],
    });
  });

  it.each([
    ['refused', { status: 403 }],
    ['a page of a proxy', { body: proxyPage }],
    ['another shape', { body: [] }],
    ['shorter than it says', { body: { total: 9, values: [] } }],
    ['lost', outage],
  ])('are known by Atlassian’s own names where the list is %s', async (_, answer) => {
    for (const name of [
      'site-admins',
      'Site-Admins',
      'org-admins',
      'jira-administrators',
      'jira-admins-acme',
      'trusted-users-1',
    ]) {
      const held = holdingsOf({ groups: [inGroup('some-id', name)] }, { 'GET /group/bulk': answer });
      expect(await held).toMatchObject({ complete: true, unrated: [kept] });
    }
  });

  it('may be any group of an account that administers Jira', async () => {
    const check = { 'POST /permissions/check': { body: { globalPermissions: ['ADMINISTER'] } } };
    const held = { groups: [users, inGroup('platform-owners')], roles: ['jira-software'] };
    const { jira, holdings } = reading(held, check);
    expect(await holdings).toMatchObject({ access: [kept], unrated: [kept] });
    expect(jira.bodies).toEqual(['{"accountId":"ada","globalPermissions":["ADMINISTER"]}']);
  });

  it.each([
    ['refused', { status: 403 }],
    ['a page of a proxy', { body: proxyPage }],
    ['lost', outage],
  ])('are left to the lists and names where that is not told: %s', async (_, answer) => {
    const held = { groups: [users, inGroup('a', 'site-admins')], roles: ['jira-software'] };
    expect(await holdingsOf(held, { 'POST /permissions/check': answer })).toMatchObject({
      access: [{ removable: true }],
      unrated: [kept],
    });
  });

  it('are not asked for where the person is in no group that might be taken off', async () => {
    const { jira, holdings } = reading({ groups: [inGroup('a', 'site-admins')] });
    await holdings;
    expect(jira.calls.some((line) => line.includes('permissions/check'))).toBe(false);
  });
});
