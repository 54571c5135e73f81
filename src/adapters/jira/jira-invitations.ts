import { route } from '@forge/api';
import type { InviteAnswer } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import { hasErrors, wordsOf, type Answered } from '../call-atlassian';
import { inParallel } from '../in-parallel';
import type { JiraClient } from './jira-client';
import { createdUser } from './jira-schemas';
import { writeJira } from './write-jira';

/** Rights of the app's account arrive minutes after installation: one early refusal is worth one more try. */
const earlyRefusalMs = 2_000;
const createsAtOnce = 5;
/** So many different addresses must be refused before the caller counts as refused, not the address. */
const refusalsForRoute = 2;

/**
 * Creates users one address a call. Where no seat is free, or the caller is refused, asking again for the others would
 * change nothing: they get the same answer without a call.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-post
 */
export function createJiraInvitations(
  client: JiraClient,
  clock: Clock,
): (addresses: readonly string[]) => Promise<InviteAnswer[]> {
  let refusedOnce = false;
  const create = async (emailAddress: string): Promise<Answered> => {
    // The empty list must be on the wire: leaving `products` out asks Jira to choose, and it grants access.
    const body = { emailAddress, products: [] };
    const send = (): Promise<Answered> =>
      writeJira(() =>
        client.requestJira(route`/rest/api/3/user`, { method: 'POST', body, repeatable: false }),
      );
    const answer = await send();
    if (!isRefusal(answer.status) || refusedOnce) return answer;
    refusedOnce = true;
    await clock.sleep(earlyRefusalMs);
    return send();
  };
  return async (addresses) => {
    const refused: InviteAnswer[] = [];
    let noSeat: InviteAnswer | undefined;
    return inParallel(addresses, createsAtOnce, async (address) => {
      if (noSeat) return noSeat;
      if (refused.length >= refusalsForRoute && refused[0]) return refused[0];
      const answer = toInviteAnswer(await create(address));
      if (answer.code === 'ROUTE_REFUSED') refused.push(answer);
      if (answer.code === 'LICENCE_LIMIT') noSeat = answer;
      return answer;
    });
  };
}

const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** Jira says this of people it has just created. */
const createdAllTheSame = /user not found/i;
const existsAlready = /already exists/i;
const withoutSeat = /licen[cs]e|seat/i;

function toInviteAnswer({ status, body, traceId }: Answered): InviteAnswer {
  const message = wordsOf(body);
  const created = createdUser.safeParse(body);
  if (status >= 200 && status < 300) {
    if (hasErrors(body) || !created.success) {
      return {
        answer: 'unclear',
        status,
        code: 'FOREIGN_ANSWER',
        message: hasErrors(body) ? message : undefined,
        traceId,
      };
    }
    return { answer: 'accepted', status, traceId, accountId: created.data.accountId };
  }
  if (isRefusal(status)) return { answer: 'refused', status, code: 'ROUTE_REFUSED', message, traceId };
  if (status === 0 || status >= 500 || createdAllTheSame.test(message ?? '')) {
    return { answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId };
  }
  return { answer: 'refused', status, code: refusalCode(message ?? ''), message, traceId };
}

function refusalCode(message: string): string {
  if (existsAlready.test(message)) return 'ALREADY_EXISTS';
  return withoutSeat.test(message) ? 'LICENCE_LIMIT' : 'NOT_INVITED';
}
