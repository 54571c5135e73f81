import { useCallback, useEffect, useRef, useState } from 'react';
import { asError } from './as-error';
import { ConnectionLost } from './call';
import { useReconnected } from './use-connection';

export type Loaded<T> =
  | { state: 'loading'; data?: T; error?: undefined }
  | { state: 'ready'; data: T; error?: undefined }
  | { state: 'failed'; data?: T; error: Error };

/**
 * Loads once for each `key`, and again once a lost connection is back; an answer that comes after the key has changed is
 * dropped. `replace` sets the data by hand, and an answer that was asked for before it is dropped too.
 */
export function useLoad<T>(key: string, load: () => Promise<T>) {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const latest = useRef({ key, load, turn: 0 });
  latest.current.load = load;
  const reload = useCallback(async () => {
    const turn = ++latest.current.turn;
    try {
      const data = await latest.current.load();
      if (turn === latest.current.turn) setLoaded({ state: 'ready', data });
    } catch (cause) {
      if (turn === latest.current.turn)
        setLoaded((before) => ({
          state: 'failed',
          error: asError(cause),
          ...('data' in before && before.data !== undefined ? { data: before.data } : {}),
        }));
    }
  }, []);
  useEffect(() => {
    setLoaded({ state: 'loading' });
    void reload();
  }, [key, reload]);
  const replace = useCallback((data: T) => {
    latest.current.turn++;
    setLoaded({ state: 'ready', data });
  }, []);
  useReconnected(() => {
    if (loaded.error instanceof ConnectionLost) void reload();
  });
  return { ...loaded, reload, replace };
}
