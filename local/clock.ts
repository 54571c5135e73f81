import { createTimerHeap, type TimerHeap } from './timer-heap.ts';

/**
 * Time on the local host. Everything that waits or reads the time goes through one `HostClock`, so that
 * delays, back-off and lag pass when the clock is moved and no test ever sleeps.
 */
export interface HostClock {
  nowMs(): number;
  /** Resolves when the clock has reached `nowMs() + ms`. */
  sleep(ms: number): Promise<void>;
  /** As the global of the same name, on this clock. Answers a handle for `clearTimeout`. */
  setTimeout(callback: () => void, ms: number): number;
  clearTimeout(handle: number): void;
  /** Moves the clock, making due whatever waits. */
  advance(ms: number): Promise<void>;
}

export interface VirtualClock extends HostClock {
  /** Holds automatic advance while `work` (real input or output) is under way; answers its result. */
  busy<T>(work: Promise<T>): Promise<T>;
}

/** The longest delay a timer of Node takes; beyond it, the timer fires at once. */
const longestRealDelayMs = 2 ** 31 - 1;
/** Turns of the event loop without a new sleeper after which the process counts as quiet. */
const quietTurns = 3;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Real time plus an offset that `advance` moves. Only sleepers keep the process alive, later callbacks do not. */
export function createRunningClock(options: { startMs?: number } = {}): HostClock {
  const timers = createTimerHeap();
  let offsetMs = options.startMs === undefined ? 0 : options.startMs - Date.now();
  let realTimer: NodeJS.Timeout | undefined;
  const nowMs = (): number => Date.now() + offsetMs;

  function arm(): void {
    if (realTimer !== undefined) clearTimeout(realTimer);
    const next = timers.peek();
    if (next === undefined) return;
    realTimer = setTimeout(fire, Math.min(Math.max(0, next.dueMs - nowMs()), longestRealDelayMs));
    if (timers.sleepers() === 0) realTimer.unref();
  }
  function fire(): void {
    timers.fireDue(nowMs());
    arm();
  }
  return {
    nowMs,
    ...waiting(timers, nowMs, arm),
    advance: (ms) =>
      moveTo(timers, nowMs() + ms, (toMs) => {
        offsetMs += Math.max(0, toMs - nowMs());
      }).then(arm),
  };
}

/**
 * Time that moves only when told. With `autoAdvance`, whenever something sleeps and the process is otherwise
 * quiet, time jumps to the earliest sleeper. Callbacks set for later never make time jump: a function's
 * time-out or a delayed event must not come due merely because nothing else happens.
 */
export function createVirtualClock(options: { startMs?: number; autoAdvance?: boolean } = {}): VirtualClock {
  const timers = createTimerHeap();
  let timeMs = options.startMs ?? 0;
  let busyCount = 0;
  let sleepsSeen = 0;
  let isWatching = false;
  const setTime = (toMs: number): void => {
    timeMs = Math.max(timeMs, toMs);
  };

  function jump(): void {
    setTime(timers.peek()?.dueMs ?? timeMs);
    timers.fireDue(timeMs);
  }
  async function watch(): Promise<void> {
    isWatching = true;
    for (let quiet = 0, seen = -1; timers.sleepers() > 0 && busyCount === 0; quiet += 1) {
      if (seen !== sleepsSeen) quiet = 0;
      seen = sleepsSeen;
      if (quiet < quietTurns) {
        await turn();
      } else {
        jump();
        quiet = 0;
      }
    }
    isWatching = false;
  }
  function wake(): void {
    sleepsSeen += 1;
    // What waits for no time at all needs no one to move the clock.
    if ((timers.peek()?.dueMs ?? Infinity) <= timeMs) setImmediate(() => timers.fireDue(timeMs));
    if (options.autoAdvance === true && !isWatching && busyCount === 0) void watch();
  }
  return {
    nowMs: () => timeMs,
    ...waiting(timers, () => timeMs, wake),
    advance: (ms) => moveTo(timers, timeMs + ms, setTime),
    async busy(work) {
      busyCount += 1;
      try {
        return await work;
      } finally {
        busyCount -= 1;
        wake();
      }
    },
  };
}

function waiting(
  timers: TimerHeap,
  nowMs: () => number,
  changed: () => void,
): Pick<HostClock, 'sleep' | 'setTimeout' | 'clearTimeout'> {
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        timers.add(nowMs() + Math.max(0, ms), resolve, true);
        changed();
      }),
    setTimeout(callback, ms) {
      const { handle } = timers.add(nowMs() + Math.max(0, ms), callback, false);
      changed();
      return handle;
    },
    clearTimeout: (handle) => timers.cancel(handle),
  };
}

/** Fires what comes due on the way in order, letting promise chains run after each, so that what they set fires too. */
async function moveTo(timers: TimerHeap, goalMs: number, setTime: (toMs: number) => void): Promise<void> {
  for (let next = timers.peek(); next !== undefined && next.dueMs <= goalMs; next = timers.peek()) {
    setTime(next.dueMs);
    timers.pop();
    next.callback();
    await turn();
  }
  setTime(goalMs);
  await turn();
}
