import { createApiCallerLookUp } from '../../src/adapters/jira/api-caller';
import { createCall } from '../../src/adapters/call-atlassian';
import { createIds } from '../../src/adapters/forge/crypto-ids';
import { newSession } from '../../src/operations/run/lane/new-session';
import { createFakeClock } from '../support/fakes/fake-clock.ts';

interface Asked {
  provider: string;
  path: string;
  body?: unknown;
}
const asked: Asked[] = [];
const clock = createFakeClock();
const lookUp = () =>
  createApiCallerLookUp(() => createCall(newSession(clock), clock, createIds(clock)), 'account-1');

/** Forge's seam to Jira: what it answers as the person and as the app. */
function answerJira(answers: { user: (path: string) => Response; app: () => Response }): void {
  asked.length = 0;
  Object.assign(globalThis, {
    __forge_fetch__: async (target: { provider: 'user' | 'app' }, path: string, init: { body?: string }) => {
      const { provider } = target;
      asked.push({
        provider,
        path,
        ...(init.body !== undefined && { body: JSON.parse(init.body) as unknown }),
      });
      return answers[provider](path);
    },
  });
}
afterAll(() => Object.assign(globalThis, { __forge_fetch__: undefined }));

const nobody = () =>
  new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
const permission = (havePermission: boolean) => (path: string) =>
  Response.json(
    path.includes('mypermissions')
      ? { permissions: { ADMINISTER: { havePermission } } }
      : { accountId: 'account-1', displayName: 'Ada' },
  );
const held = (globalPermissions: string[]) => () =>
  Response.json({ globalPermissions, projectPermissions: [] });
const refused = () => Response.json({ errorMessages: ['Only Jira administrators'] }, { status: 403 });

describe('the caller of the REST API', () => {
  it('may act when Jira tells the person themselves that they administer', async () => {
    answerJira({ user: permission(true), app: refused });
    expect(await lookUp().mayAdminister()).toBe(true);
    expect(await lookUp().name()).toBe('Ada');
    expect(asked.map(({ provider }) => provider)).not.toContain('app');
  });

  it('may not act when Jira tells the person that they do not, whatever the app would be told', async () => {
    answerJira({ user: permission(false), app: held(['ADMINISTER']) });
    expect(await lookUp().mayAdminister()).toBe(false);
  });

  it('is looked up by the account Forge names where nobody is signed in for the call', async () => {
    answerJira({ user: nobody, app: held(['ADMINISTER']) });
    expect(await lookUp().mayAdminister()).toBe(true);
    expect(asked.at(-1)).toEqual({
      provider: 'app',
      path: '/rest/api/3/permissions/check',
      body: { accountId: 'account-1', globalPermissions: ['ADMINISTER'] },
    });
    expect(await lookUp().name()).toBeUndefined();
  });

  it.each([
    ['does not name the permission', held([])],
    ['refuses to say', refused],
    ['wants a signed-in user as well', nobody],
  ])('may not act where nobody is signed in and Jira %s', async (_what, app) => {
    answerJira({ user: nobody, app });
    expect(await lookUp().mayAdminister()).toBe(false);
  });
});
