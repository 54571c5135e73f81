import { Queue as ForgeQueue } from '@forge/events';
import type { Queue } from '../../ports/queue';

/** The `invites` queue of the manifest. https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export function createForgeQueue(): Queue {
  const queue = new ForgeQueue({ key: 'invites' });
  return {
    async push(events, delaySeconds) {
      const delay =
        delaySeconds === undefined || delaySeconds <= 0
          ? {}
          : { delayInSeconds: Math.min(900, delaySeconds) };
      await queue.push(events.map((body) => ({ body: { ...body }, ...delay })));
    },
  };
}
