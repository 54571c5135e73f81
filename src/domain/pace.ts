/**
 * How fast a lane may call Atlassian. No limit is published for these calls, so the lane learns it: each
 * refusal (429) widens the interval between calls, each success narrows it a little.
 */
export interface Pace {
  /** Least milliseconds between the starts of two calls; 0 while nothing was refused. */
  intervalMs: number;
  /** Successful calls since the last refusal. */
  sinceRefusal: number;
}

export const unhurried: Pace = { intervalMs: 0, sinceRefusal: 0 };

const firstIntervalMs = 200;
const slowestIntervalMs = 60_000;
/** Refusals this close together mean that the pace is far off, not slightly. */
const farOffCalls = 12;
const farOffFactor = 2;
const slightFactor = 1.1;
/** Narrowing per success: small, so that few calls of the steady state are refused. */
const recoveryPerCall = 0.0006;
/** After this many successes in a row the limit seems to be gone: recover faster. */
const steadyCalls = 150;
const fastRecoveryPerCall = 0.01;
const negligibleIntervalMs = 10;

export function afterRefusal(pace: Pace): Pace {
  const factor = pace.sinceRefusal < farOffCalls ? farOffFactor : slightFactor;
  const intervalMs = pace.intervalMs === 0 ? firstIntervalMs : pace.intervalMs * factor;
  return { intervalMs: Math.min(slowestIntervalMs, intervalMs), sinceRefusal: 0 };
}

export function afterSuccess(pace: Pace): Pace {
  if (pace.intervalMs === 0) return { intervalMs: 0, sinceRefusal: pace.sinceRefusal + 1 };
  const recovery = pace.sinceRefusal > steadyCalls ? fastRecoveryPerCall : recoveryPerCall;
  const intervalMs = pace.intervalMs * (1 - recovery);
  return {
    intervalMs: intervalMs < negligibleIntervalMs ? 0 : intervalMs,
    sinceRefusal: pace.sinceRefusal + 1,
  };
}
