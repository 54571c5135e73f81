/**
 * How fast a lane may call Atlassian. No limit is published for these calls, so the lanes of a batch learn it:
 * each refusal (429) widens the interval between calls at once, each success narrows it a little.
 */
export interface Pace {
  /** Least milliseconds between the starts of two calls; 0: as fast as answers come. */
  intervalMs: number;
  /** Successful calls since the last refusal. */
  sinceRefusal: number;
  /** The interval that was last refused; absent before the first refusal. */
  refusedMs?: number | undefined;
  /** How many lanes shared the limit when this was learned; absent: this one alone knows. */
  among?: number | undefined;
}

/** For a few calls on behalf of somebody who waits. */
export const unhurried: Pace = { intervalMs: 0, sinceRefusal: 0 };

const firstIntervalMs = 500;
/** A lane starts slowly enough to come upon a limit from below: found from above, it costs many refusals. */
export const cautious: Pace = { intervalMs: firstIntervalMs, sinceRefusal: 0 };

const slowestIntervalMs = 60_000;
const negligibleIntervalMs = 10;
/** What a refusal makes of the interval; the other lanes, who were not refused, go half the way with it. */
const widening = 1.7;
/** The same once more when the repeated call is refused too: others took its place, it did not come too often. */
const wideningAgain = 1.4;
/** Narrowing per success while no limit is known. */
const searchStep = 0.2;
/** Per success at one call a second once a limit is known; a slow lane has fewer successes, so each counts more. */
const steadyStep = 0.003;
/** After about this many successes in a row the limit was raised or others left it: narrow ever faster. */
const patientCalls = 220;
/** Intervals beyond this many times the refused one are far from the limit. */
const farFromLimit = 1.6;
const returnStep = 0.25;
const largestStep = 0.06;

/** The first refusal comes late: what a limit lets through at once hides it while the calls come ever faster. */
const overshoot = 1.3;

/** `betweenMs`: how far apart the calls came, which tells more where they came as fast as answers did. */
export function afterRefusal(pace: Pace, betweenMs?: number): Pace {
  const refusedAtMs = pace.intervalMs || Math.min(betweenMs ?? 0, firstIntervalMs);
  if (refusedAtMs === 0) return { ...pace, ...cautious };
  const refusedMs = refusedAtMs * (pace.refusedMs === undefined ? overshoot : 1);
  const factor = pace.sinceRefusal > 0 ? widening : wideningAgain;
  const intervalMs = Math.min(slowestIntervalMs, refusedMs * factor);
  return { ...pace, intervalMs, sinceRefusal: 0, refusedMs };
}

/** `waited`: the call had to wait for its turn. Otherwise nothing was learned of a narrower interval. */
export function afterSuccess(pace: Pace, waited: boolean): Pace {
  const sinceRefusal = pace.sinceRefusal + 1;
  if (!waited) return { ...pace, sinceRefusal };
  const intervalMs = pace.intervalMs / (1 + stepOf(pace, sinceRefusal));
  return { ...pace, intervalMs: intervalMs < negligibleIntervalMs ? 0 : intervalMs, sinceRefusal };
}

function stepOf({ intervalMs, refusedMs }: Pace, sinceRefusal: number): number {
  if (refusedMs === undefined) return searchStep;
  const patience = 1 + (sinceRefusal / patientCalls) ** 2;
  const steady = steadyStep * Math.sqrt(intervalMs / 1000) * patience;
  const far = Math.max(0, intervalMs / (refusedMs * farFromLimit) - 1);
  return Math.min(largestStep, steady + returnStep * far);
}

/**
 * The pace that a lane and the others now at work on its batch agree on: the mean of what they learned. So a
 * refusal of one slows all of them, none starves beside a faster one, and those who go on take the share of
 * those who are done.
 */
export function agreedPace(own: Pace, others: readonly Pace[]): Pace {
  const among = others.length + 1;
  const limited = [own, ...others].filter(({ intervalMs }) => intervalMs > 0);
  if (limited.length === 0) return { ...own, among };
  const share = (pace: Pace): number => among / (pace.among ?? among);
  const refused = limited.flatMap((pace) =>
    pace.refusedMs === undefined ? [] : [pace.refusedMs * share(pace)],
  );
  return {
    intervalMs: geometricMean(limited.map((pace) => pace.intervalMs * share(pace))),
    sinceRefusal: own.sinceRefusal,
    ...(refused.length > 0 && { refusedMs: geometricMean(refused) }),
    among,
  };
}

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
