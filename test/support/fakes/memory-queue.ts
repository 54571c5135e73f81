import type { Clock } from '../../../src/ports/clock';
import type { InviteEvent, Queue, WatchEvent, WatchQueue } from '../../../src/ports/queue';

const eventsAPush = 50;
const delayAtMostSeconds = 900;

/** The queue in memory: events come due on the clock, each once unless it is pushed again. */
export interface MemoryQueue extends Queue {
  /** Removes and answers what is due now. */
  takeDue(): InviteEvent[];
  nextDueMs(): number | undefined;
  /** Everything not taken yet. */
  waiting(): InviteEvent[];
  /** The next push fails with this error. */
  failNextPush(error: Error): void;
}

export function createMemoryQueue(clock: Pick<Clock, 'nowMs'>): MemoryQueue {
  let entries: { event: InviteEvent; dueMs: number }[] = [];
  let failure: Error | undefined;
  return {
    async push(events, delaySeconds = 0) {
      if (failure) {
        const error = failure;
        failure = undefined;
        throw error;
      }
      if (events.length === 0 || events.length > eventsAPush)
        throw new RangeError(`A push takes 1 to ${eventsAPush} events, not ${events.length}`);
      const dueMs = clock.nowMs() + Math.min(delayAtMostSeconds, Math.max(0, delaySeconds)) * 1000;
      entries.push(...events.map((event) => ({ event: { ...event }, dueMs })));
    },
    takeDue() {
      const due = entries.filter(({ dueMs }) => dueMs <= clock.nowMs());
      entries = entries.filter(({ dueMs }) => dueMs > clock.nowMs());
      return due.map(({ event }) => event);
    },
    nextDueMs: () => (entries.length === 0 ? undefined : Math.min(...entries.map(({ dueMs }) => dueMs))),
    waiting: () => entries.map(({ event }) => event),
    failNextPush(error) {
      failure = error;
    },
  };
}

/** The queue of the watch in memory; its events come in order. */
export interface MemoryWatchQueue extends WatchQueue {
  /** Removes and answers what was pushed. */
  take(): WatchEvent[];
}

export function createMemoryWatchQueue(): MemoryWatchQueue {
  let events: WatchEvent[] = [];
  return {
    async push(event) {
      events.push({ ...event });
    },
    take() {
      const taken = events;
      events = [];
      return taken;
    },
  };
}
