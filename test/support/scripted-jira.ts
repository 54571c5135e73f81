import type { Answered } from '../../src/adapters/call-atlassian';
import type { JiraCall, JiraClient } from '../../src/adapters/jira/jira-client';

type Reply = Partial<Answered> | Error;
/** What Jira answers, by the beginning of `METHOD /path?query` below `/rest/api/3`; the longest that fits answers. */
export type Script = Record<string, Reply | ((line: string, body: unknown) => Reply)>;

export interface ScriptedJira extends JiraClient {
  /** Every call as `METHOD /path?query`, decoded. */
  readonly calls: string[];
  readonly bodies: string[];
}

/** Jira's side of a conversation as values. What the script does not know is answered by an error of the test. */
export function scriptedJira(script: Script): ScriptedJira {
  const calls: string[] = [];
  const bodies: string[] = [];
  return {
    calls,
    bodies,
    async requestJira(path, { method, body }: JiraCall) {
      const address = decodeURIComponent((path as unknown as { value: string }).value);
      const line = `${method} ${address.replace('/rest/api/3', '')}`;
      calls.push(line);
      if (body !== undefined) bodies.push(JSON.stringify(body));
      const [key] = Object.keys(script)
        .filter((start) => line.startsWith(start))
        .sort((a, b) => b.length - a.length);
      if (key === undefined) throw new Error(`Nothing is scripted for ${line}`);
      const reply = script[key];
      const answer = typeof reply === 'function' ? reply(line, body) : reply;
      if (answer instanceof Error) throw answer;
      return { status: 200, body: undefined, sent: sentAt, ...answer };
    },
  };
}

const sentAt = { from: '2026-11-24T09:00:20.000Z', to: '2026-11-24T09:00:21.000Z' };

export const proxyPage = '<!DOCTYPE html><html><body>Sign in to continue</body></html>';

/** A site of one product whose people are in `jira-users`, and whose directory may be read. */
export const aJiraSite: Script = {
  'GET /mypermissions': { body: { permissions: { USER_PICKER: { havePermission: true } } } },
  'GET /user/search': { body: [] },
  'GET /applicationrole': {
    body: [{ key: 'jira-software', groupDetails: [{ groupId: 'users', name: 'jira-users' }] }],
  },
  'GET /group/bulk': { body: { isLast: true, total: 0, values: [] } },
  'POST /permissions/check': { body: { globalPermissions: [] } },
};

type GroupName = { groupId: string; name: string };
type List = { size?: number; items?: unknown[] };

/** `GET /user` of somebody who is in these groups and holds these roles. */
export const aJiraUser = (
  accountId: string,
  changes: { groups?: GroupName[] | List; roles?: string[] | List; [member: string]: unknown } = {},
): Partial<Answered> => {
  const { groups = [], roles = [], ...others } = changes;
  const list = (given: unknown[] | List): List =>
    Array.isArray(given) ? { size: given.length, items: given } : given;
  const applicationRoles = list(Array.isArray(roles) ? roles.map((key) => ({ key })) : roles);
  return { body: { accountId, active: true, groups: list(groups), applicationRoles, ...others } };
};

export const inGroup = (groupId: string, name = groupId): GroupName => ({ groupId, name });
