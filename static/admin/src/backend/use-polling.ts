import { useEffect, useRef } from 'react';

/** Runs `work` every `intervalMilliseconds` while the tab is visible; the next turn starts after the last has ended. */
export function usePolling(intervalMilliseconds: number | undefined, work: () => Promise<void>) {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (intervalMilliseconds === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const turn = async () => {
      if (document.visibilityState === 'visible') await latest.current().catch(() => undefined);
      if (!stopped) timer = setTimeout(() => void turn(), intervalMilliseconds);
    };
    timer = setTimeout(() => void turn(), intervalMilliseconds);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [intervalMilliseconds]);
}
