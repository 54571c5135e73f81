import { useEffect, useRef } from 'react';

/** Reads a list anew when `version` says that something behind it has changed. */
export function useRefreshed(version: string, refresh: () => void) {
  const before = useRef(version);
  useEffect(() => {
    if (before.current === version) return;
    before.current = version;
    refresh();
  }, [version, refresh]);
}
