import type { GroupRef } from '../people/access';
import { lostSend } from './origin';
import type { Recipient, Removal } from './recipient';

/** Code of what was done by an invocation that ended before it could store the answer. */
const answerLost = 'ANSWER_LOST';

/** Groups the recipient was last seen in, whatever they grant. */
const heldGroupIds = ({ access, unrated = [] }: Recipient): Set<string | undefined> =>
  new Set([...access, ...unrated].map(({ groupId }) => groupId));

/**
 * Somebody who is there now, with what was done for them before its answer could be stored: the invitation was
 * sent and worked, the groups that are gone were taken off.
 */
export function lostAnswersOf(recipient: Recipient, at: string): Recipient {
  const answer = 'unclear' as const;
  const code = answerLost;
  const invited = recipient.absent !== undefined && !recipient.invitation && !recipient.sends;
  const holds = heldGroupIds(recipient);
  const isLost = (removal: Removal): boolean => !removal.answer && !holds.has(removal.groupId);
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

/** Somebody not there at `at`, whose invitation may have gone out before an interruption and show later. */
export function mayBeInvited(recipient: Recipient, at: string): Recipient {
  const { absent, invitation, sends } = recipient;
  return absent === undefined || invitation || sends
    ? recipient
    : { ...recipient, sends: [{ from: absent, to: at, answer: 'lost' }] };
}

/**
 * What remains of a recipient when a new attempt begins: who they are, and what proves that they are ours or may
 * still prove it. Nobody was created by an invitation that was refused. What was confirmed holds for what is still owed:
 * who is in a group again that was taken off was put there since.
 */
export function forNewAttempt(recipient: Recipient): Recipient {
  const {
    outcome: _o,
    code: _c,
    message: _m,
    invitation,
    invitations: _n,
    verifiedAt: _v,
    verifiedThrough: _t,
    absent,
    sends,
    ...kept
  } = recipient;
  // One whose answer was lost went out as well, though nothing of it but its person was ever seen.
  const wasLost = absent !== undefined && sends === undefined && invitation?.code === answerLost;
  const sent = wasLost ? [lostSend(absent)] : (sends?.filter(({ answer }) => answer !== 'refused') ?? []);
  const gone = goneForSure(recipient);
  const mayBeOurs = recipient.ours !== undefined || sent.length > 0;
  return {
    ...kept,
    ...(sent.length > 0 && { sends: sent, absent }),
    ...(!mayBeOurs && { accessBefore: undefined }),
    ...(kept.confirmed && { confirmed: kept.confirmed.filter((groupId) => !gone.has(groupId)) }),
    ...(kept.removals && {
      removals: kept.removals.map(({ groupId, groupName }) => ({ groupId, groupName })),
    }),
    steps: [],
  };
}

/** Of the groups removed those that Atlassian said so of, or that a complete reading misses. */
function goneForSure(recipient: Recipient): Set<string> {
  const answers = new Map(recipient.removals?.map(({ groupId, answer }) => [groupId, answer?.answer]));
  return new Set(
    groupsRemoved(recipient)
      .map(({ groupId }) => groupId)
      .filter((groupId) => !recipient.doubt || answers.get(groupId) === 'done'),
  );
}

/** Groups this batch set out to take off and that are really gone. */
export function groupsRemoved(recipient: Recipient): GroupRef[] {
  const holds = heldGroupIds(recipient);
  return (recipient.removals ?? [])
    .filter(({ groupId }) => !holds.has(groupId))
    .map(({ groupId, groupName }) => ({ groupId, groupName }));
}
