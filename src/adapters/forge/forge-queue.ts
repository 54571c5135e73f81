import { Queue as ForgeQueue } from '@forge/events';
import type { Queue, WatchQueue } from '../../ports/queue';

const delayAtMostSeconds = 900;

/** The `invites` queue of the manifest. https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export function createForgeQueue(): Queue {
  const queue = new ForgeQueue({ key: 'invites' });
  return {
    async push(events, delaySeconds) {
      await queue.push(events.map((body) => ({ body: { ...body }, ...delayOf(delaySeconds) })));
    },
  };
}

/** The `watch` queue of the manifest. */
export function createForgeWatchQueue(): WatchQueue {
  const queue = new ForgeQueue({ key: 'watch' });
  return {
    async push(event, delaySeconds) {
      await queue.push([{ body: { ...event }, ...delayOf(delaySeconds) }]);
    },
  };
}

const delayOf = (seconds: number | undefined): { delayInSeconds?: number } =>
  seconds === undefined || seconds <= 0 ? {} : { delayInSeconds: Math.min(delayAtMostSeconds, seconds) };
