import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as z from 'zod/mini';
import { unhurried } from '../domain/run/pace';
import type { Clock } from '../ports/clock';
import type { Deps } from '../operations/deps';
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

/**
 * What consumes a queue whose events have such a body. Nobody is signed in here: an event names work, never a person. Where
 * the work says after how many seconds it goes on, Forge delivers the event again then.
 */
export function createConsumer<T>(
  deps: Deps,
  body: z.ZodMiniType<T>,
  work: (deps: Deps, event: T, session: Session) => Promise<{ againAfterSeconds?: number }>,
) {
  const eventSchema = z.object({ body });
  return async (event: unknown, context?: FunctionContext): Promise<InvocationError | undefined> => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) {
      deps.log.error('event-not-understood', {}, parsed.error);
      return undefined;
    }
    const { againAfterSeconds } = await work(deps, parsed.data.body, workerSession(deps.clock, context));
    return againAfterSeconds === undefined ? undefined : deliverAgain(againAfterSeconds);
  };
}

/** What a consumer answers to have its event delivered again after so many seconds. */
const deliverAgain = (retryAfter: number): InvocationError =>
  new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
