import { useEffect, useRef } from 'react';
import { useAddress } from '../../../address';
import { useDraft } from './draft';

/**
 * A draft that is shown again after its batch was made can be lost again. A batch that was made while the admin was elsewhere is
 * what they come back for.
 */
export function useUnsentDraft() {
  const { draft, change } = useDraft();
  const { go } = useAddress();
  const first = useRef({ sent: draft.sent, go });
  useEffect(() => {
    const { sent } = first.current;
    if (!sent?.isUnseen) return change({ isSent: false });
    change({ sent: { ...sent, isUnseen: false }, isSent: true });
    first.current.go('invite', { batch: sent.batchId }, { replace: true });
  }, [change]);
}
