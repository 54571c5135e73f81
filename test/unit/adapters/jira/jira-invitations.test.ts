import { createJiraDirectory } from '../../../../src/adapters/jira/jira-directory';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { createFakeClock } from '../../../support/fakes/fake-clock.ts';
import { aJiraSite, proxyPage, scriptedJira, type Script } from '../../../support/scripted-jira.ts';

const mail = { sendNotification: false };
const addresses = (count: number) => Array.from({ length: count }, (_, place) => `p${place}@example.com`);

function opened(script: Script) {
  const jira = scriptedJira({ ...aJiraSite, ...script });
  const directory = createJiraDirectory({ as: 'app', client: jira, reader: jira, clock: createFakeClock() });
  return { jira, directory, invite: (of: string[]) => directory.invite(of, mail) };
}
type Answer = Exclude<Script[string], (line: string, body: unknown) => unknown>;
const created = (address: string): Answer => ({ status: 201, body: { accountId: `id-${address}` } });
/** Jira creates everybody but these, who are answered otherwise. */
const creating = (but: Record<string, Answer> = {}): Script => ({
  'POST /user': (_, body) => {
    const { emailAddress } = body as { emailAddress: string };
    return but[emailAddress] ?? created(emailAddress);
  },
});
const inviteOne = async (answer: Answer, address = 'ada@example.com') =>
  (await opened({ 'POST /user': answer }).invite([address]))[0];
const words = (...errorMessages: string[]) => ({ errorMessages });

describe('inviting through Jira', () => {
  it('sends the empty list of products, and answers in the order of the addresses', async () => {
    const { jira, invite } = opened(creating());
    const answers = await invite(addresses(12));
    expect(answers.map(({ accountId }) => accountId)).toEqual(
      addresses(12).map((address) => `id-${address}`),
    );
    expect(answers.every(({ answer, created: isOurs }) => answer === 'accepted' && !isOurs)).toBe(true);
    expect(jira.bodies[0]).toBe('{"emailAddress":"p0@example.com","products":[]}');
    expect(jira.bodies).toHaveLength(12);
  });

  it.each([
    ['somebody exists', { status: 400, body: words('User already exists') }, 'refused', 'ALREADY_EXISTS'],
    ['a conflict', { status: 409 }, 'refused', 'ALREADY_EXISTS'],
    ['no seat', { status: 400, body: words('The license limit is reached.') }, 'refused', 'LICENCE_LIMIT'],
    ['no seats left', { status: 400, body: words('No seats left') }, 'refused', 'LICENCE_LIMIT'],
    ['a fault of the address', { status: 400, body: words('Bad address') }, 'refused', 'NOT_INVITED'],
    ['unprocessable', { status: 422 }, 'refused', 'NOT_INVITED'],
    [
      'not found though created',
      { status: 400, body: words('User not found') },
      'unclear',
      'NO_CLEAR_ANSWER',
    ],
    [
      'a failure of the server',
      new DirectoryError('unavailable', 'x', { status: 500 }),
      'unclear',
      'NO_CLEAR_ANSWER',
    ],
    ['lost', new DirectoryError('unavailable', 'No answer'), 'unclear', 'NO_CLEAR_ANSWER'],
    ['a timeout', { status: 408 }, 'unclear', 'NO_CLEAR_ANSWER'],
    ['a sign-in', { status: 302, body: proxyPage }, 'unclear', 'NO_CLEAR_ANSWER'],
    ['a page of a proxy', { body: proxyPage }, 'unclear', 'FOREIGN_ANSWER'],
    ['no account', { status: 201, body: {} }, 'unclear', 'FOREIGN_ANSWER'],
    ['nothing', { status: 201 }, 'unclear', 'FOREIGN_ANSWER'],
  ] as const)('tells apart what Jira may answer: %s', async (_, given, answer, code) => {
    const told = await inviteOne(given);
    expect(told).toMatchObject({ answer, code });
    expect(JSON.stringify(told)).not.toContain('<');
  });

  it('keeps Atlassian’s words, and says none of its own', async () => {
    const body = { accountId: 'ada', errors: { emailAddress: 'Mail could not be sent' } };
    expect(await inviteOne({ status: 201, body })).toMatchObject({
      answer: 'unclear',
      code: 'ERRORS_INSIDE',
      message: 'Mail could not be sent',
    });
    expect(
      (await inviteOne(new DirectoryError('unavailable', 'Atlassian gave no answer')))?.message,
    ).toBeUndefined();
  });

  it.each(['seat@example.com', 'license.already.exists@example.com', 'user@seats.example'])(
    'takes no word of an address for a reason: %s',
    async (address) => {
      const body = words(`The address ${address} is not valid.`);
      expect(await inviteOne({ status: 400, body }, address)).toMatchObject({ code: 'NOT_INVITED' });
    },
  );

  it('asks for no more once no seat is free', async () => {
    const noSeat = { status: 400, body: words('The license limit is reached.') };
    const { jira, invite } = opened({ 'POST /user': noSeat });
    const answers = await invite(addresses(25));
    expect(answers.map(({ code }) => code)).toEqual(Array<string>(25).fill('LICENCE_LIMIT'));
    expect(jira.bodies).toHaveLength(1);
    expect(answers.filter(({ sent }) => sent)).toHaveLength(1);
  });

  it('keeps what was answered before a seat was missing', async () => {
    const noSeat = { status: 400, body: words('No seats left') };
    const answers = await opened(creating({ 'p1@example.com': noSeat })).invite(addresses(3));
    expect(answers[0]).toMatchObject({ answer: 'accepted' });
    expect(answers[1]).toMatchObject({ code: 'LICENCE_LIMIT' });
  });
});

describe('a limit in the middle of a list', () => {
  const limited = new DirectoryError('rate-limited', 'Slow down', { status: 429, retryAfterSeconds: 600 });

  it.each([1, 2, 7, 24])(
    'keeps what was answered, and says of the others that nothing was sent: %s',
    async (place) => {
      const { jira, invite } = opened(creating({ [`p${place}@example.com`]: limited }));
      const answers = await invite(addresses(25));
      const sent = answers.filter(
        ({ answer, accountId }) => answer === 'accepted' && accountId !== undefined,
      );
      const notSent = answers.filter(({ code }) => code === 'NOT_SENT');
      expect(sent.length + notSent.length).toBe(25);
      expect(sent.length).toBe(jira.bodies.length - 1);
      expect(sent.length).toBeGreaterThanOrEqual(place);
      expect(answers[place]).toEqual({ answer: 'unclear', code: 'NOT_SENT' });
    },
  );

  it('is thrown where nothing was answered before it', async () => {
    await expect(opened({ 'POST /user': limited }).invite(addresses(5))).rejects.toBe(limited);
  });

  it('narrows no refusal down to an address of which nothing is known', async () => {
    const forbidden = { status: 403, body: { message: 'Forbidden' } };
    const but = { 'p0@example.com': forbidden, 'p1@example.com': limited };
    const [refused, rest] = await opened(creating(but)).invite(addresses(2));
    expect(refused).toMatchObject({ code: 'ROUTE_REFUSED' });
    expect(rest).toMatchObject({ code: 'NOT_SENT' });
  });
});

describe('a refusal of the caller or of one address', () => {
  const forbidden = { status: 403, body: { message: 'Forbidden' } };

  it('costs one address alone where others are not refused, wherever it stands', async () => {
    for (const bad of [0, 1, 7, 24]) {
      const answers = await opened(creating({ [`p${bad}@example.com`]: forbidden })).invite(addresses(25));
      const refused = answers.flatMap(({ answer }, place) => (answer === 'refused' ? [place] : []));
      expect(refused).toEqual([bad]);
      expect(answers[bad]).toMatchObject({ code: 'FORBIDDEN', message: 'Forbidden' });
    }
  });

  it('costs each of several alone', async () => {
    const but = Object.fromEntries([1, 2, 3, 9].map((place) => [`p${place}@example.com`, forbidden]));
    const answers = await opened(creating(but)).invite(addresses(12));
    expect(answers.filter(({ answer }) => answer === 'accepted')).toHaveLength(8);
  });

  it('is the route’s once a second address is refused too, without asking for the others', async () => {
    const { jira, invite } = opened({ 'POST /user': forbidden });
    const answers = await invite(addresses(25));
    expect(answers).toHaveLength(25);
    expect(answers.every(({ code, message }) => code === 'ROUTE_REFUSED' && message === 'Forbidden')).toBe(
      true,
    );
    // The first is asked for once more: rights arrive minutes after installation.
    expect(jira.bodies).toHaveLength(3);
  });

  it('is the route’s where there is one address only', async () => {
    expect(await inviteOne(forbidden)).toMatchObject({ answer: 'refused', code: 'ROUTE_REFUSED' });
  });

  it('is forgotten where rights arrive late', async () => {
    const answers = [forbidden];
    const late: Script = { 'POST /user': () => answers.shift() ?? created('x') };
    const invited = await opened(late).invite(addresses(9));
    expect(invited.every(({ answer }) => answer === 'accepted')).toBe(true);
  });
});

describe('changing groups through Jira', () => {
  const change = async (answer: Answer) => {
    const { directory } = opened({ 'DELETE /group/user': answer, 'POST /group/user': answer });
    return [await directory.removeFromGroup('ada', 'g'), await directory.addToGroup('ada', 'g')];
  };

  it.each([
    ['done', { status: 200 }, 'done'],
    ['refused', { status: 403, body: { message: 'Read-only' } }, 'refused'],
    ['no such group', { status: 404 }, 'no-such-group'],
    ['lost', new DirectoryError('unavailable', 'No answer'), 'unclear'],
    ['a timeout', { status: 408 }, 'unclear'],
    ['a page of a proxy', { body: proxyPage }, 'unclear'],
    ['errors inside a success', { body: words('Try again') }, 'unclear'],
  ] as const)('tells what became of it: %s', async (_, given, answer) => {
    for (const told of await change(given)) {
      expect(told.answer).toBe(answer);
      expect(JSON.stringify(told)).not.toContain('<');
    }
  });

  it('knows whoever is no member any more, or is one already', async () => {
    const [removed] = await change({ status: 400, body: words('user is not a member of the group') });
    expect(removed).toMatchObject({ answer: 'not-a-member' });
    const [, added] = await change({ status: 400, body: words('is already a member of the group') });
    expect(added).toMatchObject({ answer: 'done' });
  });
});

describe('probing Jira', () => {
  const probed = async (answer: Answer) => {
    const script = { 'POST /user': answer, 'DELETE /group/user': answer };
    const { directory } = opened({ ...script, 'GET /applicationrole': answer, 'GET /mypermissions': answer });
    const capabilities = await directory.probe();
    return capabilities.filter(({ capability }) => capability !== 'background').map(({ works }) => works);
  };

  it.each([
    ['refused', { status: 403 }, 'no'],
    ['a page of a proxy', { body: proxyPage }, 'unknown'],
    ['lost', new DirectoryError('unavailable', 'No answer'), 'unknown'],
  ] as const)('says of each capability what is known: %s', async (_, answer, works) => {
    expect(await probed(answer as Answer)).toEqual([works, works, works, works]);
  });
});
