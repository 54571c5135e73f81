import {
  billedSeen,
  mapHoldings,
  protectGroups,
  removableGroups,
  type Access,
  type Doubt,
  type GroupRef,
} from '../people/access';
import type { GroupAnswer, InviteAnswer, LookUp, Person, ReadThrough } from '../people/person';
import type { RecordRef } from '../people/taken-back';
import type { Outcome, Standing } from '../words';
import type { Proof, Send } from './origin';

/** One thing done or asked about a recipient; the audit log tells them in order. */
export interface Step {
  step: 'look-up' | 'invite' | 'remove-from-group' | 'verify';
  at: string;
  status?: number | undefined;
  code?: string | undefined;
  message?: string | undefined;
  traceId?: string | undefined;
  groupId?: string | undefined;
  groupName?: string | undefined;
}

/** A group this batch set out to take off, and what Atlassian answered in this attempt. */
export type Removal = GroupRef & { answer?: GroupAnswer | undefined };

/** One address of a batch with all that is known of it. */
export interface Recipient {
  email: string;
  line?: number | undefined;
  standing?: Standing | undefined;
  /** The approved domain, or `ANYONE`, by which the person may take access for themselves. */
  approvedDomain?: string | undefined;
  accountId?: string | undefined;
  name?: string | undefined;
  /** The name that the list gave; `name` is the one Atlassian tells. */
  listedName?: string | undefined;
  /** Billed access when last read, as far as it was seen. */
  access: Access[];
  /** Roles that cost nothing. */
  free?: Access[] | undefined;
  /** Groups of which the route cannot see what they grant. */
  unrated?: Access[] | undefined;
  /** Why the last reading says nothing certain. */
  doubt?: Doubt | undefined;
  /** Access before this batch did anything; written with the standing. */
  accessBefore?: Access[] | undefined;
  /**
   * When a complete look-up found nobody; written before the invitation goes out. By itself no proof that whoever is
   * found later was created by this batch.
   */
  absent?: string | undefined;
  /** Proof that this batch created the person. */
  ours?: Proof | undefined;
  /** Groups that the preview showed as going: no others are taken off somebody who was there before. */
  confirmed?: string[] | undefined;
  /** Groups that an admin gave back after an earlier attempt took them off: they stay. */
  givenBack?: string[] | undefined;
  /** The last answer that says most: a refusal does not replace an answer that was lost. */
  invitation?: InviteAnswer | undefined;
  /** How often an invitation was sent in this attempt. */
  invitations?: number | undefined;
  /** Invitations of this batch, oldest first; those that earlier attempts were refused are left out. */
  sends?: Send[] | undefined;
  /** The record that this app made for them in a provisioned directory. */
  record?: RecordRef | undefined;
  /** Groups this batch set out to take off; written before the first is. */
  removals?: Removal[] | undefined;
  outcome?: Outcome | undefined;
  code?: string | undefined;
  message?: string | undefined;
  /** The attempt that brought the outcome. */
  attempt?: number | undefined;
  /** When the person was last read back, and through which API. */
  verifiedAt?: string | undefined;
  verifiedThrough?: ReadThrough | undefined;
  /** The person's data had to go: nothing can be done for this recipient any more. */
  erased?: boolean | undefined;
  steps: Step[];
}

export function newRecipient(email: string, line?: number, listedName?: string): Recipient {
  return {
    email,
    ...(line !== undefined && { line }),
    ...(listedName !== undefined && { listedName }),
    access: [],
    steps: [],
  };
}

/** Whose account it is by what was last seen, else by the invitation that named one last, in whichever attempt. */
export const knownAccount = ({ accountId, sends = [] }: Recipient): string | undefined =>
  accountId ?? sends.findLast((send) => send.accountId !== undefined)?.accountId;

/** What somebody holds who is seen in part may be more than what is seen: then the standing is not known. */
export function standingOf(lookUp: LookUp): Standing {
  if (lookUp.found === 'unknown') return 'unknown';
  if (lookUp.found === 'nobody') return 'absent';
  const { active, holdings } = lookUp.person;
  if (!active) return 'inactive';
  if (billedSeen(holdings).length > 0) return 'with-access';
  return holdings.complete ? 'without-access' : 'unknown';
}

/** A look-up with the groups an admin protected marked as not removable. */
export function protectedLookUp(lookUp: LookUp, protectedGroupIds: readonly string[]): LookUp {
  if (lookUp.found !== 'person') return lookUp;
  const holdings = mapHoldings(lookUp.person.holdings, (held) => protectGroups(held, protectedGroupIds));
  return { ...lookUp, person: { ...lookUp.person, holdings } };
}

/** The recipient with what a look-up saw; what is unknown changes nothing but says why. */
export function seen(recipient: Recipient, lookUp: LookUp): Recipient {
  const { code: _code, message: _message, doubt: _doubt, ...rest } = recipient;
  if (lookUp.found === 'unknown') {
    const { code, message, status } = lookUp;
    return { ...rest, doubt: { code, message, status } };
  }
  const { free: _free, unrated: _unrated, ...known } = rest;
  if (lookUp.found === 'nobody') return { ...known, access: [] };
  const { person } = lookUp;
  const mine = isSomebodyElse(recipient, person) ? withoutClaims(known) : known;
  return { ...mine, ...identity(person), ...held(person) };
}

const isSomebodyElse = ({ accountId }: Recipient, person: Person): boolean =>
  accountId !== undefined && accountId !== person.accountId;

/**
 * The address belongs to another account now. What was proved, confirmed or taken off was of the first one: the other has
 * to prove its own origin, which an invitation that created the first one cannot do.
 */
function withoutClaims(recipient: Recipient): Recipient {
  const { ours, removals: _removals, record: _record, givenBack: _givenBack, confirmed, ...rest } = recipient;
  return { ...rest, ...(confirmed && { confirmed: [] }), ...(ours && { sends: [] }) };
}

function identity(person: Person): Pick<Recipient, 'accountId' | 'name'> {
  return { accountId: person.accountId, ...(person.name !== undefined && { name: person.name }) };
}

function held({ holdings }: Person): Pick<Recipient, 'access' | 'free' | 'unrated' | 'doubt'> {
  const access = billedSeen(holdings);
  if (!holdings.complete) return { access, doubt: holdings.doubt };
  const { free, unrated } = holdings;
  return { access, ...(free.length > 0 && { free }), ...(unrated.length > 0 && { unrated }) };
}

/** First sight of an address in a check: its standing, and what a removal would take. */
export function checked(recipient: Recipient, lookUp: LookUp): Recipient {
  const now = { ...seen(recipient, lookUp), standing: standingOf(lookUp) };
  const { confirmed: _confirmed, ...rest } = now;
  return now.standing === 'with-access' ? { ...rest, confirmed: groupIdsOf(now.access) } : rest;
}

const groupIdsOf = (access: readonly Access[]): string[] =>
  removableGroups(access).map(({ groupId }) => groupId);

/** First sight of an address in a run: its standing, what it held, and whether it will be invited. */
export function noted(recipient: Recipient, lookUp: LookUp): Recipient {
  const now = seen(recipient, lookUp);
  if (now.ours) return now;
  // Invited by an earlier attempt: where they come from is still to be told.
  if (recipient.sends && lookUp.found !== 'nobody') return now;
  const accessBefore = recipient.accessBefore ?? now.access;
  const standing = standingOf(lookUp);
  return { ...now, standing, accessBefore, ...(standing === 'absent' && { absent: lookUp.at }) };
}

/**
 * As `noted`, by a later sight: while nothing was done for somebody, what is known later counts as if it had been seen first.
 * Where a group was to be taken off before, only a standing that is not known yet is told.
 */
export function notedLater(recipient: Recipient, lookUp: LookUp): Recipient {
  const { ours, sends, invitation, removals, standing } = recipient;
  if (ours || sends || invitation || lookUp.found === 'unknown') return seen(recipient, lookUp);
  if (removals && standing !== 'unknown') return seen(recipient, lookUp);
  const { absent: _absent, accessBefore, ...rest } = recipient;
  const now = noted({ ...rest, ...(removals && { accessBefore }) }, lookUp);
  if (now.standing === standing) return now;
  return { ...now, steps: [...now.steps, { step: 'look-up', at: lookUp.at, code: now.standing }] };
}

/** Somebody for whom no invitation went out, which is certain: they are to be noted anew before one does. */
export function notInvited(recipient: Recipient): Recipient {
  if (recipient.sends || recipient.invitation) return recipient;
  const { absent: _absent, ...rest } = recipient;
  return rest;
}

/** Somebody who was absent when looked for, yet had been there before: nothing of the batch created them. */
export function thereBefore(recipient: Recipient, lookUp: LookUp): Recipient {
  const { absent: _absent, ...rest } = recipient;
  return { ...rest, standing: standingOf(lookUp), accessBefore: rest.access };
}
