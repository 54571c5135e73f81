import type { Access, GroupRef } from './access';
import type { Actor, Batch, BatchSource } from './batch';
import { groupsRemoved, type Recipient, type Step } from './recipient';
import type { Slice } from './slice';
import { sliceSize } from './slice';
import type { Outcome, Route, Standing } from './words';

/** Which right an act was done with. The value of a key never appears. */
export interface Credential {
  kind: 'app' | 'admin' | 'organization-key' | 'none';
  label?: string | undefined;
}

/**
 * What may have to be erased: addresses, names, accounts, and words of Atlassian that can quote them. The
 * rest of an entry, and so its digest, stays when this goes.
 */
export interface PersonalPart {
  actor: Actor;
  target?: { email: string; accountId?: string | undefined } | undefined;
  message?: string | undefined;
  stepMessages?: (string | undefined)[] | undefined;
  reason?: string | undefined;
  changes?: Record<string, unknown> | undefined;
  source?: BatchSource | undefined;
}

/** One record of the audit log; append-only. */
export interface AuditEntry {
  v: 1;
  id: string;
  /** Order within its batch and attempt, or within the acts: the digest is taken in this order. */
  sequence: number;
  at: string;
  action: AuditAction;
  credential: Credential;
  batchId?: string | undefined;
  attempt?: number | undefined;
  ticket?: string | undefined;
  standingBefore?: Standing | undefined;
  outcome?: Outcome | undefined;
  code?: string | undefined;
  steps: Omit<Step, 'message'>[];
  accessBefore?: Access[] | undefined;
  groupsRemoved: GroupRef[];
  groupsRestored?: GroupRef[] | undefined;
  verification?: { at: string; method: string; access: Access[] } | undefined;
  appVersion: string;
  /** Random; with it the personal digest cannot be guessed from a known address. */
  nonce: string;
  /** Absent once erased. */
  personal?: PersonalPart | undefined;
  /** Digest of nonce and personal part, kept when that part is erased. */
  personalDigest: string;
}

export const recipientActions = {
  invited: 'user.invited',
  'invited-access-removed': 'user.invited',
  'already-without-access': 'user.left-unchanged',
  'already-has-access': 'user.left-unchanged',
  'access-removed': 'user.access-removed',
  'needs-attention': 'user.needs-attention',
  failed: 'user.invitation-failed',
  cancelled: 'user.invitation-cancelled',
} as const satisfies Record<Outcome, string>;

export const adminActions = [
  'batch.created',
  'batch.checked',
  'batch.started',
  'batch.paused',
  'batch.resumed',
  'batch.cancelled',
  'batch.retried',
  'settings.changed',
  'organization-key.saved',
  'organization-key.forgotten',
  'access.restored',
] as const;

export type AdminAction = (typeof adminActions)[number];
export type AuditAction = AdminAction | (typeof recipientActions)[Outcome];

/** The terminal entries of a slice, derived from the stored slice alone: the same every time. */
export interface EntryContext {
  batch: Batch;
  slice: Slice;
  hash: (text: string) => string;
}

export const entryId = (batchId: string, attempt: number, sequence: number): string =>
  `r:${batchId}:${attempt}:${String(sequence).padStart(6, '0')}`;

/** Entries of the recipients that the slice's attempt brought to an outcome. */
export function entriesOfSlice(context: EntryContext): AuditEntry[] {
  return context.slice.recipients.flatMap((recipient, position) =>
    recipient.outcome && recipient.attempt === context.slice.attempt
      ? [entryOf(context, recipient, recipient.outcome, position)]
      : [],
  );
}

function entryOf(
  context: EntryContext,
  recipient: Recipient,
  outcome: Outcome,
  position: number,
): AuditEntry {
  const { batch, slice, hash } = context;
  const sequence = slice.index * sliceSize + position;
  const personal: PersonalPart = {
    actor: batch.startedBy ?? batch.createdBy,
    target: { email: recipient.email, accountId: recipient.accountId },
    message: recipient.message,
    stepMessages: recipient.steps.map(({ message }) => message),
    reason: batch.reason,
    source: batch.source,
  };
  const nonce = hash(`${slice.nonce ?? ''}:${position}`).slice(0, 32);
  return {
    v: 1,
    id: entryId(batch.batchId, slice.attempt, sequence),
    sequence,
    at: slice.settledAt ?? batch.createdAt,
    action: recipientActions[outcome],
    credential: credentialOf(context, recipient),
    batchId: batch.batchId,
    attempt: slice.attempt,
    ticket: batch.ticket,
    standingBefore: recipient.standing,
    outcome,
    code: recipient.code,
    steps: recipient.steps.map(({ message: _message, ...step }) => step),
    accessBefore: recipient.accessBefore,
    groupsRemoved: groupsRemoved(recipient),
    verification: verificationOf(batch.route, recipient),
    appVersion: batch.appVersion,
    nonce,
    personal,
    personalDigest: hash(nonce + canonicalJson(personal)),
  };
}

function credentialOf({ batch, slice }: EntryContext, recipient: Recipient): Credential {
  if (recipient.outcome === 'cancelled') return { kind: 'none' };
  if (batch.route === 'organization') return { kind: 'organization-key', label: batch.keyLabel };
  if (batch.route === 'admin') return { kind: 'admin', label: slice.actingAdmin };
  return { kind: 'app' };
}

function verificationOf(route: Route | undefined, recipient: Recipient): AuditEntry['verification'] {
  if (!recipient.verifiedAt) return undefined;
  const method =
    route === 'organization'
      ? 'Organizations API: groups and product roles'
      : 'Jira API: groups and application roles';
  return { at: recipient.verifiedAt, method, access: recipient.access };
}

/** JSON with sorted keys and without undefined: the same text for the same value, everywhere. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${entries.join(',')}}`;
}

/** What the chain covers of an entry: everything but the personal part, which its digest stands for. */
export function digestOfEntry(entry: AuditEntry, hash: (text: string) => string): string {
  const { personal: _personal, nonce: _nonce, ...covered } = entry;
  return hash(canonicalJson(covered));
}
