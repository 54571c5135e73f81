import type { InviteAnswer } from '../../../domain/people/person';
import { DirectoryError } from '../../../ports/directory-error';
import type { InvitationMail } from '../../../ports/user-directory';
import type { Answered } from '../../call-atlassian';
import { inHalves, mayLieInOne } from '../../in-halves';
import { toInviteAnswers } from './invite-answers';

type Send = (body: unknown) => Promise<Answered>;

/** Different addresses that must be refused before the caller counts as refused, once a whole list was. */
const refusalsForCaller = 2;

/**
 * Invites without any product, 25 addresses a call. A refusal of the whole call that may lie in one address is narrowed
 * down to it, in at most 49 calls. Where every address was refused once with 403, two of each later list tell enough.
 * No address is sent again that was answered. Where a later call cannot be made, its addresses were not sent; what was
 * answered before stands. https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/
 */
export function createInvitations(
  send: Send,
): (addresses: readonly string[], mail: InvitationMail) => Promise<InviteAnswer[]> {
  let refusesEverybody = false;
  return async (addresses, { sendNotification, notificationText }) => {
    let answered = false;
    /** `from`: when a call that named them too was refused as a whole, which may have taken some in all the same. */
    const ask = async (some: readonly string[], from?: string): Promise<InviteAnswer[]> => {
      if (some.length === 0) return [];
      const body = { emails: [...some], sendNotification, ...(notificationText && { notificationText }) };
      const answer = await sendOrStop(send, body, answered);
      if (!answer) return some.map(() => ({ answer: 'unclear', code: 'NOT_SENT' }));
      const { status } = answer;
      const sent = answer.sent && { ...answer.sent, from: from ?? answer.sent.from };
      const told = (of: readonly string[]): InviteAnswer[] =>
        toInviteAnswers(answer, of).map((one) => ({ ...one, sent }));
      if (!mayLieInOne(status) || some.length === 1) {
        answered = true;
        return told(some);
      }
      const part = (of: readonly string[]): Promise<InviteAnswer[]> => ask(of, sent?.from);
      if (status !== 403 || !refusesEverybody) return inHalves(some, part);
      const tried = await inHalves(some.slice(0, refusalsForCaller), part);
      const rest = some.slice(refusalsForCaller);
      const isRefused = tried.every((one) => one.status === 403);
      return [...tried, ...(isRefused ? told(rest) : await part(rest))];
    };
    const answers = await ask(addresses);
    if (addresses.length > 1) refusesEverybody = answers.every(({ status }) => status === 403);
    return answers;
  };
}

/** Undefined where no more can be sent though something was answered: that must not be lost with the error. */
async function sendOrStop(send: Send, body: unknown, answered: boolean): Promise<Answered | undefined> {
  try {
    return await send(body);
  } catch (error) {
    if (answered && error instanceof DirectoryError) return undefined;
    throw error;
  }
}
