import { comparableAddress } from '../../domain/people/address';
import type { InviteAnswer } from '../../domain/people/person';
import type { Ids } from '../../ports/ids';
import type { Answered } from '../call-atlassian';
import { hasErrors, wordsOf } from '../said-words';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import type { ProvisioningClient } from './provisioning-client';
import { findRecord, type Recorded } from './provisioning-records';
import { record, type ProvisionedRecord } from './provisioning-schemas';
import { scimName } from './scim-name';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** Records that this app made carry an id of its own, so that an answer that was lost can be told later. */
export const markOf = (ids: Pick<Ids, 'hash'>, address: string): string =>
  `invite-without-access:${ids.hash(comparableAddress(address)).slice(0, 32)}`;

interface Providing {
  client: ProvisioningClient;
  directoryId: string;
  ids: Pick<Ids, 'hash'>;
  /** Whether somebody has the address already, before it is sent. */
  look: (address: string) => Promise<Recorded>;
}

/**
 * Creates one person's record. Nothing is sent where somebody has the address already: creating would link their account
 * and overwrite its name. A record that bears this app's mark is one whose answer was lost.
 */
export async function provide(
  { client, directoryId, ids, look }: Providing,
  address: string,
  name: string | undefined,
): Promise<InviteAnswer> {
  const mark = markOf(ids, address);
  const before = await look(address);
  if (before.kind !== 'none') return answerOf(before, { directoryId, mark });
  const body = {
    schemas: [userSchema],
    userName: address,
    emails: [{ value: address, type: 'work', primary: true }],
    ...(name === undefined ? { displayName: address.slice(0, address.lastIndexOf('@')) } : scimName(name)),
    externalId: mark,
    active: true,
  };
  const answer = await answeredOrLost(() =>
    client({ method: 'POST', path: '/Users', body, repeatable: false }),
  );
  const { sent } = answer;
  if (answer.status !== 409) return { ...toInviteAnswer(directoryId, answer), sent };
  const there = await findRecord(client, address);
  const message = wordsOf(answer.body);
  if (there.kind === 'here')
    return { ...answerOf(there, { directoryId, mark }), status: 409, message, traceId: answer.traceId, sent };
  return { answer: 'refused', status: 409, code: 'ALREADY_EXISTS', message, traceId: answer.traceId, sent };
}

interface Own {
  directoryId: string;
  mark: string;
}

function answerOf(found: Exclude<Recorded, { kind: 'none' }>, own: Own): InviteAnswer {
  if (found.kind === 'unknown') return { answer: 'unclear', status: found.status, code: 'NO_CLEAR_ANSWER' };
  if (found.kind === 'here' && found.record.externalId === own.mark)
    return accepted(own.directoryId, found.record);
  const accountId = found.kind === 'here' ? found.record.accountId : found.accountId;
  return { answer: 'refused', code: 'ALREADY_EXISTS', ...(accountId && { accountId }) };
}

const accepted = (directoryId: string, { id, accountId }: ProvisionedRecord): InviteAnswer => ({
  answer: 'accepted',
  record: { directoryId, recordId: id },
  ...(accountId && { accountId }),
});

function toInviteAnswer(directoryId: string, { status, body, traceId }: Answered): InviteAnswer {
  const message = wordsOf(body);
  const created = record.safeParse(body);
  if (status >= 200 && status < 300) {
    if (created.success && !hasErrors(body))
      return { ...accepted(directoryId, created.data), status, traceId };
    return { answer: 'unclear', status, code: hasErrors(body) ? 'ERRORS_INSIDE' : 'FOREIGN_ANSWER', traceId };
  }
  if (saysNothing(status)) return { answer: 'unclear', status, code: 'NO_CLEAR_ANSWER', message, traceId };
  const code = status === 400 ? 'INVALID_REQUEST' : 'REFUSED';
  return { answer: 'refused', status, code, message, traceId };
}
