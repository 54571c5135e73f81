import { isOfAccounts } from '../../../domain/batches/plan';
import type { InviteAnswer } from '../../../domain/people/person';
import type { Send } from '../../../domain/run/origin';
import { notInvited, type Recipient } from '../../../domain/run/recipient';
import { changeRecipients, openPositions, type Slice } from '../../../domain/run/slice';
import { DirectoryError } from '../../../ports/directory-error';
import type { UserDirectory } from '../../../ports/user-directory';
import { isoNow } from '../../iso-now';
import { look, withSight, type Sight } from './sight';
import type { SliceWork } from './slice-work';

/** An invitation whose answer said nothing is sent again this often, if the person stays absent. */
const invitationsAtMost = 3;
/** Look-ups that must have failed before an unclear invitation is repeated. */
const waitsBeforeRepeat = 3;

/**
 * Invites the recipients that were noted absent and are still not there. Nobody is invited who was not
 * looked up in this very invocation.
 */
export async function inviteAbsent(work: SliceWork, slice: Slice, sight: Sight): Promise<Slice> {
  if (isOfAccounts(work.batch)) return slice;
  const positions = openPositions(slice).filter((position) => isDue(slice, position, sight));
  if (positions.length === 0) return slice;
  const directory = await work.directory();
  if (positions.some((position) => isNews(work, slice, position))) {
    await work.holders.take(directory);
    const step = slice.step === 'idle' ? 'noted' : slice.step;
    await work.draft.save({ ...slice, step }, { sending: true, isStep: false });
  }
  const answers = await invite(work, directory, slice, positions);
  const at = isoNow(work.deps);
  const invited = changeRecipients(slice, positions, (recipient, place) =>
    withAnswer(recipient, answers[place] ?? notSent, at),
  );
  const next: Slice = { ...invited, step: 'invited' };
  await work.draft.save(next);
  return withSight(work, next, await look(work, next, positions, sight));
}

/** That somebody is absent is stored before an invitation goes out to them. */
const isNews = ({ draft }: SliceWork, slice: Slice, position: number): boolean =>
  draft.slice.recipients[position]?.absent !== slice.recipients[position]?.absent;

/** Throws `DirectoryError` where nobody was invited, which is stored: what happens until it works is not this batch's doing. */
async function invite(
  work: SliceWork,
  directory: UserDirectory,
  slice: Slice,
  positions: readonly number[],
): Promise<InviteAnswer[]> {
  const { sendNotification = false, notificationText } = work.batch.options;
  const addresses = positions.flatMap((position) => slice.recipients[position]?.email ?? []);
  const names = positions.map((position) => slice.recipients[position]?.listedName);
  try {
    return await directory.invite(addresses, { sendNotification, notificationText }, names);
  } catch (error) {
    if (error instanceof DirectoryError) await work.draft.save(slice, { isStep: false });
    throw error;
  }
}

/** No seat was free for somebody whom the site gives access all the same; taking it off others frees one. */
export const waitsForSeat = ({ invitation, absent }: Recipient): boolean =>
  absent !== undefined && invitation?.answer === 'refused' && invitation.code === 'LICENCE_LIMIT';

/** Whether somebody has to be invited now. */
export function isDue(slice: Slice, position: number, sight: Sight): boolean {
  const recipient = slice.recipients[position];
  if (recipient?.absent === undefined || sight.get(position)?.found !== 'nobody') return false;
  const { invitations = 0, invitation } = recipient;
  if (invitation === undefined) return true;
  if (waitsForSeat(recipient)) return invitations <= slice.waits + slice.removalRounds;
  return (
    invitation.answer === 'unclear' &&
    invitation.code !== 'ERRORS_INSIDE' &&
    invitations < invitationsAtMost &&
    slice.waits >= waitsBeforeRepeat * invitations
  );
}

const notSent: InviteAnswer = { answer: 'unclear', code: 'NOT_SENT' };

function withAnswer(recipient: Recipient, answer: InviteAnswer, at: string): Recipient {
  if (answer.code === notSent.code) return notInvited(recipient);
  const { sent, accountId, created, record, ...said } = answer;
  const { status, code, message, traceId } = said;
  const send = sent && { ...sent, answer: said.answer, accountId, created };
  const sends = [...(recipient.sends ?? []), ...(send ? [send] : [])];
  const invitation = mostTelling(recipient.invitation, said);
  return {
    ...recipient,
    invitation,
    invitations: (recipient.invitations ?? 0) + 1,
    sends: mostTellingSends(sends),
    ...(record && { record }),
    steps: [...recipient.steps, { step: 'invite', at, status, code: code ?? said.answer, message, traceId }],
  };
}

/** Refused invitations kept for the proof of who was created; many are sent only while no seat is free. */
const refusedKept = 3;

function mostTellingSends(sends: Send[]): Send[] {
  const refused = sends.filter(({ answer }) => answer === 'refused');
  const dropped = new Set(refused.slice(0, -refusedKept));
  return sends.filter((send) => !dropped.has(send));
}

/** An answer that was lost may have created somebody: what a later call is refused for does not undo that. */
function mostTelling(before: InviteAnswer | undefined, now: InviteAnswer): InviteAnswer {
  return before?.answer === 'unclear' && now.answer === 'refused' ? { ...now, answer: 'unclear' } : now;
}
