import { refusal } from '../answer.ts';
import type { Call, Operation } from '../operation.ts';
import { requireAccountId, requirePerson } from '../required.ts';

const scopes = [['read:email-address:jira']];

/**
 * Addresses whatever the person's privacy setting, for an app in its own name only.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/
 */
export const userEmailOperations: Operation[] = [
  {
    id: 'getUserEmail',
    method: 'GET',
    path: '/user/email',
    scopes,
    parameters: ['accountId'],
    anonymous: false,
    answer(call) {
      requireApp(call);
      return { status: 200, body: unrestrictedEmail(call, requireAccountId(call)) };
    },
  },
  {
    id: 'getUserEmailBulk',
    method: 'GET',
    path: '/user/email/bulk',
    scopes,
    parameters: ['accountId'],
    anonymous: false,
    answer(call) {
      requireApp(call);
      // Atlassian's document gives the answer the shape of a single address, so several have none.
      if (call.query.getAll('accountId').length > 1)
        throw refusal(501, 'getUserEmailBulk: more than one accountId is not provided by this stand-in.');
      return { status: 200, body: unrestrictedEmail(call, requireAccountId(call)) };
    },
  },
];

function requireApp({ acting }: Call): void {
  if (acting.via !== 'app') throw refusal(401, 'This API is only available to apps acting as themselves.');
}

function unrestrictedEmail(call: Call, accountId: string) {
  const { email } = requirePerson(call, accountId);
  return { accountId, email };
}
