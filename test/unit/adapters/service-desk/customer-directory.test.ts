import { createCustomerDirectory } from '../../../../src/adapters/service-desk/customer-directory';
import type { LookUp } from '../../../../src/domain/people/person';
import { DirectoryError } from '../../../../src/ports/directory-error';
import type { UserDirectory } from '../../../../src/ports/user-directory';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';
import { scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const inDesk = 'GET /rest/servicedeskapi/servicedesk/HELP/customer';
const ofOrganization = 'GET /rest/servicedeskapi/organization/7/user';
const firstOfOrganization = `${ofOrganization}?limit=1`;
const create = 'POST /rest/servicedeskapi/customer';
const addToDesk = 'POST /rest/servicedeskapi/servicedesk/HELP/customer';
const addToOrganization = 'POST /rest/servicedeskapi/organization/7/user';
const cara = { accountId: 'qm:a:1', displayName: 'Cara', emailAddress: 'cara@example.com', active: true };
const page = (values: unknown[], isLastPage: boolean | null = true) => ({
  body: { values, isLastPage },
});
const nobody: LookUp = { at: '2026-11-24T09:00:00.000Z', through: 'jira', found: 'nobody' };

function opened(script: Script, account: LookUp = nobody, clock = createFakeClock()) {
  const jira = scriptedJira({
    'GET /user/search': { body: [] },
    [ofOrganization]: page([cara]),
    ...script,
  });
  const accounts = { lookUp: async () => [account] } as unknown as UserDirectory;
  const desk = { serviceDeskId: 'HELP', organizationId: '7' };
  const directory = createCustomerDirectory({ client: jira, accounts, desk, clock });
  const address = 'cara@example.com';
  return {
    jira,
    directory,
    lookUp: async () => (await directory.lookUp([{ address }]))[0],
    invite: async () => (await directory.invite([address], { sendNotification: false }))[0],
  };
}

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

describe('creating a customer', () => {
  const added: Script = { [addToDesk]: { status: 204 }, [addToOrganization]: { status: 204 } };
  const made: Script = { ...added, [create]: { status: 201, body: cara } };

  it('adds them to the desk and its organization', async () => {
    const { invite, jira } = opened(made);
    expect(await invite()).toMatchObject({ answer: 'accepted', created: true, accountId: 'qm:a:1' });
    expect(jira.bodies).toEqual([
      '{"email":"cara@example.com","displayName":"cara"}',
      '{"accountIds":["qm:a:1"]}',
      '{"accountIds":["qm:a:1"]}',
    ]);
  });

  it('creates nobody who is a portal-only customer of the site, and adds them', async () => {
    const search = { body: [{ ...cara, accountType: 'customer' }] };
    const answer = await opened({ ...added, 'GET /user/search': search }).invite();
    expect(answer).toMatchObject({ answer: 'accepted', accountId: 'qm:a:1' });
    expect(answer?.created).toBeUndefined();
  });

  it('times an invitation by the call that creates, else by the one that adds', async () => {
    const at = (second: number) => ({
      from: `2026-11-24T09:00:0${second}.000Z`,
      to: `2026-11-24T09:00:0${second + 1}.000Z`,
    });
    const timed: Script = {
      'GET /user/search': { body: [], sent: at(0) },
      [create]: { status: 201, body: cara, sent: at(2) },
      [addToDesk]: { status: 204, sent: at(4) },
      [addToOrganization]: { status: 204, sent: at(6) },
    };
    expect((await opened(timed).invite())?.sent).toEqual(at(2));
    expect((await opened({ ...timed, [addToDesk]: { status: 500, sent: at(4) } }).invite())?.sent).toEqual(
      at(2),
    );
    const search = { body: [{ ...cara, accountType: 'customer' }], sent: at(0) };
    expect((await opened({ ...timed, 'GET /user/search': search }).invite())?.sent).toEqual(at(4));
  });

  it('takes nobody for added where the answer was lost', async () => {
    const lost = new DirectoryError('unavailable', 'Atlassian gave no answer');
    const answer = await opened({ ...made, [addToDesk]: lost }).invite();
    expect(answer).toMatchObject({ answer: 'unclear', status: 0, code: 'NOT_ADDED', created: true });
  });

  it.each<[string, Script[string]]>([
    ['a limit', new DirectoryError('rate-limited', 'Slow down', { status: 429 })],
    ['the end of this invocation', new DirectoryError('session-spent', 'No call is left')],
    ['a desk that may not be used', { status: 403 }],
  ])('does not lose that somebody was created where %s stops the call after it', async (_, stop) => {
    const answer = await opened({ ...made, [addToDesk]: stop }).invite();
    expect(answer).toMatchObject({
      answer: 'unclear',
      code: 'NOT_ADDED',
      created: true,
      accountId: 'qm:a:1',
    });
    expect(answer?.sent).toBeDefined();
  });

  it.each<[string, Script, object]>([
    [
      '409',
      { [create]: { status: 409, body: { errorMessage: 'Exists.' } } },
      { answer: 'refused', code: 'ALREADY_EXISTS', message: 'Exists.' },
    ],
    [
      'nothing to the search before it',
      { 'GET /user/search': { status: 500 } },
      { answer: 'unclear', status: 500, code: 'NO_CLEAR_ANSWER' },
    ],
    ['403 to the search before it', { ...made, 'GET /user/search': { status: 403 } }, { answer: 'accepted' }],
    ['400', { [create]: { status: 400 } }, { answer: 'refused', code: 'INVALID_REQUEST' }],
    ['500', { [create]: { status: 500 } }, { answer: 'unclear', code: 'NO_CLEAR_ANSWER' }],
    [
      'an account that is not portal-only',
      { [create]: { status: 201, body: { accountId: 'a1' } } },
      { answer: 'unclear', code: 'FOREIGN_ANSWER' },
    ],
    [
      '400 to adding',
      { ...made, [addToDesk]: { status: 400 } },
      { answer: 'unclear', code: 'NOT_ADDED', created: true },
    ],
    [
      '500 to adding',
      { ...made, [addToOrganization]: { status: 500 } },
      { answer: 'unclear', code: 'NOT_ADDED' },
    ],
  ])('reads %s', async (_, script, expected) => {
    expect(await opened(script).invite()).toMatchObject(expected);
  });

  it('stops for everybody where the app may create no customers', async () => {
    const { invite } = opened({ [create]: { status: 403, body: { errorMessage: 'Not you.' } } });
    await expect(invite()).rejects.toMatchObject({ code: 'refused', message: 'Not you.' });
  });
});
