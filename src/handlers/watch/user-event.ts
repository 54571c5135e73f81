import * as z from 'zod/mini';
import type { Deps } from '../../operations/deps';
import { noticePerson } from '../../operations/watch/look/keep-watch';

/** https://developer.atlassian.com/platform/forge/events-reference/jira/#user-events */
const eventSchema = z.lazy(() => z.object({ user: z.object({ accountId: z.string() }) }));

/** Consumes Jira's events about people: a hint that somebody may hold something else now, never the truth about it. */
export function createUserEvent(deps: Deps) {
  return async (event: unknown): Promise<void> => {
    const { data } = eventSchema.safeParse(event);
    if (data) await noticePerson(deps, data.user.accountId);
  };
}
