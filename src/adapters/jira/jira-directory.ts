import { route } from '@forge/api';
import type { GroupAnswer } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import type { UserDirectory } from '../../ports/user-directory';
import type { Answered } from '../call-atlassian';
import { hasErrors, wordsOf } from '../said-words';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraClient } from './jira-client';
import { requireBrowse } from './people/jira-find-user';
import { listJiraHolders } from './holdings/jira-holders';
import { createJiraInvitations } from './people/jira-invitations';
import { createJiraLookUp } from './people/jira-look-up';
import { lookUpEach } from './people/jira-look-ups';
import { probeJira } from './jira-probe';

/**
 * The site's people over Jira's user API, as the app or as the signed-in admin: one address a call, Jira's
 * products only. `reader` is the app, which sees addresses whatever their owner's privacy settings.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/
 */
export function createJiraDirectory(options: {
  as: 'app' | 'admin';
  client: JiraClient;
  reader: JiraClient;
  clock: Clock;
}): UserDirectory {
  const { as, client, reader, clock } = options;
  const lookUpOne = createJiraLookUp(reader, clock);
  return {
    route: as,
    tellsJoining: false,
    lookUp: (sought) => lookUpEach(sought, lookUpOne, () => requireBrowse(reader)),
    listHolders: (callsAtMost) => listJiraHolders(reader, callsAtMost),
    invite: createJiraInvitations(client, clock),
    async removeFromGroup(accountId, groupId) {
      const answered = await answeredOrLost(() =>
        client.requestJira(route`/rest/api/3/group/user?groupId=${groupId}&accountId=${accountId}`, {
          method: 'DELETE',
          repeatable: true,
        }),
      );
      return toRemoval(answered);
    },
    async addToGroup(accountId, groupId) {
      const body = { accountId };
      const answered = await answeredOrLost(() =>
        client.requestJira(route`/rest/api/3/group/user?groupId=${groupId}`, {
          method: 'POST',
          body,
          repeatable: true,
        }),
      );
      return toAddition(answered);
    },
    probe: () => probeJira(as, client, reader),
  };
}

/** Jira answers 400 where the person is in no such group any more. */
const noMember = /not a member/i;

function toRemoval({ status, body, traceId }: Answered): GroupAnswer {
  const isPage = typeof body === 'string';
  if (status >= 200 && status < 300 && !isPage && !hasErrors(body))
    return { answer: 'done', status, traceId };
  const message = wordsOf(body);
  if (status === 400 && noMember.test(message ?? ''))
    return { answer: 'not-a-member', status, message, traceId };
  if (status === 404) return { answer: 'no-such-group', status, message, traceId };
  if (saysNothing(status)) return { answer: 'unclear', status, message, traceId };
  return { answer: 'refused', status, code: 'GROUP_REFUSED', message, traceId };
}

/** Jira answers 400 where the person is in the group already. */
const memberAlready = /already a member/i;

function toAddition(answered: Answered): GroupAnswer {
  if (answered.status === 400 && memberAlready.test(wordsOf(answered.body) ?? '')) {
    return { answer: 'done', code: 'MEMBER_ALREADY', status: 400 };
  }
  return toRemoval(answered);
}
