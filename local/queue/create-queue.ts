import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { HostClock } from '../clock.ts';
import type { Meter } from '../meter.ts';
import type { AsyncEvent, Consumer, DeliveryOutcome } from './async-event.ts';
import { createDelivery, type QueueFaults } from './delivery.ts';
import { createEventTable, type EventTable } from './event-table.ts';
import { queueLimits } from './limits.ts';
import { nextAttempt } from './next-attempt.ts';
import { QueueError } from './queue-error.ts';
import { isRecord, readJob, readPush } from './read-push.ts';

export interface QueueOptions {
  database: DatabaseSync;
  clock: HostClock;
  meter: Pick<Meter, 'add'>;
  consumers: readonly Consumer[];
  /** Calls the consumer's function; a rejection counts as an error of the platform. */
  deliver: (event: AsyncEvent) => Promise<DeliveryOutcome>;
  /** Read at every delivery, so that they can be switched while the queue runs. */
  faults?: QueueFaults;
  /** How many events this machine handles at once; Forge names no number. */
  maxInFlight?: number;
}

export interface AsyncQueue {
  /**
   * The paths `/webhook/queue/{publish,stats,cancel}/…` of the target `{type: 'fpp', provider: 'app', remote:
   * 'stargate'}` of `__forge_fetch__`. A push made while `deliver` runs continues that event's cycle.
   */
  fetch(
    path: string,
    init?: { method?: string | undefined; body?: unknown; headers?: unknown },
  ): Promise<Response>;
  /** Resolves when no event is due now and none is in flight. */
  drain(): Promise<void>;
  /** Events not finished: due, delayed and in flight. */
  pending(): number;
  /** When the next event that is not in flight comes due. */
  nextDueMs(): number | undefined;
  reset(): void;
  /** Starts nothing any more. What is in flight is delivered again by the next queue on the same database. */
  close(): void;
}

/** Forge's async events queue, as `@forge/events` calls it: at least once, unordered, kept in SQLite. */
export function createQueue(options: QueueOptions): AsyncQueue {
  const { database, clock, meter, consumers, deliver, faults = {}, maxInFlight = 100 } = options;
  // What a crash of this process loses matters here, what a power failure loses does not.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  const events = createEventTable(database);
  requeueInterrupted(events, clock.nowMs());
  const delivery = createDelivery({ events, clock, consumers, faults, maxInFlight, deliver });
  const rate = createRateLimit(clock);

  function publish(request: Record<string, unknown>): Response {
    const { queueName, jobId, events: pushed } = readPush(request, consumers);
    const cycleId = delivery.currentCycleId() ?? randomUUID();
    if (!rate.take(pushed.length)) throw new QueueError(429, 'Too many requests.');
    if (events.countPush(cycleId) > queueLimits.cyclePushes)
      throw new QueueError(405, 'The limit on cyclic invocation has been reached.');
    const enqueuedMs = clock.nowMs();
    events.addJob(jobId, queueName, pushed.length);
    for (const { body, delaySeconds, concurrency } of pushed) {
      const dueMs = enqueuedMs + Math.round(delaySeconds * 1000);
      const [concurrencyKey, concurrencyLimit] = [concurrency?.key ?? null, concurrency?.limit ?? null];
      const fixed = { eventId: randomUUID(), jobId, queueName, cycleId, isDuplicate: 0 } as const;
      events.add({ ...fixed, body, dueMs, enqueuedMs, concurrencyKey, concurrencyLimit });
    }
    meter.add({ queuePushes: 1, queueEvents: pushed.length });
    delivery.wake();
    return jsonResponse(201, {});
  }
  const routes: Record<string, (request: Record<string, unknown>) => Response> = {
    publish,
    stats: (request) => jsonResponse(200, { ...findJob(events, request).stats }),
    cancel(request) {
      events.cancel(findJob(events, request).jobId);
      return new Response(null, { status: 204 });
    },
  };
  delivery.wake();
  return {
    fetch: (path, init = {}) => Promise.resolve().then(() => respond(routes, path, init)),
    drain: () => delivery.drain(),
    pending: () => events.pending(),
    nextDueMs: () => events.nextDueMs(),
    reset() {
      events.clear();
      rate.clear();
      delivery.abandon();
    },
    close: () => delivery.close(),
  };
}

function respond(
  routes: Record<string, (request: Record<string, unknown>) => Response>,
  path: string,
  init: { method?: string | undefined; body?: unknown },
): Response {
  const name = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
  const route = name === undefined ? undefined : routes[name];
  try {
    if (route === undefined || (init.method ?? 'POST') !== 'POST')
      throw new QueueError(501, `The local host does not provide ${path}.`);
    return route(parseBody(init.body));
  } catch (error) {
    if (!(error instanceof QueueError)) throw error;
    const { status, message } = error;
    return jsonResponse(status, { code: status, message, errorMessage: message });
  }
}

function findJob(events: EventTable, request: Record<string, unknown>) {
  const { jobId, queueName } = readJob(request);
  const stats = events.stats(jobId, queueName);
  if (stats === undefined)
    throw new QueueError(404, `The job ${jobId} was not found for the queue ${queueName}.`);
  return { jobId, stats };
}

/** What ran when the process ended is delivered again at once, as after an error of the platform. */
function requeueInterrupted(events: EventTable, nowMs: number): void {
  for (const event of events.takeInterrupted()) {
    const retry = nextAttempt(event, { kind: 'crashed' }, nowMs);
    if (retry === undefined || events.isCancelled(event.jobId)) events.finish(event, false);
    else events.postpone(event.seq, { ...retry, dueMs: nowMs });
  }
}

/** Events of the last minute. */
function createRateLimit(clock: Pick<HostClock, 'nowMs'>): { take(events: number): boolean; clear(): void } {
  let pushes: { atMs: number; events: number }[] = [];
  return {
    take(events) {
      const now = clock.nowMs();
      pushes = pushes.filter(({ atMs }) => atMs > now - 60_000);
      const used = pushes.reduce((sum, push) => sum + push.events, 0);
      if (used + events > queueLimits.eventsPerMinute) return false;
      pushes.push({ atMs: now, events });
      return true;
    },
    clear() {
      pushes = [];
    },
  };
}

function parseBody(body: unknown): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    throw new QueueError(400, 'The request is not JSON.');
  }
  if (!isRecord(parsed)) throw new QueueError(400, 'The request must be a JSON object.');
  return parsed;
}

function jsonResponse(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
