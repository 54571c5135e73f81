import type { Script } from '../../../support/scripted-jira.ts';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { create, addToDesk, addToOrganization, cara, opened } from './opened-customers.ts';

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
