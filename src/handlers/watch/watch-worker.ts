import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import type { Deps } from '../../operations/deps';
import { workOnWatch } from '../../operations/watch/look/work-on-watch';
import { deliverAgain, workerSession, type FunctionContext } from '../worker-session';

const eventSchema = z.object({
  body: z.object({
    look: z.boolean().optional(),
    accountIds: z.array(z.string()).max(25).optional(),
  }),
});

/** Consumes the `watch` queue. Nobody is signed in here: the event names accounts, never an address. */
export function createWatchWorker(deps: Deps) {
  return async (event: unknown, context?: FunctionContext): Promise<InvocationError | undefined> => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) {
      deps.log.error('event-not-understood', {}, parsed.error);
      return undefined;
    }
    const session = workerSession(deps.clock, context);
    const { againAfterSeconds } = await workOnWatch(deps, parsed.data.body, session);
    return againAfterSeconds === undefined ? undefined : deliverAgain(againAfterSeconds);
  };
}
