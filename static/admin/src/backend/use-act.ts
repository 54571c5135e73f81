import { useCallback, useRef, useState } from 'react';
import { asError } from './as-error';

/** One act of the admin at a time: whether it is under way, the error it ended with, and the same once more. */
export function useAct() {
  const [busy, setBusy] = useState<string | undefined>(undefined);
  const [error, setError] = useState<Error | undefined>(undefined);
  const running = useRef(false);
  const last = useRef<() => Promise<void>>();
  const act = useCallback(async (name: string, work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    last.current = () => act(name, work);
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
  const again = useCallback(() => void last.current?.(), []);
  const clearError = useCallback(() => setError(undefined), []);
  return { act, again, busy, error, clearError };
}
