import { useEffect, useState } from 'react';
import type { BatchView } from '../../../../../../src/contract/batches';
import { Subtle } from '../../../components/frame/layout';
import { words } from '../../../words/words';

const tickMilliseconds = 1_000;
const slowSeconds = 3;

/** While nobody is done yet: that the run is under way, for how long, and what is being done. */
export function SignOfLife({ batch: { done, state, attempt } }: { batch: BatchView }) {
  const isWaiting = state === 'running' && done === 0;
  const seconds = useSecondsOf(isWaiting ? attempt : undefined);
  if (!isWaiting || seconds < slowSeconds) return null;
  return <Subtle>{words.batch.working(seconds)}</Subtle>;
}

/** Seconds since the page saw it begin; the clocks of two machines may differ. */
function useSecondsOf(attempt: number | undefined): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (attempt === undefined) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), tickMilliseconds);
    return () => clearInterval(timer);
  }, [attempt]);
  return seconds;
}
