import { route } from '@forge/api';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import { wordsOf, type Answered } from '../call-atlassian';
import type { JiraClient } from './jira-client';
import { permissions } from './jira-schemas';

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
  const create = await client.requestJira(route`/rest/api/3/user`, {
    method: 'POST',
    body: { emailAddress: '', products: [] },
    repeatable: true,
  });
  const remove = await client.requestJira(
    route`/rest/api/3/group/user?groupId=${noGroup}&accountId=${noAccount}`,
    {
      method: 'DELETE',
      repeatable: true,
    },
  );
  const roles = await reader.requestJira(route`/rest/api/3/applicationrole`, {
    method: 'GET',
    repeatable: true,
  });
  const browse = await reader.requestJira(route`/rest/api/3/mypermissions?permissions=USER_PICKER`, {
    method: 'GET',
    repeatable: true,
  });
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

function mayRead({ status, body }: Answered): Verdict {
  return status < 300 ? { works: 'yes', status } : { works: 'no', status, message: wordsOf(body) };
}

function mayBrowse({ status, body }: Answered): Verdict {
  const parsed = permissions.safeParse(body);
  if (status >= 300 || !parsed.success) return { works: 'no', status, message: wordsOf(body) };
  return { works: parsed.data.permissions['USER_PICKER']?.havePermission ? 'yes' : 'no', status };
}
