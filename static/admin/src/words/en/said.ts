import type { AppReason } from '../../../../../src/domain/app-reason';
import type { ErrorCode } from '../../../../../src/contract/answer';
import { formatNumber } from '../format';

/** Of the sentence: whose words it quotes, the name it has, the number it names. */
export interface Named {
  said: string;
  name: string;
  count: number;
}

/** What the backend refuses, by code; `reasons` say it closer where one code has several. */
export const saidWords = {
  codes: {
    NOT_ADMIN: () => 'Only Jira administrators may use this app.',
    INVALID_PAYLOAD: ({ said }) => `The app did not understand the request: ${said}`,
    PAYLOAD_TOO_LARGE: () => 'The request is larger than 500 KB. Send the list in smaller pieces.',
    BATCH_NOT_FOUND: () => 'There is no batch with this id.',
    BATCH_STATE: () => 'This cannot be done in the state the batch is in.',
    BATCH_EMPTY: () => 'The list has no recipients yet.',
    BATCH_FULL: () => 'The list is longer than a batch may be.',
    NO_VALID_RECIPIENTS: () => 'None of these is an e-mail address that may be invited.',
    REASON_REQUIRED: () => 'Your settings ask for a reason.',
    TICKET_REQUIRED: () => 'Your settings ask for a ticket for every batch.',
    DOMAIN_NOT_ALLOWED: () => 'Your settings do not allow this domain.',
    CONFIRMATION_REQUIRED: () => 'This takes product access from people. Confirm whom it takes it from.',
    FOUR_EYES: () =>
      'Your settings ask for four eyes: you prepared this list or asked for it, so another admin has to start it.',
    INVALID_CURSOR: () => 'The list has changed meanwhile. Load it again.',
    INVALID_FILTER: () => 'The period ends before it begins.',
    KEY_REFUSED: () => 'Atlassian did not accept the key.',
    NO_KEY: () => 'Save an organization API key in Settings to use this route.',
    NO_ROUTE: () =>
      'Atlassian does not let this app create users on your site. Save an organization API key in Settings.',
    ROUTE_CANNOT: ({ said }) => `The route cannot do this: ${said}`,
    ENTRY_NOT_FOUND: () => 'There is no audit entry with this id.',
    NOTHING_TO_RESTORE: () => 'This entry took nobody off a group.',
    NOTHING_TO_UNDO: () => 'This entry made no record.',
    FINDING_NOT_FOUND: () => 'There is no finding with this id.',
    ISSUE_NOT_FOUND: () => 'There is no such issue, or you may not see it.',
    ISSUE_CHANGED: () =>
      'The issue has changed since it was read. Look at whom it names now, and check them.',
    NOTHING_TO_REMOVE: () =>
      'Nothing of this can be taken off by the app: it is held no more, directly, or through a group that is synchronised, protected or administers.',
    BUSY: () => 'The app has more to do than its storage takes. Try again in a moment.',
    ATLASSIAN: ({ said }) => said,
    UNEXPECTED: () => 'Something unexpected went wrong.',
  } satisfies Record<ErrorCode, (named: Named) => string>,
  reasons: {
    'list-of-another': () =>
      'Your settings ask for four eyes, so only who opened this list may add to it. Open a list of your own.',
    'checked-already': () => 'Recipients can only be added before the list is checked.',
    'recipients-at-most': ({ count }) => `A batch holds at most ${formatNumber(count)} recipients.`,
    'key-not-accepted': ({ said }) => `Atlassian did not accept the key: ${said}`,
    'nobody-failed': () => 'Nobody in this batch failed.',
    'started-meanwhile': () => 'Somebody has started this batch meanwhile. It goes on.',
    'still-worked-on': () => 'The batch is still worked on. Wait until it is finished.',
    'checked-earlier': () =>
      'An earlier version of the app checked this list. Check it again to see whom it takes access from.',
    'removals-changed': ({ count }) =>
      `This takes product access from ${count === 1 ? '1 person' : `${formatNumber(count)} people`}. Confirm exactly that.`,
    'somebody-else': () => 'Somebody else is changing the same thing. Try again in a moment.',
    'another-piece': () => 'Another piece of this list is being added. Send this piece again.',
    'watch-went-on': () => 'The watch went on meanwhile. Take the review out again.',
    'log-trimmed': () => 'Old records were deleted while the log was taken out. Begin the export again.',
    'mail-needs-key': () =>
      'Jira mails an invitation only when it creates somebody. Save an organization API key to mail people again.',
    'started-at-the-page': () =>
      'On the admin route invitations go out as the admin at the page, so the batch is started there.',
    'approved-not-read': () =>
      'Which domains are approved could not be read, so nobody can be held back. Save an organization API key that may read them, and check the list again.',
    'read-elsewhere': () =>
      'The people of this list were looked up in another organization than the one whose API key is saved. Save a key of that organization, or make a new list.',
    'watched-elsewhere': () =>
      'The people who are watched were looked up in another organization than the one whose API key is saved. Save a key of that organization, or turn the watch off and on again to look for them in this one.',
    'not-put-back': ({ name, said }) => `Atlassian did not put the person back into ${name}: ${said}`,
    'put-back-unclear': ({ name }) =>
      `Atlassian did not say whether the person is back in ${name}. Look at their groups, and give the access back once more.`,
    'batch-not-kept': () => 'The batch of this entry is not kept any more.',
    'not-proven-ours': () =>
      'Nothing proves that this batch created the person, so they are left as they are.',
    'account-managed': () =>
      'The organization manages this account: taking its record back would deactivate it everywhere. Deactivate it at Atlassian if that is what you want.',
    'claim-not-told': () =>
      'Whether the organization manages this account cannot be told, and taking back the record of a managed account would deactivate it everywhere. Save an organization API key in Settings, or try again.',
    'record-gone': () => 'The directory has no record any more that this batch made for the person.',
    'record-not-deleted': ({ said }) => `Atlassian did not delete the record: ${said}`,
    'record-not-read': () => 'Whether the record is gone could not be read. Try again.',
    'reason-for-allowing': () => 'Say why this access is allowed.',
    'not-watched': () => 'This person is not watched.',
    'accepted-already': () => 'This person has accepted already, or is not there.',
    'mailed-lately': () => 'This person was mailed again within the last hour.',
    'mail-refused': () => 'Atlassian refused the invitation.',
    'no-organization-key': () => 'No organization API key is saved',
    'no-provisioning-key': () => 'No key of a provisioned directory is saved',
    'no-desk-chosen': () => 'No service desk is chosen for these customers',
    'no-desk-seen': () => 'The app sees no service desk on this site',
    'organization-users-not-read': ({ said }) =>
      `The app cannot read who belongs to the customer organization, so nobody could be read back there${said ? `. Atlassian says: “${said}”` : ''}`,
    'other-organization': () => 'The key does not belong to the saved organization',
    'key-of-no-organization': () => 'The key belongs to no organization',
    'may-not-browse': () => 'The app may not browse users on this site, so it cannot tell who is there',
    'nobody-signed-in': () => 'Nobody is signed in for this call',
    'calls-spent': () => 'This invocation may not call Atlassian any more',
    'no-clear-answer': () => 'Atlassian gave no clear answer',
    'answered-status': ({ count }) => `Atlassian answered ${count}`,
    'deactivated-not-read': () =>
      'Without an organization key it could not be read whether somebody who was deactivated has one of these addresses. Save an organization API key in Settings',
    'grants-not-known': () => 'What the directory’s automatic group grants could not be read',
    'grants-need-key': () =>
      'Without an organization key nobody can tell what the directory’s automatic group grants',
    'group-is-billed': ({ name, said }) =>
      `The group “${name}” grants ${said}: everybody whom this route creates would hold it. Take the product off that group first`,
  } satisfies Record<AppReason, (named: Named) => string>,
  rejected: {
    INVALID_ADDRESS: 'This is not an e-mail address.',
    DUPLICATE: 'The list has this address already.',
    DOMAIN_NOT_ALLOWED: 'Your settings do not allow this domain.',
  },
};
