import { InvocationError, InvocationErrorCode } from '@forge/events';
import { unhurried } from '../domain/run/pace';
import type { Clock } from '../ports/clock';
import type { Session } from '../ports/session';

/**
 * The longest a worker may run, in seconds: `timeoutSeconds` of its function in the manifest. Forge allows 100
 * requests outside its proxy for each minute of it.
 */
export const workerSeconds = 900;
const egressAMinute = 100;

/** What Forge hands a function beside its event. */
export interface FunctionContext {
  getRemainingTimeInMillis?: () => number;
}

/** What one invocation of a worker may use. */
export function workerSession(clock: Clock, context: FunctionContext | undefined): Session {
  const endMs = clock.nowMs() + workerSeconds * 1000;
  return {
    pace: unhurried,
    egressLeft: (workerSeconds / 60) * egressAMinute,
    remainingMs: () => context?.getRemainingTimeInMillis?.() ?? endMs - clock.nowMs(),
  };
}

/** What a consumer answers to have its event delivered again after so many seconds. */
export const deliverAgain = (retryAfter: number): InvocationError =>
  new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
