import { route, type Route } from '@forge/api';
import type { CustomerDesk } from '../../domain/batches/batch';
import type { InviteAnswer, SentWithin } from '../../domain/people/person';
import { DirectoryError } from '../../ports/directory-error';
import type { Answered } from '../call-atlassian';
import { hasErrors, wordsOf } from '../said-words';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraClient } from '../jira/jira-client';
import { findPortalAccount } from './find-customer';
import { requireAllowed } from './read-values';
import { customer, isPortalOnly } from './service-desk-schemas';

interface Inviting {
  client: JiraClient;
  desk: CustomerDesk;
}

/**
 * Creates one portal-only customer and adds them to the desk and its organization. Somebody who is a portal-only customer
 * of the site already, perhaps by a call whose answer was lost, is only added. Nothing is sent to people by either call.
 * `sent` times the one call that could have created somebody, else the first that added them: never the calls around it.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-customer/
 */
export async function inviteCustomer(
  parts: Inviting,
  address: string,
  name: string | undefined,
): Promise<InviteAnswer> {
  const { client } = parts;
  const known = await findPortalAccount(client, address);
  // Nothing was sent: it is tried again.
  if (typeof known === 'object' && 'silent' in known)
    return { answer: 'unclear', status: known.silent, code: 'NO_CLEAR_ANSWER' };
  const created: InviteAnswer =
    known === 'none'
      ? await create(client, address, name)
      : { answer: 'accepted', accountId: known.accountId };
  const { accountId } = created;
  if (created.answer !== 'accepted' || !accountId) return created;
  const { sent, refusal } = await addOrStop(parts, accountId, created.sent !== undefined);
  return { ...created, ...refusal, sent: created.sent ?? sent };
}

/** Where no call can be made any more, that somebody was created before must not be lost with the error. */
async function addOrStop(parts: Inviting, accountId: string, wasCreated: boolean): Promise<Added> {
  try {
    return await add(parts, accountId);
  } catch (error) {
    if (!wasCreated || !(error instanceof DirectoryError)) throw error;
    return { sent: undefined, refusal: { answer: 'unclear', code: 'NOT_ADDED' } };
  }
}

async function create(client: JiraClient, email: string, name: string | undefined): Promise<InviteAnswer> {
  const body = { email, displayName: name ?? email.slice(0, email.lastIndexOf('@')) };
  const answer = await post(client, route`/rest/servicedeskapi/customer?strictConflictStatusCode=true`, body);
  requireAllowed(answer);
  const { status, traceId, sent } = answer;
  const message = wordsOf(answer.body);
  const made = customer.safeParse(answer.body);
  if (status >= 200 && status < 300) {
    if (made.success && isPortalOnly(made.data.accountId) && !hasErrors(answer.body))
      return { answer: 'accepted', status, traceId, accountId: made.data.accountId, created: true, sent };
    return { answer: 'unclear', status, code: 'FOREIGN_ANSWER', traceId, sent };
  }
  if (saysNothing(status))
    return { answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId, sent };
  const code = status === 409 ? 'ALREADY_EXISTS' : status === 400 ? 'INVALID_REQUEST' : 'REFUSED';
  return { answer: 'refused', status, code, message, traceId, sent };
}

interface Added {
  /** When the first of the calls was under way. */
  sent: SentWithin | undefined;
  refusal?: Partial<InviteAnswer>;
}

/** Adds a customer to the desk and its organization, and tells what kept them out: it is tried again with the invitation. */
async function add({ client, desk }: Inviting, accountId: string): Promise<Added> {
  const { serviceDeskId, organizationId } = desk;
  const body = { accountIds: [accountId] };
  const places = [
    route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/customer`,
    ...(organizationId === undefined
      ? []
      : [route`/rest/servicedeskapi/organization/${organizationId}/user`]),
  ];
  let sent: SentWithin | undefined;
  for (const place of places) {
    const answer = await post(client, place, body, true);
    requireAllowed(answer);
    sent ??= answer.sent;
    const { status, traceId } = answer;
    // An answer that was lost has no status.
    if (status >= 200 && status < 300) continue;
    const message = wordsOf(answer.body);
    return { sent, refusal: { answer: 'unclear', status, code: 'NOT_ADDED', message, traceId } };
  }
  return { sent };
}

const post = (client: JiraClient, path: Route, body: unknown, repeatable = false): Promise<Answered> =>
  answeredOrLost(() => client.requestJira(path, { method: 'POST', body, repeatable }));
