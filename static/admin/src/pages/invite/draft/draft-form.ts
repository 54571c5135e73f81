import type { RejectedRecipient } from '../../../../../../src/contract/batches';
import type { RoleChoice } from '../../../../../../src/domain/list/table/table-columns';
import type { Corrections } from '../../../lists/corrections';
import type { RefusalCode } from '../../../lists/list-messages';

export interface HeldFile {
  kind: 'file';
  name: string;
  size: number;
  bytes: ArrayBuffer;
}

/** A list that is too large for the text field, or came as a file. */
export type HeldList = { kind: 'paste'; text: string } | HeldFile;

/** Why a file was not taken. */
export interface Refusal {
  name: string;
  code: RefusalCode;
}

export interface Draft {
  text: string;
  held?: HeldList | undefined;
  /** A file that has yet to be read: until it is, and when it is refused, the list that was there stays. */
  arriving?: HeldFile | undefined;
  /** Why the last file was not taken. */
  refusal?: Refusal | undefined;
  corrections: Corrections;
  /** What the columns of the table are, where the admin said so; a new list begins without. */
  roles?: RoleChoice | undefined;
  /** The corrections of the text that was typed, while a file is in its place. */
  typedCorrections?: Corrections | undefined;
  reason: string;
  ticket: string;
  purpose: 'people' | 'customers';
  /** Of customers: the service desk, and a customer organization, that they are added to. */
  serviceDesk: string;
  customerOrganization: string;
  existingAccess: 'leave' | 'remove';
  sendNotification: boolean;
  notificationText: string;
  /** `YYYY-MM-DD`, or empty. */
  endsOn: string;
  /** Whether people who could take access for themselves are held back. */
  holdsApproved: boolean;
  sent?: Sent | undefined;
  /** A batch was made from it as it is. */
  isSent?: boolean;
}

/** The batch that was made from the draft last. */
export interface Sent {
  batchId: string;
  /** What the backend did not take. */
  rejected: RejectedRecipient[];
  /** The draft that it was made from; absent once its run has used that up. */
  from?: Draft | undefined;
  /** It was made while the admin was elsewhere in the app. */
  isUnseen?: boolean;
}

export const emptyDraft: { [Field in keyof Required<Draft>]: Draft[Field] } = {
  text: '',
  held: undefined,
  arriving: undefined,
  refusal: undefined,
  corrections: new Map(),
  roles: undefined,
  typedCorrections: undefined,
  reason: '',
  ticket: '',
  purpose: 'people',
  serviceDesk: '',
  customerOrganization: '',
  existingAccess: 'leave',
  sendNotification: false,
  notificationText: '',
  endsOn: '',
  holdsApproved: false,
  sent: undefined,
  isSent: false,
};

export const isUnsent = ({ isSent, text, held, arriving, reason, ticket, notificationText }: Draft) =>
  !isSent && Boolean(held ?? arriving ?? `${text}${reason}${ticket}${notificationText}`.trim());

/** What is told about a draft, and is no part of what a batch is made from. */
const told: ReadonlySet<string> = new Set(['refusal', 'sent', 'isSent'] satisfies (keyof Draft)[]);
const written = (Object.keys(emptyDraft) as (keyof Draft)[]).filter((field) => !told.has(field));

/** Whether the draft still is what the batch was made from. */
export function isSource(draft: Draft, batchId: string): boolean {
  const { sent } = draft;
  return sent?.batchId === batchId && sent.from !== undefined && isAlike(draft, sent.from);
}

const isAlike = (one: Draft, other: Draft): boolean => written.every((field) => one[field] === other[field]);

/** The draft once a batch was made from it, as it was then: it may have been changed while it was sent. */
export const afterSending = (draft: Draft, sent: Sent): Draft => ({
  ...draft,
  sent,
  isSent: sent.from !== undefined && isAlike(draft, sent.from),
});
