import { route } from '@forge/api';
import type { GroupAnswer, InviteAnswer } from '../../domain/people/person';
import { type Clock } from '../../ports/clock';
import { DirectoryError } from '../../ports/directory-error';
import { type UserDirectory } from '../../ports/user-directory';
import { wordsOf, type Answered } from '../call-atlassian';
import type { JiraClient } from './jira-client';
import { inParallel } from '../in-parallel';
import { createJiraLookUp } from './jira-look-up';
import { probeJira } from './jira-probe';

/** Rights of the app's account arrive minutes after installation: one early refusal is worth one more try. */
const earlyRefusalMs = 2_000;

/** One address a call would take a slice longer than the page has; the session's pace still spaces the calls. */
const lookUpsAtOnce = 5;

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
  const lookUpOne = createJiraLookUp(reader);
  let refusedOnce = false;

  const create = async (emailAddress: string): Promise<Answered> => {
    // The empty list must be on the wire: leaving `products` out asks Jira to choose, and it grants access.
    const body = { emailAddress, products: [] };
    const send = (): Promise<Answered> =>
      write(() => client.requestJira(route`/rest/api/3/user`, { method: 'POST', body, repeatable: false }));
    const answer = await send();
    if (!isRefusal(answer.status) || refusedOnce) return answer;
    refusedOnce = true;
    await clock.sleep(earlyRefusalMs);
    return send();
  };

  return {
    route: as,
    async lookUp(addresses) {
      return inParallel(addresses, lookUpsAtOnce, lookUpOne);
    },
    async invite(addresses) {
      const answers: InviteAnswer[] = [];
      for (const address of addresses) {
        const before = answers.at(-1);
        // Refused as a whole, not for this address: asking again for the others would change nothing.
        const answer = before?.code === 'ROUTE_REFUSED' ? before : toInviteAnswer(await create(address));
        answers.push(answer);
      }
      return answers;
    },
    async removeFromGroup(accountId, groupId) {
      const answered = await write(() =>
        client.requestJira(route`/rest/api/3/group/user?groupId=${groupId}&accountId=${accountId}`, {
          method: 'DELETE',
          repeatable: true,
        }),
      );
      return toRemoval(answered);
    },
    async addToGroup(accountId, groupId) {
      const body = { accountId };
      const answered = await write(() =>
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

const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** A write, whose loss of an answer is an answer too: it may have taken effect. */
async function write(send: () => Promise<Answered>): Promise<Answered> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'unavailable') throw error;
    return { status: error.status ?? 0, body: { message: error.message } };
  }
}

/** Jira says this of people it has just created. */
const createdAllTheSame = /user not found/i;

function toInviteAnswer({ status, body, traceId }: Answered): InviteAnswer {
  const message = wordsOf(body);
  if (status >= 200 && status < 300) return { answer: 'accepted', status, traceId };
  if (isRefusal(status)) return { answer: 'refused', status, code: 'ROUTE_REFUSED', message, traceId };
  if (status === 0 || status >= 500 || createdAllTheSame.test(message ?? '')) {
    return { answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId };
  }
  return { answer: 'refused', status, code: 'NOT_INVITED', message, traceId };
}

/** Jira answers 400 where the person is in no such group any more. */
const noMember = /not a member/i;

function toRemoval({ status, body, traceId }: Answered): GroupAnswer {
  const message = wordsOf(body);
  if (status >= 200 && status < 300) return { answer: 'done', status, traceId };
  if (status === 400 && noMember.test(message ?? ''))
    return { answer: 'not-a-member', status, message, traceId };
  if (status === 404) return { answer: 'no-such-group', status, message, traceId };
  if (status === 0 || status >= 500) return { answer: 'unclear', status, message, traceId };
  return { answer: 'refused', status, code: 'GROUP_REFUSED', message, traceId };
}

/** Jira answers 400 where the person is in the group already. */
const memberAlready = /already a member/i;

function toAddition(answered: Answered): GroupAnswer {
  if (answered.status === 400 && memberAlready.test(wordsOf(answered.body) ?? '')) {
    return { answer: 'done', status: 400 };
  }
  return toRemoval(answered);
}
