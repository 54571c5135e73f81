import { lossOf, type Access, type GroupRef } from '../people/access';
import type { GroupAnswer, InviteAnswer, LookUp, Person } from '../people/person';
import type { Outcome, Standing } from '../words';

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
  accountId?: string | undefined;
  name?: string | undefined;
  /** Access when last read. */
  access: Access[];
  /** Access before this batch did anything; written with the standing. */
  accessBefore?: Access[] | undefined;
  /**
   * Nobody had the address before this batch invited it. Written before the invitation goes out: whoever is
   * found later was created by this batch. Taken back only by a new attempt after Atlassian refused to invite.
   */
  ours?: boolean | undefined;
  /** An earlier attempt invited the address and never found the person; whose they are cannot be told. */
  missed?: boolean | undefined;
  /** The preview named this person as one who holds access: taking it away was decided with them in view. */
  previewed?: boolean | undefined;
  /** The preview said that nothing of it can be removed: what changed about that since was not decided on. */
  spared?: boolean | undefined;
  invitation?: InviteAnswer | undefined;
  /** How often an invitation was sent in this attempt. */
  invitations?: number | undefined;
  /** Groups this batch set out to take off; written before the first is. */
  removals?: Removal[] | undefined;
  outcome?: Outcome | undefined;
  code?: string | undefined;
  message?: string | undefined;
  /** The attempt that brought the outcome. */
  attempt?: number | undefined;
  /** When the person was last read back. */
  verifiedAt?: string | undefined;
  /** The person's data had to go: nothing can be done for this recipient any more. */
  erased?: boolean | undefined;
  steps: Step[];
}

export function newRecipient(email: string, line?: number): Recipient {
  return { email, ...(line !== undefined && { line }), access: [], steps: [] };
}

export function standingOf(lookUp: LookUp): Standing {
  if (lookUp.found === 'unknown') return 'unknown';
  if (lookUp.found === 'nobody') return 'absent';
  if (!lookUp.person.active) return 'inactive';
  return lookUp.person.access.length > 0 ? 'with-access' : 'without-access';
}

/** The recipient with what a look-up saw; `unknown` changes nothing but says why. */
export function seen(recipient: Recipient, lookUp: LookUp): Recipient {
  if (lookUp.found === 'unknown') return { ...recipient, code: lookUp.code, message: lookUp.message };
  const { code: _code, message: _message, ...rest } = recipient;
  if (lookUp.found === 'nobody') return { ...rest, access: [] };
  return { ...rest, ...identity(lookUp.person), access: lookUp.person.access };
}

function identity(person: Person): Pick<Recipient, 'accountId' | 'name'> {
  return { accountId: person.accountId, ...(person.name !== undefined && { name: person.name }) };
}

/** First sight of an address in a run: its standing, what it held, and whether it will be ours. */
export function noted(recipient: Recipient, lookUp: LookUp): Recipient {
  const standing = standingOf(lookUp);
  const now = seen(recipient, lookUp);
  if (recipient.ours) return now;
  const accessBefore = recipient.accessBefore ?? now.access;
  return {
    ...now,
    standing,
    accessBefore,
    ...asPreviewed(recipient),
    ...(standing === 'absent' && { ours: true }),
  };
}

/** What the preview said of a recipient as the check left it; a later attempt changes nothing about that. */
function asPreviewed({ previewed, standing, access }: Recipient): Pick<Recipient, 'previewed' | 'spared'> {
  if (previewed !== undefined) return { previewed };
  const hadAccess = standing === 'with-access';
  return { previewed: hadAccess, ...(hadAccess && lossOf(access) === 'nothing' && { spared: true }) };
}

/**
 * Somebody who is there now, with what was done for them before its answer could be stored: the invitation was
 * sent and worked, the groups that are gone were taken off.
 */
export function lostAnswersOf(recipient: Recipient, access: readonly Access[], at: string): Recipient {
  const answer = 'unclear' as const;
  const code = 'ANSWER_LOST';
  const invited = recipient.ours === true && !recipient.invitation;
  const held = new Set(access.map(({ groupId }) => groupId));
  const isLost = (removal: Removal): boolean => !removal.answer && !held.has(removal.groupId);
  const lost = (recipient.removals ?? []).filter(isLost);
  return {
    ...recipient,
    ...(invited && { invitation: { answer, code } }),
    ...(lost.length > 0 && {
      removals: recipient.removals?.map((one) => (isLost(one) ? { ...one, answer: { answer, code } } : one)),
    }),
    steps: [
      ...recipient.steps,
      ...(invited ? [{ step: 'invite' as const, at, code }] : []),
      ...lost.map(({ groupId, groupName }) => ({
        step: 'remove-from-group' as const,
        at,
        code,
        groupId,
        groupName,
      })),
    ],
  };
}

/**
 * What remains of a recipient when a new attempt begins: who they are and whether they are ours. Nobody was
 * created by an invitation that was refused, so whoever is found in the new attempt was added by others. On a
 * route whose look-ups miss deactivated people, somebody who was never found may as well have been there
 * before and come back since: they are not ours either, but what they hold is shown.
 */
export function forNewAttempt(recipient: Recipient, seesEverybody: boolean): Recipient {
  const {
    outcome: _o,
    code: _c,
    message: _m,
    invitation: _i,
    invitations: _n,
    verifiedAt: _v,
    ...kept
  } = recipient;
  const neverSeen = recipient.accountId === undefined;
  const refused = recipient.invitation?.answer === 'refused';
  const doubtful = neverSeen && !refused && !seesEverybody && recipient.ours === true;
  return {
    ...kept,
    ...(neverSeen && (refused || !seesEverybody) && { ours: undefined, accessBefore: undefined }),
    ...(doubtful && { missed: true }),
    ...(kept.removals && {
      removals: kept.removals.map(({ groupId, groupName }) => ({ groupId, groupName })),
    }),
    steps: [],
  };
}

/** Groups this batch set out to take off and that are really gone. */
export function groupsRemoved(recipient: Recipient): GroupRef[] {
  const held = new Set(recipient.access.map(({ groupId }) => groupId));
  return (recipient.removals ?? [])
    .filter(({ groupId }) => !held.has(groupId))
    .map(({ groupId, groupName }) => ({ groupId, groupName }));
}
