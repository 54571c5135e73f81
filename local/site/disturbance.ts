import type { Behaviours } from '../behaviours.ts';
import type { HostClock } from '../clock.ts';
import { createRandom } from '../reshape/random.ts';

/** What a stand-in answers with: its own error body and the header values its service uses. */
export interface DisturbanceOptions {
  clock: HostClock;
  /** Read at every call, so that a switch works from the next call on. */
  behaviours: Behaviours;
  errorBody(status: 429 | 503, message: string): unknown;
  /** Value of the `RateLimit-Reason` header. */
  rateLimitReason: string;
  /** Told of every call when it is answered. */
  onCall?: ((call: { status: number }) => void) | undefined;
  seed?: number | undefined;
}

/** Wraps one call: takes its time, refuses it, lets it fail, or lets it through. */
export type Disturbance = (answer: () => Promise<Response>) => Promise<Response>;

/**
 * The network and the limits between a client and a stand-in: latency, a rate limit shared by all
 * endpoints and failures. A call that is refused or fails has no effect.
 */
export function createDisturbance(options: DisturbanceOptions): Disturbance {
  const { clock, behaviours, onCall } = options;
  const takeToken = createTokenBucket(clock, behaviours);
  const random = createRandom(options.seed ?? 1);

  const refuse = (status: 429 | 503, message: string, headers: Record<string, string>) =>
    Response.json(options.errorBody(status, message), { status, headers });
  const answerOrRefuse = async (answer: () => Promise<Response>): Promise<Response> => {
    const { rateLimit, latencyMs, failureRate } = behaviours;
    const allowed = takeToken();
    if (latencyMs > 0) await clock.sleep(latencyMs);
    if (!allowed) {
      return refuse(429, 'Rate limit exceeded.', {
        'Retry-After': String(rateLimit?.retryAfterSeconds ?? 1),
        'RateLimit-Reason': options.rateLimitReason,
      });
    }
    if (failureRate > 0 && random() < failureRate) return refuse(503, 'Service temporarily unavailable.', {});
    return answer();
  };
  return async (answer) => {
    const response = await answerOrRefuse(answer);
    onCall?.({ status: response.status });
    return response;
  };
}

/** A bucket that holds one second's worth of calls and fills up evenly. */
function createTokenBucket(clock: HostClock, behaviours: Behaviours): () => boolean {
  let perSecond: number | undefined;
  let tokens = 0;
  let filledAtMs = 0;
  return () => {
    const limit = behaviours.rateLimit?.perSecond;
    if (limit === undefined) {
      perSecond = undefined;
      return true;
    }
    const nowMs = clock.nowMs();
    const capacity = Math.max(1, limit);
    if (limit !== perSecond) tokens = capacity;
    else tokens = Math.min(capacity, tokens + (Math.max(0, nowMs - filledAtMs) / 1000) * limit);
    perSecond = limit;
    filledAtMs = nowMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
