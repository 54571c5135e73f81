import * as z from 'zod/mini';
import type { Deps } from '../../operations/deps';
import { workOnWatch } from '../../operations/watch/look/work-on-watch';
import { createConsumer } from '../worker-session';

/** A look at everybody, or at some accounts. */
const workOfTheWatch = z.lazy(() =>
  z.object({
    look: z.optional(z.boolean()),
    accountIds: z.optional(z.array(z.string()).check(z.maxLength(25))),
  }),
);

/** Consumes the `watch` queue. */
export const createWatchWorker = (deps: Deps) => createConsumer(deps, workOfTheWatch, workOnWatch);
