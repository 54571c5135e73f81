import type { InviteAnswer } from '../../domain/people/person';
import type { Recipient } from '../../domain/run/recipient';
import { changeRecipients, openPositions, type Slice } from '../../domain/run/slice';
import { isoNow } from '../iso-now';
import { look, withSight, type Sight } from './sight';
import { type SliceWork } from './slice-work';

/** An invitation whose answer said nothing is sent again this often, if the person stays absent. */
const invitationsAtMost = 3;
/** Look-ups that must have failed before an unclear invitation is repeated. */
const waitsBeforeRepeat = 3;

/**
 * Invites the recipients that were noted absent and are still not there. Nobody is invited who was not
 * looked up in this very invocation.
 */
export async function inviteAbsent(work: SliceWork, slice: Slice, sight: Sight): Promise<Slice> {
  const positions = openPositions(slice).filter((position) => isDue(slice, position, sight));
  if (positions.length === 0) return slice;
  const directory = await work.directory();
  const { sendNotification = false, notificationText } = work.batch.options;
  const addresses = positions.flatMap((position) => slice.recipients[position]?.email ?? []);
  const answers = await directory.invite(addresses, { sendNotification, notificationText });
  const at = isoNow(work.deps);
  const invited = changeRecipients(slice, positions, (recipient, place) =>
    withAnswer(recipient, answers[place] ?? { answer: 'unclear', code: 'NO_ANSWER' }, at),
  );
  const next: Slice = { ...invited, step: 'invited' };
  await work.draft.save(next);
  return withSight(next, await look(work, next, positions, sight));
}

function isDue(slice: Slice, position: number, sight: Sight): boolean {
  const recipient = slice.recipients[position];
  if (!recipient?.ours || sight.get(position)?.found !== 'nobody') return false;
  if (recipient.invitation === undefined) return true;
  const { invitations = 0, invitation } = recipient;
  return (
    invitation.answer === 'unclear' &&
    invitations < invitationsAtMost &&
    slice.waits >= waitsBeforeRepeat * invitations
  );
}

function withAnswer(recipient: Recipient, answer: InviteAnswer, at: string): Recipient {
  const { answer: said, status, code, message, traceId } = answer;
  return {
    ...recipient,
    invitation: answer,
    invitations: (recipient.invitations ?? 0) + 1,
    steps: [...recipient.steps, { step: 'invite', at, status, code: code ?? said, message, traceId }],
  };
}
