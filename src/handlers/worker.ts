import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { unhurried } from '../domain/run/pace';
import type { Deps } from '../operations/deps';
import { workOnEvent } from '../operations/run/lane/work-on-event';

const eventSchema = z.object({
  body: z.object({ batchId: z.string(), fromSlice: z.int(), toSlice: z.int() }),
});

/**
 * The longest the worker may run, in seconds: `timeoutSeconds` of its function in the manifest. Forge allows 100
 * requests outside its proxy for each minute of it.
 */
export const workerSeconds = 900;
const egressAMinute = 100;

/** What Forge asks for when an event should be delivered again. */
type WorkerAnswer = InvocationError | undefined;

/** Consumes the `invites` queue. Nobody is signed in here: the event names work, never a person. */
export function createWorker(deps: Deps) {
  return async (
    event: unknown,
    context?: { getRemainingTimeInMillis?: () => number },
  ): Promise<WorkerAnswer> => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) {
      deps.log.error('event-not-understood', {}, parsed.error);
      return undefined;
    }
    const endMs = deps.clock.nowMs() + workerSeconds * 1000;
    const session = {
      pace: unhurried,
      egressLeft: (workerSeconds / 60) * egressAMinute,
      remainingMs: () => context?.getRemainingTimeInMillis?.() ?? endMs - deps.clock.nowMs(),
    };
    const { againAfterSeconds } = await workOnEvent(deps, parsed.data.body, session);
    if (againAfterSeconds === undefined) return undefined;
    return new InvocationError({
      retryAfter: againAfterSeconds,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  };
}
