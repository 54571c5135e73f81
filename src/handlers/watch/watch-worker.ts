import { z } from 'zod';
import type { Deps } from '../../operations/deps';
import { workOnWatch } from '../../operations/watch/look/work-on-watch';
import { createConsumer } from '../worker-session';

/** A look at everybody, or at some accounts. */
const workOfTheWatch = z.lazy(() =>
  z.object({
    look: z.boolean().optional(),
    accountIds: z.array(z.string()).max(25).optional(),
  }),
);

/** Consumes the `watch` queue. */
export const createWatchWorker = (deps: Deps) => createConsumer(deps, workOfTheWatch, workOnWatch);
