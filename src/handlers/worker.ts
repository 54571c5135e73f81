import * as z from 'zod/mini';
import type { Deps } from '../operations/deps';
import { workOnEvent } from '../operations/run/lane/work-on-event';
import { createConsumer } from './worker-session';

const workOfALane = z.lazy(() => z.object({ batchId: z.string(), fromSlice: z.int(), toSlice: z.int() }));

/** Consumes the `invites` queue. */
export const createWorker = (deps: Deps) => createConsumer(deps, workOfALane, workOnEvent);
