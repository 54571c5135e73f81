import { isOfAccounts } from '../../../domain/batches/plan';
import { originOf } from '../../../domain/run/origin';
import { ofAccount, type LookUp } from '../../../domain/people/person';
import {
  knownAccount,
  notedLater,
  protectedLookUp,
  thereBefore,
  type Recipient,
} from '../../../domain/run/recipient';
import { changeRecipients, openPositions, type Slice } from '../../../domain/run/slice';
import type { SliceWork } from './slice-work';

/** What look-ups last saw, by position in the slice. Lives no longer than this invocation. */
export type Sight = Map<number, LookUp>;

/** Looks recipients up and adds what was seen to `sight`. */
export async function look(work: SliceWork, slice: Slice, positions: number[], sight: Sight): Promise<Sight> {
  const directory = await work.directory();
  const sought = positions.flatMap((position) => {
    const recipient = slice.recipients[position];
    if (!recipient) return [];
    return [{ address: recipient.email, accountId: knownAccount(recipient) }];
  });
  const answers = await directory.lookUp(sought);
  positions.forEach((position, place) => {
    const answer = answers[place];
    const accountId = isOfAccounts(work.batch) ? sought[place]?.accountId : undefined;
    const lookUp = answer && ofAccount(answer, accountId);
    if (lookUp) sight.set(position, protectedLookUp(lookUp, work.batch.protectedGroupIds));
  });
  return sight;
}

/** The slice with what was last seen of each open recipient, and where those come from who were absent. */
export async function withSight(work: SliceWork, slice: Slice, sight: Sight): Promise<Slice> {
  const { tellsJoining } = await work.directory();
  const before = tellsJoining ? undefined : await work.holders.kept();
  const claimed = (recipient: Recipient, lookUp: LookUp): Recipient => {
    const now = notedLater(recipient, lookUp);
    if (lookUp.found !== 'person' || now.ours || now.absent === undefined) return now;
    const origin = originOf(now, lookUp, tellsJoining, before);
    if (origin === 'there-before') return thereBefore(now, lookUp);
    return origin === 'unproven' ? now : { ...now, ours: origin.proof };
  };
  return eachSeen(slice, sight, claimed);
}

/** The open recipients that were looked up, each changed by what was seen of it. */
export function eachSeen(
  slice: Slice,
  sight: Sight,
  change: (recipient: Recipient, lookUp: LookUp) => Recipient,
): Slice {
  const positions = openPositions(slice);
  return changeRecipients(slice, positions, (recipient, place) => {
    const lookUp = sight.get(positions[place] ?? -1);
    return lookUp ? change(recipient, lookUp) : recipient;
  });
}
