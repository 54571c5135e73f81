import type { Answered } from '../../../../src/adapters/call-atlassian';
import type { OrganizationCall } from '../../../../src/adapters/organization/organization-client';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { answered, html, list, ok, refusal, scriptedOrganization } from './scripted-organization.ts';

const emailsOf = ({ body }: OrganizationCall): string[] => (body as { emails: string[] }).emails;
const invited = (email: string, changes: object = {}) => ({
  id: `id-${email}`,
  email,
  results: [],
  ...changes,
});
const accept = (call: OrganizationCall): Answered => list(emailsOf(call).map((email) => invited(email)));
const failed = (statusReason: string) => ({
  results: [{ roleAssignmentResult: [{ status: 'ERROR', statusReason }], groupAssignmentResult: [] }],
});
const many = Array.from({ length: 25 }, (_, place) => `p${place}@example.org`);

function inviting(give: (call: OrganizationCall) => Answered) {
  const { directory, when } = scriptedOrganization();
  const sent: string[][] = [];
  when(/users\/invite/, (call) => {
    sent.push(emailsOf(call));
    return give(call);
  });
  const invite = (...emails: string[]) => directory.invite(emails, { sendNotification: false });
  return { invite, sent };
}

describe('an invitation of 25 people', () => {
  it('is one call, and carries the account of each', async () => {
    const { invite, sent } = inviting(accept);
    const answers = await invite(...many);
    expect(answers[24]).toMatchObject({ answer: 'accepted', accountId: 'id-p24@example.org' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    [400, 'INVALID_REQUEST'],
    [403, 'FORBIDDEN'],
    [409, 'LICENCE_LIMIT'],
    [422, 'REFUSED'],
  ])('fails with %i for the one address alone in which the refusal lies', async (status, code) => {
    const { invite, sent } = inviting((call) =>
      emailsOf(call).includes('p13@example.org') ? refusal(status, 'Not this one') : accept(call),
    );
    const answers = await invite(...many);
    expect(answers[13]).toMatchObject({ answer: 'refused', status, code, message: 'Not this one' });
    expect(answers.filter(({ answer }) => answer === 'accepted')).toHaveLength(24);
    expect(sent.length).toBeLessThanOrEqual(49);
  });

  it('has the time of its call where its answer was lost', async () => {
    const during = { from: '2026-11-24T09:00:30.000Z', to: '2026-11-24T09:00:40.000Z' };
    const { invite } = inviting(() => {
      throw new DirectoryError('unavailable', 'Atlassian gave no answer', { sent: during });
    });
    for (const answer of await invite(...many))
      expect(answer).toMatchObject({ answer: 'unclear', code: 'NO_CLEAR_ANSWER', sent: during });
  });

  it('begins with the call that was refused as a whole, which may have taken people in all the same', async () => {
    let calls = 0;
    const at = (seconds: number) => `2026-11-24T09:00:${seconds}.000Z`;
    const { invite } = inviting((call) => {
      calls += 1;
      const sent = { from: at(10 * calls), to: at(10 * calls + 5) };
      return { ...(calls === 1 ? refusal(400) : accept(call)), sent };
    });
    expect((await invite('a@example.org', 'b@example.org')).map(({ sent }) => sent)).toEqual([
      { from: at(10), to: at(25) },
      { from: at(10), to: at(35) },
    ]);
  });

  it.each([302, 408])(
    'is refused to nobody by %i, which does not say whether it was taken',
    async (status) => {
      const { invite, sent } = inviting(() => answered(status));
      for (const answer of await invite(...many))
        expect(answer).toMatchObject({ answer: 'unclear', status, code: 'NO_CLEAR_ANSWER' });
      expect(sent).toHaveLength(1);
    },
  );

  it('is not narrowed down where the organization is refused', async () => {
    const { invite, sent } = inviting(() => refusal(402, 'Pay first'));
    for (const answer of await invite(...many))
      expect(answer).toMatchObject({ answer: 'refused', code: 'NO_SUBSCRIPTION', message: 'Pay first' });
    expect(sent).toHaveLength(1);
  });

  it('costs three calls where everybody was refused before', async () => {
    const { invite, sent } = inviting(() => refusal(403));
    await invite(...many);
    sent.length = 0;
    await invite(...many);
    expect(sent).toHaveLength(3);
  });

  it('sends no address again that was answered, though everybody was refused before', async () => {
    let isOpen = false;
    const { invite, sent } = inviting((call) =>
      isOpen && emailsOf(call).length < 25 ? accept(call) : refusal(403),
    );
    await invite(...many);
    isOpen = true;
    sent.length = 0;
    expect((await invite(...many)).every(({ answer }) => answer === 'accepted')).toBe(true);
    expect(sent.slice(1).flat()).toEqual(many);
  });

  it('keeps what was answered where a later part cannot be sent', async () => {
    let calls = 0;
    const { invite } = inviting((call) => {
      calls += 1;
      if (calls === 1) return refusal(400);
      if (calls === 2) return accept(call);
      throw new DirectoryError('session-spent', 'No more calls');
    });
    const answers = await invite('a@example.org', 'b@example.org');
    expect(answers).toMatchObject([{ answer: 'accepted' }, { answer: 'unclear', code: 'NOT_SENT' }]);
  });
});

describe('what an invitation is answered', () => {
  const answerTo = async (answer: Answered, ...emails: string[]) =>
    inviting(() => answer).invite(...(emails.length > 0 ? emails : ['ada@example.org']));

  it.each([
    ['a page of a proxy', html(), { answer: 'unclear', code: 'FOREIGN_ANSWER' }],
    ['an empty body', ok(undefined), { answer: 'unclear', code: 'FOREIGN_ANSWER' }],
    ['a list without the address', list([]), { answer: 'unclear', code: 'NOT_IN_ANSWER' }],
    [
      'nothing but errors',
      ok({ errors: [{ title: 'Quota reached' }] }),
      { answer: 'unclear', code: 'ERRORS_INSIDE', message: 'Quota reached', status: 200 },
    ],
    [
      'errors that carry their status',
      ok({ errors: [{ status: '409', title: 'No seat' }] }),
      { answer: 'unclear', code: 'ERRORS_INSIDE', message: 'No seat' },
    ],
    [
      'that somebody has the address',
      answered(206, { data: [invited('ada@example.org', failed('The user already exists'))] }),
      { answer: 'refused', code: 'ALREADY_EXISTS', accountId: 'id-ada@example.org' },
    ],
    [
      'that it failed',
      answered(206, { data: [invited('ada@example.org', failed('Inactive user'))] }),
      { answer: 'refused', code: 'NOT_INVITED', message: 'Inactive user' },
    ],
    [
      'in part, without saying what became of it',
      answered(206, { data: [invited('ada@example.org', { results: undefined })] }),
      { answer: 'unclear' },
    ],
    [
      'a row without its address',
      list([{ id: 'ada', results: [] }]),
      { answer: 'accepted', accountId: 'ada' },
    ],
  ])('is told as it is: %s', async (_case, answer, expected) => {
    const [said] = await answerTo(answer);
    expect(said).toMatchObject(expected);
    expect(JSON.stringify(said)).not.toContain('<');
  });

  it('is matched in either spelling of an international domain', async () => {
    expect(await answerTo(list([invited('ada@xn--mnchen-3ya.de')]), 'ada@münchen.de')).toMatchObject([
      { answer: 'accepted' },
    ]);
  });

  it('says nothing of those it leaves out, nor less of the others', async () => {
    const emails = ['ada@example.org', 'bob@example.org', 'cy@example.org'];
    const body = { data: [invited('ada@example.org'), { email: 7 }], errors: [{ title: 'Partial' }] };
    expect(await answerTo(ok(body), ...emails)).toMatchObject([
      { answer: 'accepted' },
      { answer: 'unclear', code: 'NOT_IN_ANSWER', message: 'Partial' },
      { answer: 'unclear', code: 'NOT_IN_ANSWER', message: 'Partial' },
    ]);
  });
});

describe('a change of a group', () => {
  it.each([
    ['done', answered(204), { answer: 'done' }],
    ['a page of a proxy', html(), { answer: 'unclear' }],
    ['errors with a good status', ok({ errors: [{ title: 'No' }] }), { answer: 'unclear', message: 'No' }],
    ['refused', refusal(403, 'Synced'), { answer: 'refused', code: 'GROUP_REFUSED', message: 'Synced' }],
    ['gone', refusal(404), { answer: 'not-a-member' }],
    ['a timeout', answered(408), { answer: 'unclear', status: 408 }],
  ])('is told as it is: %s', async (_case, answer, expected) => {
    const { directory, when } = scriptedOrganization();
    when(/^DELETE/, answer);
    const said = await directory.removeFromGroup('ada', 'g1');
    expect(said).toMatchObject(expected);
    expect(JSON.stringify(said)).not.toContain('<');
  });
});

describe('who somebody is', () => {
  const look = async (row: object, page?: object) => {
    const people = [
      { address: 'ada@example.org', row: { accountId: 'ada', email: 'ada@example.org', ...row } },
    ];
    const organization = scriptedOrganization({ people, pages: page ? { ada: { ...page } } : {} });
    const found = await organization.lookUp('ada@example.org');
    await organization.lookUp('ada@example.org');
    return { found: found[0], pages: organization.calls.filter((call) => call === 'GET users/ada').length };
  };
  const active = { accountStatus: 'active', membershipStatus: 'active' };
  const joined = '2025-01-01T00:00:00.000Z';
  const nothing = { counts: { resources: 0 }, groups: [] };

  it('is asked for once where the row leaves out when they joined', async () => {
    const { found, pages } = await look({ ...active, ...nothing }, { accountId: 'ada', addedToOrg: joined });
    expect(found).toMatchObject({ person: { joinedAt: joined } });
    expect(pages).toBe(1);
  });

  it('is not told by the page of another account', async () => {
    const { found } = await look({ ...active, ...nothing }, { accountId: 'bob', addedToOrg: joined });
    expect(found).toMatchObject({ person: { joinedAt: undefined } });
  });

  it.each([
    ['deactivated', { accountStatus: 'inactive', membershipStatus: 'active' }, false],
    ['suspended', { accountStatus: 'active', membershipStatus: 'suspended' }, false],
    ['deactivated, by one member alone', { status: 'deactivated' }, false],
    ['deactivated, in capitals', { accountStatus: 'INACTIVE', membershipStatus: 'ACTIVE' }, false],
    ['active', active, true],
  ])('tells who is %s', async (_case, status, isActive) => {
    const { found } = await look({ ...status, ...nothing, addedToOrg: joined });
    expect(found).toMatchObject({ person: { active: isActive } });
  });

  it('is nobody whose account is closed, in capitals', async () => {
    const { found } = await look({ accountStatus: 'CLOSED', membershipStatus: 'active', ...nothing });
    expect(found).toMatchObject({ found: 'nobody' });
  });

  it('is nobody where the row leaves it out and the page says that the account is closed', async () => {
    const { found } = await look({ ...nothing }, { accountId: 'ada', accountStatus: 'closed' });
    expect(found).toMatchObject({ found: 'nobody' });
  });

  it('is not known where neither says whether they are there', async () => {
    const { found } = await look({ ...nothing, addedToOrg: joined });
    expect(found).toMatchObject({ found: 'unknown', code: 'STATUS_NOT_TOLD' });
  });
});
