import * as z from 'zod/mini';
import { comparableAddress } from '../../../domain/people/address';
import type { InviteAnswer } from '../../../domain/people/person';
import { saysNothing } from '../../answered-or-lost';
import type { Answered } from '../../call-atlassian';
import { hasErrors, wordsOf } from '../../said-words';
import { invitation, type Invitation } from '../organization-schemas';

const rows = z.object({ data: z.array(z.unknown()) });

/** Rows that can be read, and undefined where the body is no list. */
function rowsOf(body: unknown): Invitation[] | undefined {
  return rows.safeParse(body).data?.data.flatMap((one) => invitation.safeParse(one).data ?? []);
}

/** What one call says of each of its addresses. */
export function toInviteAnswers(answer: Answered, addresses: readonly string[]): InviteAnswer[] {
  const { status, traceId, body } = answer;
  const message = wordsOf(body);
  const words = message === undefined ? {} : { message };
  const whole = (said: InviteAnswer['answer'], code: string): InviteAnswer[] =>
    addresses.map(() => ({ answer: said, status, code, traceId, ...words }));
  if (status < 200 || status >= 300)
    return saysNothing(status)
      ? whole('unclear', 'NO_CLEAR_ANSWER')
      : whole('refused', refusalCode(status, message));
  const invited = rowsOf(body);
  // A success that carries errors may have taken effect: it is neither repeated nor taken for a refusal.
  if (hasErrors(body) && (invited ?? []).length === 0) return whole('unclear', 'ERRORS_INSIDE');
  if (!invited) return whole('unclear', 'FOREIGN_ANSWER');
  const [only] = invited;
  return addresses.map((address) => {
    const wanted = comparableAddress(address);
    const own = invited.filter(({ email }) => email && comparableAddress(email) === wanted);
    // Asked for one address, Atlassian left the address out of its row.
    if (addresses.length === 1 && invited.length === 1 && only && !only.email) own.push(only);
    const said = own.map((one) => toInviteAnswer(one, status, traceId));
    const missing: InviteAnswer = { answer: 'unclear', status, code: 'NOT_IN_ANSWER', traceId };
    return mostTelling(said) ?? { ...missing, ...(hasErrors(body) && words) };
  });
}

/** Of several rows for one address the one that may have taken effect. */
const mostTelling = (said: readonly InviteAnswer[]): InviteAnswer | undefined =>
  said.find(({ answer }) => answer === 'accepted') ??
  said.find(({ answer }) => answer === 'unclear') ??
  said[0];

/** 206: at least one invitation failed. */
const partly = 206;

function toInviteAnswer(one: Invitation, status: number, traceId: string | undefined): InviteAnswer {
  const said = { status, traceId, ...(one.id && { accountId: one.id }) };
  const failed = resultsOf(one)?.find((result) => result.status === 'error');
  if (failed) {
    const message = failed.statusReason ?? undefined;
    const code = existsAlready.test(message ?? '') ? 'ALREADY_EXISTS' : 'NOT_INVITED';
    return { answer: 'refused', code, message, ...said };
  }
  const isTold = resultsOf(one)?.every((result) => Boolean(result.status)) ?? false;
  return status === partly && !isTold
    ? { answer: 'unclear', code: 'NOT_IN_ANSWER', ...said }
    : { answer: 'accepted', ...said };
}

/** What became of the parts of one invitation; undefined where that is left out. */
function resultsOf({ results }: Invitation) {
  const parts = results?.map((one) => [one.roleAssignmentResult, one.groupAssignmentResult]);
  if (!parts || parts.some((lists) => lists.every((list) => !list))) return undefined;
  return parts.flat().flatMap((list) => list ?? []);
}

const existsAlready =
  /\balready\b[^.]*\b(exists?|member|invited|added|in (the|your|this)|part of|belongs?|registered|has an account)\b|\b(user|account|person|e-?mail|address)\b[^.]*\bexists\b/i;

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
