import { route } from '@forge/api';
import type { InviteAnswer } from '../../../domain/people/person';
import type { Clock } from '../../../ports/clock';
import type { Answered } from '../../call-atlassian';
import { hasErrors, wordsOf } from '../../said-words';
import { inParallel } from '../../../in-parallel';
import { answeredOrLost, saysNothing } from '../../answered-or-lost';
import { isNotSent, untilStopped } from '../../invite-each';
import type { JiraClient } from '../jira-client';
import { createdUser } from '../jira-schemas';

/** Rights of the app's account arrive minutes after installation: one early refusal is worth one more try. */
const earlyRefusalMs = 2_000;
const createsAtOnce = 5;
/** So many different addresses must be refused before the caller counts as refused, not the address. */
const refusalsForRoute = 2;

/**
 * Creates users one address a call. Where no seat is free, or the caller is refused whatever the address, asking again for
 * the others would change nothing: they get the same answer without a call. Throws `DirectoryError` where nothing was answered.
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
      answeredOrLost(() =>
        client.requestJira(route`/rest/api/3/user`, { method: 'POST', body, repeatable: false }),
      );
    const answer = await send();
    if (!isRefusal(answer.status) || refusedOnce) return answer;
    refusedOnce = true;
    await clock.sleep(earlyRefusalMs);
    return send();
  };
  return async (addresses) => {
    const answers: InviteAnswer[] = [];
    const { ask, told } = untilStopped(async (address: string): Promise<InviteAnswer> => {
      const noSeat = answers.find(({ code }) => code === 'LICENCE_LIMIT');
      if (noSeat) return withoutCall(noSeat);
      const created = await create(address);
      const answer = { ...toInviteAnswer(created, address), sent: created.sent };
      answers.push(answer);
      return answer;
    });
    const asked = await askUntilAllowed(addresses.slice(0, refusalsForRoute), ask);
    const [refused] = asked;
    const isRoute = asked.length === refusalsForRoute && asked.every(isRouteRefused);
    if (refused && isRoute) return addresses.map((_, place) => asked[place] ?? withoutCall(refused));
    const others = await inParallel(addresses.slice(asked.length), createsAtOnce, ask);
    return told(narrowed([...asked, ...others]));
  };
}

/** What another address was answered, for one that no call carried. */
const withoutCall = ({ sent: _sent, ...answer }: InviteAnswer): InviteAnswer => answer;

/** One after another until one is not refused. */
async function askUntilAllowed(
  addresses: readonly string[],
  ask: (address: string) => Promise<InviteAnswer>,
): Promise<InviteAnswer[]> {
  const answers: InviteAnswer[] = [];
  for (const address of addresses) {
    const answer = await ask(address);
    answers.push(answer);
    if (!isRouteRefused(answer)) break;
  }
  return answers;
}

const isRouteRefused = ({ code }: InviteAnswer): boolean => code === 'ROUTE_REFUSED';

/** Where another address was not refused, a refusal lies in its own address. */
function narrowed(answers: InviteAnswer[]): InviteAnswer[] {
  if (answers.every((answer) => isRouteRefused(answer) || isNotSent(answer))) return answers;
  return answers.map((answer) => (isRouteRefused(answer) ? { ...answer, code: 'FORBIDDEN' } : answer));
}

const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** Jira says this of people it has just created. */
const createdAllTheSame = /user not found/i;
const existsAlready =
  /already (?:exists|in use|taken|registered|a user)|(?:user|account|e-?mail(?: address)?) exists/i;
const withoutSeat = /\blicen[cs]|\bseats?\b/i;

function toInviteAnswer({ status, body, traceId }: Answered, address: string): InviteAnswer {
  const message = wordsOf(body);
  const created = createdUser.safeParse(body);
  if (status >= 200 && status < 300) {
    if (hasErrors(body) || !created.success) {
      return {
        answer: 'unclear',
        status,
        code: hasErrors(body) ? 'ERRORS_INSIDE' : 'FOREIGN_ANSWER',
        message: hasErrors(body) ? message : undefined,
        traceId,
      };
    }
    return { answer: 'accepted', status, traceId, accountId: created.data.accountId };
  }
  if (isRefusal(status)) return { answer: 'refused', status, code: 'ROUTE_REFUSED', message, traceId };
  // The address may contain any word.
  const said = (message ?? '').replaceAll(address, '');
  if (saysNothing(status) || createdAllTheSame.test(said)) {
    return { answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId };
  }
  return { answer: 'refused', status, code: refusalCode(status, said), message, traceId };
}

function refusalCode(status: number, message: string): string {
  if (status === 409 || existsAlready.test(message)) return 'ALREADY_EXISTS';
  return withoutSeat.test(message) ? 'LICENCE_LIMIT' : 'NOT_INVITED';
}
