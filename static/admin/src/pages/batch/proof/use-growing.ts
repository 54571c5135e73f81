import { useEffect, useState } from 'react';

/** Few enough that drawing them takes no longer than a frame. */
const rowsAFrame = 100;

/** How many of `total` rows are drawn so far: a few more with each frame, so that the page answers meanwhile. */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown >= total) return;
    const frame = requestAnimationFrame(() => setShown(Math.min(total, shown + rowsAFrame)));
    return () => cancelAnimationFrame(frame);
  }, [shown, total]);
  return Math.min(shown, total);
}
