import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListState } from '../../../lists/use-list';

/**
 * Puts `submit` off until the list as it stands has been read, so that nobody checks the list of a moment ago. When
 * another `source` takes its place meanwhile, as after a refused file, nothing is submitted.
 */
export function useOnceRead(phase: ListState['phase'], source: unknown, submit: () => Promise<void>) {
  const [asked, setAsked] = useState<{ source: unknown }>();
  const latest = useRef({ submit, source });
  latest.current = { submit, source };
  useEffect(() => {
    if (!asked || (phase === 'reading' && asked.source === source)) return;
    setAsked(undefined);
    if (asked.source === source) void latest.current.submit();
  }, [asked, phase, source]);
  return useCallback(() => setAsked({ source: latest.current.source }), []);
}
