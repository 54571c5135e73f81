import { comparableAddress } from '../../domain/people/address';
import type { InviteAnswer } from '../../domain/people/person';
import type { InvitationMail } from '../../ports/user-directory';
import { hasErrors, wordsOf, type Answered } from '../call-atlassian';
import { inHalves, mayLieInOne } from '../in-halves';
import { invitations, type Invitation } from './organization-schemas';

type Send = (body: unknown) => Promise<Answered>;

/** Different addresses that must be refused before the caller counts as refused, once a whole list was. */
const refusalsForCaller = 2;

/**
 * Invites without any product, 25 addresses a call. A refusal of the whole call that may lie in one address is narrowed
 * down to it, in at most 49 calls. Where every address was refused once with 403, two of each later list tell enough.
 * https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/
 */
export function createInvitations(
  send: Send,
): (addresses: readonly string[], mail: InvitationMail) => Promise<InviteAnswer[]> {
  let refusesEverybody = false;
  return async (addresses, { sendNotification, notificationText }) => {
    const ask = async (some: readonly string[]): Promise<InviteAnswer[]> => {
      const body = { emails: [...some], sendNotification, ...(notificationText && { notificationText }) };
      const answer = await send(body);
      if (!mayLieInOne(answer.status) || some.length === 1) return toInviteAnswers(answer, some);
      if (answer.status === 403 && refusesEverybody) {
        const tried = await inHalves(some.slice(0, refusalsForCaller), ask);
        if (tried.every(({ status }) => status === 403)) return toInviteAnswers(answer, some);
      }
      return inHalves(some, ask);
    };
    const answers = await ask(addresses);
    refusesEverybody = addresses.length > 1 && answers.every(({ status }) => status === 403);
    return answers;
  };
}

/** What one call says of each of its addresses. */
function toInviteAnswers(answer: Answered, addresses: readonly string[]): InviteAnswer[] {
  const { status, traceId, body } = answer;
  const message = wordsOf(body);
  const whole = (said: InviteAnswer['answer'], code: string): InviteAnswer[] =>
    addresses.map(() => ({ answer: said, status, code, message, traceId }));
  if (status === 0 || status >= 500) return whole('unclear', 'NO_CLEAR_ANSWER');
  if (status >= 300) return whole('refused', refusalCode(status, message));
  const parsed = invitations.safeParse(body);
  if (!parsed.success) return whole('unclear', hasErrors(body) ? 'NO_CLEAR_ANSWER' : 'FOREIGN_ANSWER');
  const byAddress = new Map(parsed.data.data.map((one) => [comparableAddress(one.email), one]));
  return addresses.map((address) => {
    const invitation = byAddress.get(comparableAddress(address));
    if (invitation) return toInviteAnswer(invitation, status, traceId);
    return { answer: 'unclear', status, code: 'NOT_IN_ANSWER', traceId, ...(hasErrors(body) && { message }) };
  });
}

function toInviteAnswer(invitation: Invitation, status: number, traceId: string | undefined): InviteAnswer {
  const accountId = invitation.id ?? undefined;
  const failed = failedAssignment(invitation);
  if (!failed) return { answer: 'accepted', status, traceId, ...(accountId && { accountId }) };
  const message = failed.statusReason ?? undefined;
  const code = existsAlready.test(message ?? '') ? 'ALREADY_EXISTS' : 'NOT_INVITED';
  return { answer: 'refused', status, code, message, traceId, ...(accountId && { accountId }) };
}

const existsAlready = /already (exists|a member|in the organization)/i;

function failedAssignment({ results }: Invitation): { statusReason?: string | null | undefined } | undefined {
  return (results ?? [])
    .flatMap((one) => [...(one.roleAssignmentResult ?? []), ...(one.groupAssignmentResult ?? [])])
    .find(({ status }) => status === 'ERROR');
}

function refusalCode(status: number, message: string | undefined): string {
  if (existsAlready.test(message ?? '')) return 'ALREADY_EXISTS';
  return refusalCodes[status] ?? 'REFUSED';
}

const refusalCodes: Record<number, string> = {
  400: 'INVALID_REQUEST',
  402: 'NO_SUBSCRIPTION',
  403: 'FORBIDDEN',
  404: 'NO_ORGANIZATION',
  409: 'LICENCE_LIMIT',
};
