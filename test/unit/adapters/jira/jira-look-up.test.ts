import { createJiraDirectory } from '../../../../src/adapters/jira/jira-directory';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { atStart } from '../../../support/builders.ts';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';
import {
  aJiraSite,
  aJiraUser,
  inGroup,
  proxyPage,
  scriptedJira,
  type Script,
} from '../../../support/scripted-jira.ts';

function opened(script: Script) {
  const jira = scriptedJira({ ...aJiraSite, ...script });
  const clock = createFakeClock();
  const directory = createJiraDirectory({ as: 'app', client: jira, reader: jira, clock });
  return { jira, clock, directory };
}

const ada = { address: 'ada@example.com' };
const known = { ...ada, accountId: 'ada' };
const foundAda: Script = { 'GET /user/search': { body: [{ accountId: 'ada', emailAddress: ada.address }] } };
const outage = (status?: number) => new DirectoryError('unavailable', 'Jira answered', { status });

describe('looking a person up', () => {
  it('reads a known account directly, whatever address it has now', async () => {
    const { jira, directory } = opened({
      'GET /user?accountId=ada': aJiraUser('ada', { emailAddress: 'new@example.com', displayName: 'Ada' }),
    });
    const person = { accountId: 'ada', name: 'Ada', email: 'new@example.com', active: true };
    expect(await directory.lookUp([known])).toMatchObject([{ found: 'person', person }]);
    expect(jira.calls.some((line) => line.includes('/user/search'))).toBe(false);
  });

  it('searches the address where the known account is gone', async () => {
    const search = { 'GET /user/search': { body: [{ accountId: 'second', emailAddress: ada.address }] } };
    const script = {
      ...search,
      'GET /user?accountId=ada': { status: 404 },
      'GET /user?accountId=second': aJiraUser('second'),
    };
    const [lookUp] = await opened(script).directory.lookUp([known]);
    expect(lookUp).toMatchObject({ found: 'person', person: { accountId: 'second' } });
    const [nobody] = await opened({ 'GET /user?accountId=ada': { status: 404 } }).directory.lookUp([known]);
    expect(nobody).toMatchObject({ found: 'nobody' });
  });

  it('says when it read, through Jira', async () => {
    const { directory } = opened({ ...foundAda, 'GET /user?accountId=ada': aJiraUser('ada') });
    expect(directory.tellsJoining).toBe(false);
    const [lookUp] = await directory.lookUp([ada]);
    expect(lookUp).toMatchObject({ found: 'person', at: atStart, through: 'jira' });
  });

  it('keeps somebody who is deactivated, with what they hold', async () => {
    const user = aJiraUser('ada', { active: false, groups: [inGroup('users')], roles: ['jira-software'] });
    const [lookUp] = await opened({ 'GET /user?accountId=ada': user }).directory.lookUp([known]);
    expect(lookUp).toMatchObject({
      person: { active: false, holdings: { access: [{ groupId: 'users', products: ['jira-software'] }] } },
    });
  });

  it('does not know of somebody whom the search names and the directory does not', async () => {
    const [lookUp] = await opened({
      ...foundAda,
      'GET /user?accountId=ada': { status: 404 },
    }).directory.lookUp([ada]);
    expect(lookUp).toMatchObject({ found: 'unknown', code: 'CONTRADICTION' });
  });

  it('does not take somebody for whom the address is meant who has another one by now', async () => {
    const user = aJiraUser('ada', { emailAddress: 'renamed@example.org' });
    const jira = { ...foundAda, 'GET /user?accountId=ada': user };
    expect(await opened(jira).directory.lookUp([ada])).toMatchObject([
      { found: 'unknown', code: 'CONTRADICTION' },
    ]);
    expect(await opened(jira).directory.lookUp([known])).toMatchObject([{ found: 'person' }]);
    const hidden = { ...foundAda, 'GET /user?accountId=ada': aJiraUser('ada', { emailAddress: '' }) };
    expect(await opened(hidden).directory.lookUp([ada])).toMatchObject([{ found: 'person' }]);
  });

  it.each([
    ['a page of a proxy', { body: proxyPage }, 'FOREIGN_ANSWER'],
    ['a list', { body: [] }, 'FOREIGN_ANSWER'],
    ['another account', aJiraUser('somebody-else'), 'FOREIGN_ANSWER'],
    ['no content', { status: 204 }, 'FOREIGN_ANSWER'],
    ['errors', aJiraUser('ada', { errorMessages: ['Partial failure'] }), 'FOREIGN_ANSWER'],
    ['a refusal', { status: 403 }, 'LOOK_UP_REFUSED'],
    ['a failure of the server', outage(500), 'LOOK_UP_REFUSED'],
    ['nothing', outage(), 'LOOK_UP_REFUSED'],
  ])('does not know a person of whom the answer is %s', async (_, answer, code) => {
    const [lookUp] = await opened({ 'GET /user?accountId=ada': answer }).directory.lookUp([known]);
    expect(lookUp).toMatchObject({ found: 'unknown', code });
    expect(JSON.stringify(lookUp)).not.toContain('<');
  });
});

describe('what fails for one person and not for others', () => {
  const people = Array.from({ length: 12 }, (_, place) => ({
    address: `p${place}@example.com`,
    accountId: `p${place}`,
  }));
  const everybody = (failing: string[], failure: Script[string]): Script => ({
    'GET /user?accountId=': (line) => aJiraUser(/accountId=([^&]+)/.exec(line)?.[1] ?? ''),
    ...Object.fromEntries(failing.map((accountId) => [`GET /user?accountId=${accountId}&`, failure])),
  });

  it.each([
    ['refused', { status: 403 }],
    ['unauthorized', { status: 401 }],
    ['failed', outage(500)],
    ['lost', outage()],
  ])('costs that one alone: %s', async (_, failure) => {
    for (const place of [0, 4, 11]) {
      const lookUps = await opened(everybody([`p${place}`], failure)).directory.lookUp(people);
      const unknown = lookUps.map(({ found }, at) => (found === 'unknown' ? at : -1)).filter((at) => at >= 0);
      expect([lookUps.length, unknown]).toEqual([12, [place]]);
    }
  });

  it('is the route’s refusal or silence where it fails for everybody', async () => {
    const all = people.map(({ accountId }) => accountId);
    const words = { message: 'The app was disabled' };
    await expect(
      opened(everybody(all, { status: 403, body: words })).directory.lookUp(people),
    ).rejects.toMatchObject({
      code: 'refused',
      saidBy: 'atlassian',
      message: 'The app was disabled',
    });
    const { directory, jira } = opened(everybody(all, outage(502)));
    await expect(directory.lookUp(people)).rejects.toMatchObject({
      code: 'unavailable',
      status: 502,
      saidBy: 'app',
    });
    expect(jira.calls).toHaveLength(5);
  });

  it('is the route’s silence where every answer took too long', async () => {
    const all = people.map(({ accountId }) => accountId);
    await expect(opened(everybody(all, { status: 408 })).directory.lookUp(people)).rejects.toMatchObject({
      code: 'unavailable',
      status: 408,
    });
  });

  it('is thrown for a single person where the route does not answer either', async () => {
    const script = { 'GET /user?accountId=ada': outage(500), 'GET /mypermissions': outage(500) };
    await expect(opened(script).directory.lookUp([known])).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('never hides a limit or the end of the invocation', async () => {
    for (const code of ['rate-limited', 'session-spent'] as const) {
      const script = everybody(['p3'], new DirectoryError(code, 'Later'));
      await expect(opened(script).directory.lookUp(people)).rejects.toMatchObject({ code });
    }
  });

  it('is the route’s where Jira does not tell which groups grant access', async () => {
    const body = { errorMessages: ['Only Jira administrators can perform this operation.'] };
    const script = { ...everybody([], {}), 'GET /applicationrole': { status: 403, body } };
    await expect(opened(script).directory.lookUp(people)).rejects.toMatchObject({
      code: 'refused',
      saidBy: 'atlassian',
    });
  });
});
