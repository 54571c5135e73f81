import { readAccount } from '../../../src/adapters/read-account';
import type { Answered } from '../../../src/adapters/call-atlassian';
import type { OrganizationCall } from '../../../src/adapters/organization/organization-client';
import { DirectoryError } from '../../../src/ports/directory-error';
import type { KnownAccount } from '../../../src/ports/site-look-up';
import { createFakeClock } from '../../support/fakes/fake-clock.ts';
import { scriptedJira, type Script } from '../../support/scripted-jira.ts';
import { aRow, list, refusal } from './organization/scripted-organization.ts';

const unknown = { status: 404, body: { errorMessages: ['Specified user does not exist'] } };
const nowhere: Script = { 'GET /user?': unknown };
const onSite: Script = {
  'GET /user?': { body: { displayName: 'Ada' } },
  'GET /user/email': { body: { email: 'ada@site.example' } },
};
const hidden: Script = { ...onSite, 'GET /user/email': { status: 403 } };

const asked: OrganizationCall[] = [];
beforeEach(() => asked.splice(0));

/** `answer` undefined: no key is stored. */
const read = (site: Script, answer?: Answered | Error): Promise<KnownAccount | undefined> =>
  readAccount(
    {
      jira: scriptedJira(site),
      organization:
        answer &&
        (async (call) => {
          asked.push(call);
          if (answer instanceof Error) throw answer;
          return answer;
        }),
      orgId: 'org-1',
      clock: createFakeClock(),
    },
    'ada',
  );

const inOrganization = list([aRow('ada', { name: 'Ada L', email: 'ada@new.example' }).row]);

it('is what the site tells, and nobody else is asked where that is all', async () => {
  expect(await read(onSite, inOrganization)).toEqual({ name: 'Ada', email: 'ada@site.example' });
  expect(asked).toEqual([]);
});

it('is what the organization tells where the site does not know the account', async () => {
  expect(await read(nowhere, inOrganization)).toEqual({ name: 'Ada L', email: 'ada@new.example' });
  expect(asked).toMatchObject([{ body: { accountIds: ['ada'] } }]);
});

it('has the organization’s address where the site keeps it to itself', async () => {
  expect(await read(hidden, inOrganization)).toEqual({ name: 'Ada', email: 'ada@new.example' });
  expect(await read(hidden)).toEqual({ name: 'Ada', email: undefined });
});

it('is not known where neither knows it, whether or not the organization was asked', async () => {
  expect(await read(nowhere)).toBeUndefined();
  expect(await read(nowhere, list([]))).toBeUndefined();
  expect(await read(nowhere, refusal(400))).toBeUndefined();
  expect(await read(nowhere, new DirectoryError('refused', 'No such key'))).toBeUndefined();
  const closed = list([aRow('ada', { accountStatus: 'closed' }).row]);
  expect(await read(nowhere, closed)).toBeUndefined();
});

it.each([
  ['the site does not answer', { 'GET /user?': { status: 502 } }, undefined],
  ['the organization does not answer', nowhere, refusal(502)],
  ['no further call is allowed', nowhere, new DirectoryError('session-spent', 'Spent')],
])('says nothing where %s', async (_why, site, answer) => {
  await expect(read(site, answer)).rejects.toThrow(DirectoryError);
});
