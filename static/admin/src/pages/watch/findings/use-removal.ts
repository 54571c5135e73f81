import { useState } from 'react';
import type { DecidedFindings, FindingView } from '../../../../../../src/contract/watch';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { findingWords } from '../../../words/words';

/** What one list of a removal takes. */
export const peopleAtMost = 100;

export interface Purpose {
  reason: string;
  ticket: string;
}

const isRemovable = ({ removable }: FindingView): boolean => removable.length > 0;

/** Makes a list of those whose access the app can take off, and goes to its preview, where it is confirmed. */
export function useRemoval(findings: FindingView[]) {
  const { go } = useAddress();
  const { reasonRequired, ticketRequired } = useOverview().overview.settings;
  const [purpose, setPurpose] = useState<Purpose>({ reason: '', ticket: '' });
  const [isTried, setTried] = useState(false);
  const removable = findings.filter(isRemovable);
  const going = removable.slice(0, peopleAtMost);
  const reason = purpose.reason.trim();
  const ticket = purpose.ticket.trim();
  const wrong = {
    reason: reasonRequired && !reason ? findingWords.removeReasonMissing : undefined,
    ticket: ticketRequired && !ticket ? findingWords.ticketMissing : undefined,
  };
  const mayGo = () => {
    setTried(true);
    return !wrong.reason && !wrong.ticket;
  };
  const send = (findingIds: string[]) =>
    call('decideFindings', {
      findingIds,
      decision: 'remove',
      ...(reason && { reason }),
      ...(ticket && { ticket }),
    });
  const open = (answer: DecidedFindings | undefined) => go('batches', { batch: answer?.batchId });
  return {
    removable,
    going,
    left: findings.filter((finding) => !isRemovable(finding)),
    purpose,
    setPurpose,
    required: { reason: reasonRequired, ticket: ticketRequired },
    wrong: isTried ? wrong : { reason: undefined, ticket: undefined },
    mayGo,
    send,
    open,
  };
}
