import type { Access, GroupRef } from '../people/access';
import { recipientActions, type AuditAction } from './audit-actions';
import type { Actor, Batch } from '../batches/batch';
import { canonicalJson } from './canonical-json';
import {
  sealPersonal,
  type PersonalPart,
  type PieceDigests,
  type RefreshedPieces,
  type Salts,
} from './personal-part';
import { groupsRemoved } from '../run/attempt';
import { type Recipient, type Step } from '../run/recipient';
import type { Slice } from '../run/slice';
import { sliceSize } from '../run/slice';
import type { Outcome, Route, Standing } from '../words';
import { verificationMethods } from './verification-methods';

/** Which right an act was done with. The value of a key never appears. */
export interface Credential {
  kind: 'app' | 'admin' | 'organization-key' | 'provisioning-key' | 'none';
  label?: string | undefined;
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
  verification?: Verification | undefined;
  appVersion: string;
  /** What a deletion of old entries covers; on `log.trimmed` alone. */
  trimmed?: Trimmed | undefined;
  personal: PersonalPart;
  /** Goes with its piece of the personal part: a digest without a salt tells that the piece was erased. */
  salts: Salts;
  refreshed?: RefreshedPieces | undefined;
  personalDigests: PieceDigests;
}

/** What was read back, when, and through which API. */
export interface Verification {
  at: string;
  method: string;
  /** Billed access held then. */
  access: Access[];
  /** Roles that cost nothing. */
  free?: Access[] | undefined;
  /** Groups of which the route cannot see what they grant. */
  unrated?: Access[] | undefined;
}

/** Everything sealed by the links up to `through`, which are all older than `before`, may be gone. */
export interface Trimmed {
  through: number;
  before: string;
  entries: number;
}

/** Who did what nobody at the page asked for: upkeep. */
export const appActor: Actor = { accountId: 'app', name: 'Invite without access' };

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

/** Names of the people of a slice, by the ids that `entriesOfSlice` gives their entries: the account's own before the list's. */
export const namesOfSlice = ({ batchId, attempt, index, recipients }: Slice): Map<string, string> =>
  new Map(
    recipients.flatMap(({ name, listedName }, position) => {
      const known = name ?? listedName;
      return known === undefined ? [] : [[entryId(batchId, attempt, index * sliceSize + position), known]];
    }),
  );

function entryOf(
  context: EntryContext,
  recipient: Recipient,
  outcome: Outcome,
  position: number,
): AuditEntry {
  const { batch, slice, hash } = context;
  const sequence = slice.index * sliceSize + position;
  const personal: PersonalPart = {
    actor: actorOf(batch, slice),
    target: recipient.erased ? undefined : { email: recipient.email, accountId: recipient.accountId },
    message: recipient.message,
    stepMessages: recipient.steps.map(({ message }) => message),
    reason: batch.reason,
    source: batch.source,
  };
  const saltOf = (piece: string): string => hash(`${slice.nonce ?? ''}:${position}:${piece}`).slice(0, 32);
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
    ...sealPersonal(personal, saltOf, hash),
  };
}

/** Who drove the slice; in the background, who started the batch. */
function actorOf({ startedBy, createdBy }: Batch, { actingAdmin }: Slice): Actor {
  const starter = startedBy ?? createdBy;
  if (actingAdmin === undefined || actingAdmin === starter.accountId) return starter;
  return { accountId: actingAdmin };
}

/** A key may be replaced while a batch stands still, so it is named as the slice says. */
function credentialOf({ batch, slice }: EntryContext, recipient: Recipient): Credential {
  if (recipient.outcome === 'cancelled') return { kind: 'none' };
  const label = slice.keyLabel ?? batch.keyLabel;
  if (batch.route === 'organization') return { kind: 'organization-key', label };
  if (batch.route === 'provisioning') return { kind: 'provisioning-key', label };
  if (batch.route === 'admin') return { kind: 'admin' };
  return { kind: 'app' };
}

/** Entries of earlier versions did not say which API read somebody back: it was that of the route. */
function verificationOf(route: Route | undefined, recipient: Recipient): AuditEntry['verification'] {
  const { verifiedAt, access, free, unrated } = recipient;
  if (!verifiedAt) return undefined;
  const through = recipient.verifiedThrough ?? (route === 'organization' ? 'organization' : 'jira');
  return {
    at: verifiedAt,
    method: verificationMethods[through],
    access,
    ...(free && { free }),
    ...(unrated && { unrated }),
  };
}

/** What the chain covers of an entry: everything but the personal part and what goes with it, which its digests stand for. */
export function digestOfEntry(entry: AuditEntry, hash: (text: string) => string): string {
  const { personal: _personal, salts: _salts, refreshed: _refreshed, ...covered } = entry;
  return hash(canonicalJson(covered));
}
