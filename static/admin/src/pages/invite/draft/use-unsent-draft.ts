import { useEffect } from 'react';
import { useDraft } from './draft';

/** A draft that is shown again after its batch was made can be lost again. */
export function useUnsentDraft() {
  const { change } = useDraft();
  useEffect(() => change({ isSent: false }), [change]);
}
