import { route, type Route } from '@forge/api';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import type { Answered } from '../call-atlassian';
import { wordsOf } from '../said-words';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraCall, JiraClient } from './jira-client';
import { applicationRoles, permissions } from './jira-schemas';

type Verdict = Pick<CapabilityCheck, 'works' | 'status' | 'message'>;

/** A group nobody has: asking to take somebody off it changes nothing. */
const noGroup = '00000000-0000-0000-0000-000000000000';
const noAccount = '000000:00000000-0000-0000-0000-000000000000';

/**
 * Tries what Jira lets this caller do, without a side effect: creating a user with an empty address answers
 * 400 to who may create users, taking nobody off no group answers 404 or 400 to who may change groups.
 */
export async function probeJira(
  as: 'app' | 'admin',
  client: JiraClient,
  reader: JiraClient,
): Promise<CapabilityCheck[]> {
  const create = await ask(client, route`/rest/api/3/user`, {
    method: 'POST',
    body: { emailAddress: '', products: [] },
    repeatable: true,
  });
  const remove = await ask(client, route`/rest/api/3/group/user?groupId=${noGroup}&accountId=${noAccount}`, {
    method: 'DELETE',
    repeatable: true,
  });
  const read = { method: 'GET', repeatable: true } as const;
  const roles = await ask(reader, route`/rest/api/3/applicationrole`, read);
  const browse = await ask(reader, route`/rest/api/3/mypermissions?permissions=USER_PICKER`, read);
  return [
    { capability: 'invite', ...mayWrite(create, [400]) },
    { capability: 'look-up', ...mayBrowse(browse) },
    { capability: 'read-groups', ...mayRead(roles) },
    { capability: 'remove-groups', ...mayWrite(remove, [400, 404]) },
    { capability: 'background', works: as === 'app' ? 'yes' : 'no' },
  ];
}

/** A refusal of the content, not of the caller, says that the caller may. */
function mayWrite({ status, body }: Answered, contentRefused: number[]): Verdict {
  if (contentRefused.includes(status)) return { works: 'yes', status };
  const works = status === 401 || status === 403 ? 'no' : 'unknown';
  return { works, status, message: wordsOf(body) };
}

/** What answers in another form than Jira's says nothing. */
function mayRead(answer: Answered): Verdict {
  if (!isAnswered(answer)) return silent(answer);
  return {
    works: applicationRoles.safeParse(answer.body).success ? 'yes' : 'unknown',
    status: answer.status,
  };
}

function mayBrowse(answer: Answered): Verdict {
  const parsed = permissions.safeParse(answer.body).data;
  if (!isAnswered(answer) || !parsed) return silent(answer);
  const works = parsed.permissions['USER_PICKER']?.havePermission ? 'yes' : 'no';
  return { works, status: answer.status };
}

const isAnswered = ({ status }: Answered): boolean => status >= 200 && status < 300;

const silent = ({ status, body }: Answered): Verdict => ({
  works: saysNothing(status) ? 'unknown' : 'no',
  status,
  message: wordsOf(body),
});

const ask = (client: JiraClient, path: Route, call: JiraCall): Promise<Answered> =>
  answeredOrLost(() => client.requestJira(path, call));
