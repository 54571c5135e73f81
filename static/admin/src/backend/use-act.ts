import { useCallback, useRef, useState } from 'react';
import { asError } from './as-error';

/** One act of the admin at a time: whether it is under way, and the error it ended with. */
export function useAct() {
  const [busy, setBusy] = useState<string | undefined>(undefined);
  const [error, setError] = useState<Error | undefined>(undefined);
  const running = useRef(false);
  const act = useCallback(async (name: string, work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(name);
    setError(undefined);
    try {
      await work();
    } catch (cause) {
      setError(asError(cause));
    } finally {
      running.current = false;
      setBusy(undefined);
    }
  }, []);
  const clearError = useCallback(() => setError(undefined), []);
  return { act, busy, error, clearError };
}
