import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListState } from '../../lists/use-list';

/** Puts `submit` off until the list as it stands has been read, so that nobody checks the list of a moment ago. */
export function useOnceRead(phase: ListState['phase'], submit: () => Promise<void>) {
  const [isAsked, setAsked] = useState(false);
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    if (!isAsked || phase === 'reading') return;
    setAsked(false);
    void latest.current();
  }, [isAsked, phase]);
  return useCallback(() => setAsked(true), []);
}
