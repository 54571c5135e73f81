import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import type { Deps } from '../operations/deps';
import { workOnEvent } from '../operations/run/lane/work-on-event';
import { deliverAgain, workerSession, type FunctionContext } from './worker-session';

const eventSchema = z.object({
  body: z.object({ batchId: z.string(), fromSlice: z.int(), toSlice: z.int() }),
});

/** Consumes the `invites` queue. Nobody is signed in here: the event names work, never a person. */
export function createWorker(deps: Deps) {
  return async (event: unknown, context?: FunctionContext): Promise<InvocationError | undefined> => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) {
      deps.log.error('event-not-understood', {}, parsed.error);
      return undefined;
    }
    const session = workerSession(deps.clock, context);
    const { againAfterSeconds } = await workOnEvent(deps, parsed.data.body, session);
    return againAfterSeconds === undefined ? undefined : deliverAgain(againAfterSeconds);
  };
}
