import fc from 'fast-check';
import type { Answered } from '../../../../src/adapters/call-atlassian';
import { createJiraFindUser } from '../../../../src/adapters/jira/people/jira-find-user';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { aJiraSite, proxyPage, scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const ada = 'ada@example.com';
const find = (script: Script, address = ada) =>
  createJiraFindUser(scriptedJira({ ...aJiraSite, ...script }))(address);

type Row = { accountId: string; emailAddress?: string; accountType?: string };
/** Jira's search over `rows`, which answers no more than `most` of them a page. */
const pagesOf = (rows: Row[], most: number): Script => ({
  'GET /user/search': (line) => {
    const startAt = Number(/startAt=(\d+)/.exec(line)?.[1]);
    return { body: rows.slice(startAt, startAt + most) };
  },
});
const others = (count: number): Row[] =>
  Array.from({ length: count }, (_, place) => ({
    accountId: `other-${place}`,
    emailAddress: `ada@example.com.${place}.au`,
  }));

describe('finding an account by its address', () => {
  it('finds nobody where the search ends without the address', async () => {
    expect(await find({})).toBe('nobody');
    expect(await find(pagesOf(others(3), 50))).toBe('nobody');
  });

  it('finds the account wherever it is, however short the pages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 7, max: 50 }),
        async (before, after, most) => {
          const rows = [
            ...others(before),
            { accountId: 'ada', emailAddress: 'Ada@Example.com' },
            ...others(after),
          ];
          expect(await find(pagesOf(rows, most))).toEqual({ accountId: 'ada' });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not know where pages go on without end', async () => {
    const jira = scriptedJira({ ...aJiraSite, 'GET /user/search': { body: others(50) } });
    expect(await createJiraFindUser(jira)(ada)).toEqual({ doubt: { code: 'PAGES_WITHOUT_END' } });
    expect(jira.calls.length).toBeLessThan(30);
  });

  it.each([
    ['a page of a proxy', { body: proxyPage }],
    ['an object', { body: {} }],
    ['an empty list of another shape', { body: { values: [], isLast: true } }],
    ['rows that are nobody', { body: [{}] }],
    ['nothing', { body: undefined }],
    ['no content', { status: 204 }],
  ])('does not know where the answer is %s', async (_, answer: Partial<Answered>) => {
    const found = await find({ 'GET /user/search': answer });
    expect(found).toEqual({ doubt: { code: 'FOREIGN_ANSWER', status: answer.status ?? 200 } });
  });

  it('keeps Atlassian’s words where a successful answer carries errors', async () => {
    const body = { errorMessages: ['The index is being rebuilt'], errors: {} };
    expect(await find({ 'GET /user/search': { body } })).toEqual({
      doubt: { code: 'FOREIGN_ANSWER', status: 200, message: 'The index is being rebuilt' },
    });
  });

  it('does not know where the search is refused, in Atlassian’s words and nobody else’s', async () => {
    const body = { errorMessages: ['The query is too long'] };
    expect(await find({ 'GET /user/search': { status: 400, body } })).toEqual({
      doubt: { code: 'LOOK_UP_REFUSED', status: 400, message: 'The query is too long' },
    });
    expect(await find({ 'GET /user/search': { status: 403, body: proxyPage } })).toEqual({
      doubt: { code: 'LOOK_UP_REFUSED', status: 403 },
    });
  });

  it('throws where the app may not browse users, since Jira then finds nobody for everybody', async () => {
    const noPermission = { permissions: { USER_PICKER: { havePermission: false } } };
    await expect(find({ 'GET /mypermissions': { body: noPermission } })).rejects.toMatchObject({
      code: 'refused',
      saidBy: 'app',
    });
    const body = { errorMessages: ['The app was removed'] };
    await expect(find({ 'GET /mypermissions': { status: 401, body } })).rejects.toMatchObject({
      code: 'refused',
      saidBy: 'atlassian',
      message: 'The app was removed',
    });
  });

  it('asks again whether it may browse users where that was not answered', async () => {
    const allowed = { body: { permissions: { USER_PICKER: { havePermission: true } } } };
    const answers = [new DirectoryError('unavailable', 'No answer'), allowed];
    const script: Script = { 'GET /mypermissions': () => answers.shift() ?? allowed };
    const findUser = createJiraFindUser(scriptedJira({ ...aJiraSite, ...script }));
    await expect(findUser(ada)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await findUser(ada)).toBe('nobody');
  });

  it('takes two rows of one account for one account', async () => {
    const row = { accountId: 'ada', emailAddress: ada };
    expect(await find(pagesOf([row, row], 50))).toEqual({ accountId: 'ada' });
  });

  it('does not choose between two accounts that show the same address', async () => {
    const rows = [
      { accountId: 'ada', emailAddress: ada },
      { accountId: 'other', emailAddress: ada },
    ];
    expect(await find(pagesOf(rows, 50))).toEqual({ doubt: { code: 'CONTRADICTION' } });
  });

  it.each(['unknown', 'something-new'])('does not know whose address it is by the type %s', async (type) => {
    const ofType = { accountId: 'ada', emailAddress: ada, accountType: type };
    const notTold = { doubt: { code: 'STATUS_NOT_TOLD' } };
    expect(await find(pagesOf([ofType], 50))).toEqual(notTold);
    expect(await find(pagesOf([{ ...ofType, emailAddress: 'bob@example.com' }], 50))).toBe('nobody');
    const hidden = { accountId: 'ada', accountType: type };
    const told = { 'GET /user/email?accountId=ada': { body: { email: ada } } };
    expect(await find({ ...pagesOf([hidden], 50), ...told })).toEqual(notTold);
    const other = { accountId: 'other', emailAddress: ada, accountType: 'atlassian' };
    expect(await find(pagesOf([ofType, other], 50))).toEqual({ doubt: { code: 'CONTRADICTION' } });
  });

  it('takes neither an app nor a customer for the person', async () => {
    const rows = [
      { accountId: 'bot', emailAddress: ada, accountType: 'app' },
      { accountId: 'portal', emailAddress: ada, accountType: 'customer' },
      { accountId: 'other-portal', emailAddress: ada, accountType: 'CUSTOMER' },
    ];
    expect(await find(pagesOf(rows, 50))).toBe('nobody');
  });
});

describe('accounts whose address is not shown', () => {
  const hidden = (accountId: string): Row => ({ accountId });
  const email = (accountId: string) => `GET /user/email?accountId=${accountId}`;

  it('are asked for their address as the app', async () => {
    const script = {
      ...pagesOf([hidden('bob'), hidden('ada')], 50),
      [email('bob')]: { body: { email: 'bob@example.com' } },
      [email('ada')]: { body: { email: ada } },
    };
    expect(await find(script)).toEqual({ accountId: 'ada' });
    expect(await find(script, 'carol@example.com')).toBe('nobody');
  });

  it.each([
    ['refused', { status: 403, body: { message: 'Not allowed' } }],
    ['unauthorized', { status: 401 }],
    ['a page of a proxy', { body: proxyPage }],
    ['no address', { body: { email: null } }],
    ['lost', new DirectoryError('unavailable', 'No answer', { status: 500 })],
  ])('make that one address unknown where it is not told: %s', async (_, answer) => {
    const script = { ...pagesOf([hidden('bob')], 50), [email('bob')]: answer };
    expect(await find(script)).toEqual({ doubt: { code: 'HIDDEN_ADDRESS' } });
  });

  it('do not stand in the way of another account that matches, on the same page or a later one', async () => {
    const refused = { [email('bob')]: { status: 403 }, [email('ada')]: { body: { email: ada } } };
    expect(await find({ ...pagesOf([hidden('bob'), hidden('ada')], 50), ...refused })).toEqual({
      accountId: 'ada',
    });
    expect(await find({ ...pagesOf([hidden('bob'), hidden('ada')], 1), ...refused })).toEqual({
      accountId: 'ada',
    });
  });

  it('are nobody where the account is gone', async () => {
    expect(await find({ ...pagesOf([hidden('bob')], 50), [email('bob')]: { status: 404 } })).toBe('nobody');
  });
});

describe('the two spellings of an international domain', () => {
  const unicode = 'joerg@münchen.example';
  const ascii = 'joerg@xn--mnchen-3ya.example';

  it.each([
    [unicode, ascii],
    [unicode, unicode],
    [ascii, unicode],
    [ascii, ascii],
  ])('are both searched: %s finds %s', async (sought, known) => {
    const script: Script = {
      'GET /user/search': (line) => ({
        body: line.includes(`query=${known}&startAt=0`) ? [{ accountId: 'j', emailAddress: known }] : [],
      }),
    };
    expect(await find(script, sought)).toEqual({ accountId: 'j' });
  });

  it('leave somebody unknown where one of them cannot be searched', async () => {
    const script: Script = {
      'GET /user/search': (line) => (line.includes('xn--') ? { status: 400 } : { body: [] }),
    };
    expect(await find(script, unicode)).toEqual({ doubt: { code: 'LOOK_UP_REFUSED', status: 400 } });
  });

  it('cost no second search where they do not differ', async () => {
    const jira = scriptedJira(aJiraSite);
    await createJiraFindUser(jira)(ada);
    expect(jira.calls.filter((line) => line.includes('/user/search'))).toHaveLength(1);
  });
});
