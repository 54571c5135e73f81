import type { Script } from '../../../support/scripted-jira.ts';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';
import type { LookUp } from '../../../../src/domain/people/person';
import {
  inDesk,
  ofOrganization,
  firstOfOrganization,
  cara,
  page,
  nobody,
  opened,
} from './opened-customers.ts';

describe('looking a customer up', () => {
  it.each<[string, Script, Partial<LookUp>]>([
    [
      'in the desk and its organization',
      { [inDesk]: page([cara]) },
      { found: 'person', through: 'service-desk' },
    ],
    ['in the desk alone', { [inDesk]: page([cara]), [ofOrganization]: page([]) }, { found: 'nobody' }],
    [
      'under a longer address',
      { [inDesk]: page([{ ...cara, emailAddress: 'cara@example.com.au' }]) },
      { found: 'nobody' },
    ],
    [
      'without an address that can be seen',
      { [inDesk]: page([{ ...cara, emailAddress: null }]) },
      { found: 'unknown' },
    ],
    ['in an answer of somebody else', { [inDesk]: { body: '<html></html>' } }, { found: 'unknown' }],
    ['where the server fails', { [inDesk]: { status: 500 } }, { found: 'unknown' }],
    [
      'in an organization that cannot be read',
      { [inDesk]: page([cara]), [`${ofOrganization}?start`]: { status: 500 } },
      { found: 'unknown' },
    ],
    [
      'in an organization whose list does not end with a whole page',
      {
        [inDesk]: page([cara]),
        [`${ofOrganization}?start=0`]: page([{ accountId: 'qm:a:0' }], false),
        [`${ofOrganization}?start=1`]: page([cara], null),
        [`${ofOrganization}?start=2`]: page([]),
        'GET /rest/servicedeskapi/organization?accountId': { status: 403 },
      },
      { found: 'person' },
    ],
  ])('reads one %s', async (_, script, expected) => {
    expect(await opened(script).lookUp()).toMatchObject(expected);
  });

  const withAccount = { ...cara, accountId: 'a1' };
  it.each([
    ['before', [cara, withAccount]],
    ['behind', [withAccount, cara]],
    ['twice, before', [cara, cara, withAccount]],
  ])('finds the portal-only customer %s an account of the same address', async (_, values) => {
    const found = await opened({ [inDesk]: page(values) }).lookUp();
    expect(found).toMatchObject({ found: 'person', person: { accountId: cara.accountId } });
  });

  it('does not choose between two portal-only customers of one address', async () => {
    const other = { ...cara, accountId: 'qm:a:2' };
    const found = await opened({ [inDesk]: page([withAccount, cara, other]) }).lookUp();
    expect(found).toMatchObject({ found: 'unknown', code: 'CONTRADICTION' });
  });

  it('reads on where a page does not say that it is the last', async () => {
    const pages: Script = {
      [`${inDesk}?query=cara@example.com&start=0`]: page([{ ...cara, emailAddress: 'x@example.com' }], null),
      [`${inDesk}?query=cara@example.com&start=1`]: page([cara], null),
      [`${inDesk}?query=cara@example.com&start=2`]: page([], null),
    };
    expect(await opened(pages).lookUp()).toMatchObject({ found: 'person' });
  });

  it('is as old as its first reading, of the desk', async () => {
    const clock = createFakeClock();
    const before = new Date(clock.nowMs()).toISOString();
    const later = () => {
      void clock.sleep(5_000);
      return page([cara]);
    };
    const found = await opened(
      { [inDesk]: page([cara]), [`${ofOrganization}?start`]: later },
      nobody,
      clock,
    ).lookUp();
    expect(found).toMatchObject({ found: 'person', at: before });
  });

  it('reads people with an account as none that it made, and without a date of joining', async () => {
    const holdings = { complete: true as const, access: [], free: [], unrated: [] };
    const person = { accountId: 'a1', active: true, joinedAt: '2026-11-24T09:00:00Z', holdings };
    const found = await opened({ [inDesk]: page([]) }, { ...nobody, found: 'person', person }).lookUp();
    expect(found).toMatchObject({ found: 'person', person: { accountId: 'a1', notOfRoute: true } });
    expect(found).not.toHaveProperty('person.joinedAt');
  });

  describe('in an organization of more than one page', () => {
    const ofCara = 'GET /rest/servicedeskapi/organization?accountId=qm:a:1';
    const big: Script = {
      [inDesk]: page([cara]),
      [`${ofOrganization}?start=0`]: page([{ accountId: 'qm:a:0' }], false),
      [`${ofOrganization}?start=1`]: page([cara]),
    };
    const isIn = page([{ id: '6' }, { id: '7' }]);
    it.each<[string, Script, Partial<LookUp>, number]>([
      ['who is in it', { [ofCara]: isIn }, { found: 'person' }, 1],
      ['who is in another one', { [ofCara]: page([{ id: '6' }]) }, { found: 'nobody' }, 1],
      ['of whom nothing is told', { [ofCara]: { status: 500 } }, { found: 'unknown' }, 1],
      [
        'as its list says, where the app has no licence',
        { [ofCara]: { status: 403 } },
        { found: 'person' },
        3,
      ],
      ['as its list says, where nobody is known', { [ofCara]: { status: 404 } }, { found: 'person' }, 3],
    ])('reads one %s', async (_, script, expected, pages) => {
      const { jira, lookUp } = opened({ ...big, ...script });
      expect(await lookUp()).toMatchObject(expected);
      expect(jira.calls.filter((line) => line.startsWith(`${ofOrganization}?start`))).toHaveLength(pages);
    });
  });

  it('reads the organization once for all who are in the desk, and not where nobody is', async () => {
    const people = ['ann', 'bob', 'cara'].map((name) => ({
      accountId: `qm:a:${name}`,
      emailAddress: `${name}@example.com`,
    }));
    const sought = people.map(({ emailAddress }) => ({ address: emailAddress }));
    const script: Script = {
      [inDesk]: (line) => page(people.filter(({ emailAddress }) => line.includes(emailAddress))),
      [ofOrganization]: page(people.slice(1)),
    };
    const { directory, jira } = opened(script);
    const found = (await directory.lookUp(sought)).map((one) => one.found);
    expect(found).toEqual(['nobody', 'person', 'person']);
    expect(jira.calls.filter((line) => line.startsWith(`${ofOrganization}?start`))).toHaveLength(1);
    const empty = opened({ [inDesk]: page([]) });
    await empty.directory.lookUp(sought);
    expect(empty.jira.calls.filter((line) => line.startsWith(ofOrganization))).toEqual([firstOfOrganization]);
  });

  it.each([401, 403, 404])(
    'stops before anybody is created where the organization answers %i',
    async (status) => {
      const body = { errorMessage: 'You need to be an agent.' };
      const { lookUp, directory, jira } = opened({
        [inDesk]: page([]),
        [firstOfOrganization]: { status, body },
      });
      await expect(lookUp()).rejects.toMatchObject({
        code: 'refused',
        status,
        saidBy: 'app',
        message: expect.stringMatching(/customer organization.*You need to be an agent\./) as string,
        appSaid: { reason: 'organization-users-not-read', said: 'You need to be an agent.' },
      });
      expect(jira.calls).toEqual([firstOfOrganization]);
      await expect(directory.lookUp([])).rejects.toMatchObject({ code: 'refused' });
    },
  );

  it('waits, and creates nobody, where the organization gives no clear answer', async () => {
    for (const answer of [{ status: 408 }, { body: '<html></html>' }, { body: { values: null } }])
      await expect(opened({ [firstOfOrganization]: answer }).lookUp()).rejects.toMatchObject({
        code: 'unavailable',
      });
  });

  it.each([401, 403, 404])('stops for everybody where the desk answers %i', async (status) => {
    const refused = opened({ [inDesk]: { status, body: { errorMessage: 'No such desk.' } } }).lookUp();
    await expect(refused).rejects.toMatchObject({ code: 'refused', message: 'No such desk.' });
  });
});
