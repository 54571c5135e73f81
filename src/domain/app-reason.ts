/**
 * What a sentence of the app says, for a reader in another language: where one code has several reasons, and where a
 * route does not go on for a reason that is not Atlassian's to tell.
 */
export type AppReason =
  | 'list-of-another'
  | 'checked-already'
  | 'recipients-at-most'
  | 'key-not-accepted'
  | 'nobody-failed'
  | 'started-meanwhile'
  | 'still-worked-on'
  | 'checked-earlier'
  | 'removals-changed'
  | 'somebody-else'
  | 'another-piece'
  | 'watch-went-on'
  | 'log-trimmed'
  | 'mail-needs-key'
  | 'started-at-the-page'
  | 'approved-not-read'
  | 'read-elsewhere'
  | 'watched-elsewhere'
  | 'not-put-back'
  | 'put-back-unclear'
  | 'batch-not-kept'
  | 'not-proven-ours'
  | 'account-managed'
  | 'claim-not-told'
  | 'record-gone'
  | 'record-not-deleted'
  | 'record-not-read'
  | 'reason-for-allowing'
  | 'not-watched'
  | 'accepted-already'
  | 'mailed-lately'
  | 'mail-refused'
  | 'no-organization-key'
  | 'no-provisioning-key'
  | 'no-desk-chosen'
  | 'no-desk-seen'
  | 'organization-users-not-read'
  | 'other-organization'
  | 'key-of-no-organization'
  | 'may-not-browse'
  | 'nobody-signed-in'
  | 'calls-spent'
  | 'no-clear-answer'
  | 'answered-status'
  | 'deactivated-not-read'
  | 'grants-not-known'
  | 'grants-need-key'
  | 'group-is-billed';

/** A sentence of the app as data: its reason, and what it names. */
export interface AppSaid {
  reason: AppReason;
  /** Words that it quotes, Atlassian's or names of products. */
  said?: string | undefined;
  /** Of a group. */
  name?: string | undefined;
  /** Of people, or an HTTP status. */
  count?: number | undefined;
}
