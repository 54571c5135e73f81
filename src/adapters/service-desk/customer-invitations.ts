import { route, type Route } from '@forge/api';
import type { CustomerDesk } from '../../domain/batches/batch';
import type { InviteAnswer } from '../../domain/people/person';
import type { Clock } from '../../ports/clock';
import { hasErrors, wordsOf, type Answered } from '../call-atlassian';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { JiraClient } from '../jira/jira-client';
import { findPortalAccount } from './find-customer';
import { requireAllowed } from './read-values';
import { customer, isPortalOnly } from './service-desk-schemas';

interface Inviting {
  client: JiraClient;
  desk: CustomerDesk;
  clock: Pick<Clock, 'nowMs'>;
}

/**
 * Creates one portal-only customer and adds them to the desk and its organization. Somebody who is a portal-only customer
 * of the site already, perhaps by a call whose answer was lost, is only added. Nothing is sent to people by either call.
 * https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-customer/
 */
export async function inviteCustomer(
  parts: Inviting,
  address: string,
  name: string | undefined,
): Promise<InviteAnswer> {
  const { client, clock } = parts;
  const from = isoTime(clock);
  const known = await findPortalAccount(client, address);
  const created: InviteAnswer & { accountId?: string | undefined } = known
    ? { answer: 'accepted', accountId: known }
    : await create(client, address, name);
  const { accountId } = created;
  const added = created.answer === 'accepted' && accountId ? await add(parts, accountId) : undefined;
  return { ...created, ...added, sent: { from, to: isoTime(clock) } };
}

const isoTime = (clock: Pick<Clock, 'nowMs'>): string => new Date(clock.nowMs()).toISOString();

async function create(client: JiraClient, email: string, name: string | undefined): Promise<InviteAnswer> {
  const body = { email, displayName: name ?? email.slice(0, email.lastIndexOf('@')) };
  const answer = await post(client, route`/rest/servicedeskapi/customer?strictConflictStatusCode=true`, body);
  requireAllowed(answer);
  const { status, traceId } = answer;
  const message = wordsOf(answer.body);
  const made = customer.safeParse(answer.body);
  if (status >= 200 && status < 300) {
    if (made.success && isPortalOnly(made.data.accountId) && !hasErrors(answer.body))
      return { answer: 'accepted', status, traceId, accountId: made.data.accountId, created: true };
    return { answer: 'unclear', status, code: 'FOREIGN_ANSWER', traceId };
  }
  if (saysNothing(status)) return { answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId };
  const code = status === 409 ? 'ALREADY_EXISTS' : status === 400 ? 'INVALID_REQUEST' : 'REFUSED';
  return { answer: 'refused', status, code, message, traceId };
}

/** What keeps a customer from being added; undefined where nothing did. It is tried again with the invitation. */
async function add(
  { client, desk }: Inviting,
  accountId: string,
): Promise<Partial<InviteAnswer> | undefined> {
  const { serviceDeskId, organizationId } = desk;
  const body = { accountIds: [accountId] };
  const places = [
    route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/customer`,
    ...(organizationId === undefined
      ? []
      : [route`/rest/servicedeskapi/organization/${organizationId}/user`]),
  ];
  for (const place of places) {
    const answer = await post(client, place, body, true);
    requireAllowed(answer);
    const { status, traceId } = answer;
    if (status < 300) continue;
    return { answer: 'unclear', status, code: 'NOT_ADDED', message: wordsOf(answer.body), traceId };
  }
  return undefined;
}

const post = (client: JiraClient, path: Route, body: unknown, repeatable = false): Promise<Answered> =>
  answeredOrLost(() => client.requestJira(path, { method: 'POST', body, repeatable }));
