import { useEffect, useState } from 'react';
import type { WatchView } from '../../../../../src/contract/watch';
import { call } from '../../backend/backend';
import { useOverview } from '../../backend/overview';
import { useAct } from '../../backend/use-act';
import { useLoad } from '../../backend/use-load';
import { usePolling } from '../../backend/use-polling';

const lookingPollMilliseconds = 1_500;
/** Looks begin by themselves, and other admins decide. */
const restingPollMilliseconds = 20_000;
/** Whatever became of a look that was asked for, it is no longer waited for. */
const longestWaitMilliseconds = 120_000;

/** The figures of the watch, kept current, and a way to ask for a look. */
export function useWatch() {
  const { overview, refresh } = useOverview();
  const { data: watch, error: loadError, reload, replace } = useLoad('watch', () => call('getWatch', {}));
  const { act, busy, error } = useAct();
  const [asked, setAsked] = useState<{ mark: string; untilMs: number }>();
  const isAwaited =
    asked !== undefined && watch !== undefined && asked.mark === markOf(watch) && Date.now() < asked.untilMs;
  const isLooking = watch?.isLooking === true;
  usePolling(isLooking || isAwaited ? lookingPollMilliseconds : restingPollMilliseconds, reload);
  const open = watch?.openFindings;
  const isNews = open !== undefined && open !== overview.watch.openFindings;
  useEffect(() => {
    if (isNews) void refresh();
  }, [isNews, open, refresh]);
  const lookNow = () =>
    act('look', async () => {
      const before = await call('lookNow', {});
      setAsked({ mark: markOf(before), untilMs: Date.now() + longestWaitMilliseconds });
      replace(before);
    });
  return { watch, loadError, reload, lookNow, isBusy: busy !== undefined, isLooking, isAwaited, error };
}

/** Changes when a look has come to its end, or could not go on. */
const markOf = ({ lastLookAt = '', notice }: WatchView): string => `${lastLookAt} ${notice?.at ?? ''}`;

/** The watch as it is, and what can be asked of it. */
export type WatchStore = ReturnType<typeof useWatch> & { watch: WatchView };
