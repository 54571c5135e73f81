import { readInactive } from '../../../../src/adapters/jira/people/jira-inactive';
import { scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const list = 'GET /users/search';
const row = (accountId: string, changes: object = {}) => ({
  accountId,
  accountType: 'atlassian',
  emailAddress: `${accountId}@acme.example`,
  active: false,
  ...changes,
});
const read = async (script: Script) => {
  const found = await readInactive(scriptedJira({ [`${list}?startAt=2`]: { body: [] }, ...script }));
  return found && [...found];
};
const page = (...rows: unknown[]): Script => ({ [`${list}?startAt=0`]: { body: rows } });

describe('people whom Jira’s search leaves out', () => {
  it('are those who are not active, and no apps', async () => {
    const rows = [row('A', { emailAddress: 'A@Acme.example' }), row('b', { active: true })];
    const more = { [`${list}?startAt=2`]: { body: [row('app', { accountType: 'app' }), row('c')] } };
    const script = { ...page(...rows), ...more, [`${list}?startAt=4`]: { body: [] } };
    expect(await read(script)).toEqual([
      ['a@acme.example', 'A'],
      ['c@acme.example', 'c'],
    ]);
  });

  it('are people of whom Jira does not tell the type, and no customers', async () => {
    const rows = [row('a', { accountType: 'unknown' }), row('b', { accountType: 'customer' })];
    expect(await read(page(...rows))).toEqual([['a@acme.example', 'a']]);
  });

  it('are asked for their address where it is hidden; who has none is nobody', async () => {
    const script: Script = {
      ...page(row('a', { emailAddress: undefined }), row('gone', { emailAddress: null })),
      'GET /user/email?accountId=a': { body: { email: 'ada@acme.example' } },
      'GET /user/email?accountId=gone': { status: 404 },
    };
    expect(await read(script)).toEqual([['ada@acme.example', 'a']]);
  });

  it.each<[string, Script]>([
    ['a page is of somebody else', { [`${list}?startAt=0`]: { body: '<html></html>' } }],
    ['a page is refused', { [`${list}?startAt=0`]: { status: 403 } }],
    ['it never ends', { [list]: { body: [row('a')] }, [`${list}?startAt=2`]: { body: [row('a')] } }],
    [
      'an address is not told',
      { ...page(row('a', { emailAddress: null }), row('b')), 'GET /user/email': { status: 500 } },
    ],
    [
      'too many hide their address',
      page(...Array.from({ length: 51 }, () => row('a', { emailAddress: '' }))),
    ],
  ])('are not known where %s', async (_, script) => {
    expect(await read({ [`${list}?startAt=51`]: { body: [] }, ...script })).toBeUndefined();
  });
});
