import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostClock } from '../clock.ts';
import type { AsyncEvent, Consumer, DeliveryOutcome } from './async-event.ts';
import type { EventTable, QueuedEvent } from './event-table.ts';
import { nextAttempt, retentionEndMs } from './next-attempt.ts';

export interface QueueFaults {
  /** Every event is delivered a second time, after its first delivery ended. */
  duplicateDeliveries?: boolean;
  /** Due events are delivered newest first. */
  reorder?: boolean;
}
export interface DeliveryOptions {
  events: EventTable;
  clock: HostClock;
  consumers: readonly Consumer[];
  faults: QueueFaults;
  maxInFlight: number;
  deliver: (event: AsyncEvent) => Promise<DeliveryOutcome>;
}
export interface Delivery {
  /** Something was added: due events start in the next turn of the event loop, later ones when the clock gets there. */
  wake(): void;
  drain(): Promise<void>;
  /** The cycle of the event that the caller is handling. */
  currentCycleId(): string | undefined;
  /** Forgets what is in flight: its outcome no longer matters. */
  abandon(): void;
  close(): void;
}

/** Starts due events, as many at once as their concurrency allows, and keeps what becomes of them. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { events, clock, faults, maxInFlight } = options;
  const cycle = new AsyncLocalStorage<string>();
  const drains = createWaiters();
  const alarm = createAlarm(clock, startDue);
  let inFlight = new Set<QueuedEvent>();
  let isScheduled = false;
  let isClosed = false;

  function wake(): void {
    if (isClosed || isScheduled) return;
    isScheduled = true;
    // Outside the caller's context, so that what starts here belongs to no one's cycle but its own.
    cycle.exit(() =>
      setImmediate(() => {
        isScheduled = false;
        startDue();
      }),
    );
  }
  function startDue(): void {
    if (isClosed) return;
    for (const event of events.due(clock.nowMs(), faults.reorder === true)) {
      if (inFlight.size >= maxInFlight) break;
      if (mayStart(event, inFlight)) void run(event, inFlight);
    }
    alarm.set(events.nextDueMs());
    if (inFlight.size === 0) drains.release();
  }
  async function run(event: QueuedEvent, batch: Set<QueuedEvent>): Promise<void> {
    batch.add(event);
    events.start(event.seq);
    const outcome = await cycle.run(event.cycleId, () => attempt(options, event));
    batch.delete(event);
    if (isClosed || batch !== inFlight) return;
    settle(options, event, outcome);
    wake();
  }
  return {
    wake,
    async drain() {
      const hasWork = (): boolean => inFlight.size > 0 || (events.nextDueMs() ?? Infinity) <= clock.nowMs();
      while (!isClosed && hasWork()) await drains.next(wake);
    },
    currentCycleId: () => cycle.getStore(),
    abandon() {
      inFlight = new Set();
      alarm.set(events.nextDueMs());
      drains.release();
    },
    close() {
      isClosed = true;
      alarm.set(undefined);
      drains.release();
    },
  };
}

function createWaiters() {
  let waiting: (() => void)[] = [];
  return {
    /** Resolves at the next release; `begin` runs once the waiter is entered. */
    next: (begin: () => void): Promise<void> =>
      new Promise((resolve) => {
        waiting.push(resolve);
        begin();
      }),
    release(): void {
      const released = waiting;
      waiting = [];
      for (const resolve of released) resolve();
    },
  };
}

function createAlarm(clock: HostClock, ring: () => void) {
  let handle: number | undefined;
  return {
    /** What is due and did not start waits for something in flight, whose end wakes the queue: no alarm for that. */
    set(dueMs: number | undefined): void {
      if (handle !== undefined) clock.clearTimeout(handle);
      const isLater = dueMs !== undefined && dueMs > clock.nowMs();
      handle = isLater ? clock.setTimeout(ring, dueMs - clock.nowMs()) : undefined;
    },
  };
}

async function attempt(
  { consumers, clock, deliver }: DeliveryOptions,
  event: QueuedEvent,
): Promise<DeliveryOutcome> {
  const consumer = consumers.find(({ queue }) => queue === event.queueName);
  if (consumer === undefined) return { kind: 'failed' };
  try {
    return await deliver(toAsyncEvent(event, consumer, clock.nowMs()));
  } catch {
    // The host answers outcomes; if it breaks, the platform has failed.
    return { kind: 'crashed' };
  }
}

function settle(
  { events, clock, faults }: DeliveryOptions,
  event: QueuedEvent,
  outcome: DeliveryOutcome,
): void {
  const now = clock.nowMs();
  const isFirst = event.isDuplicate === 0 && event.attempts === 0;
  if (faults.duplicateDeliveries === true && isFirst && !events.isCancelled(event.jobId))
    events.add({ ...duplicateOf(event), dueMs: now });
  const retry = outcome.kind === 'done' ? undefined : nextAttempt(event, outcome, now);
  if (retry === undefined || events.isCancelled(event.jobId)) events.finish(event, outcome.kind === 'done');
  else events.postpone(event.seq, retry);
}

/** The counters of concurrency keys are those of the installation: shared by all queues. */
function mayStart(
  { concurrencyKey, concurrencyLimit }: QueuedEvent,
  inFlight: ReadonlySet<QueuedEvent>,
): boolean {
  if (concurrencyKey === null) return true;
  let running = 0;
  for (const other of inFlight) if (other.concurrencyKey === concurrencyKey) running += 1;
  return running < (concurrencyLimit ?? 1);
}

function duplicateOf(event: QueuedEvent) {
  const { eventId, jobId, queueName, body, cycleId, enqueuedMs, concurrencyKey, concurrencyLimit } = event;
  return {
    ...{ eventId, jobId, queueName, body, cycleId, enqueuedMs, concurrencyKey, concurrencyLimit },
    isDuplicate: 1,
  } as const;
}

function toAsyncEvent(event: QueuedEvent, consumer: Consumer, nowMs: number): AsyncEvent {
  const { queueName, jobId, eventId } = event;
  const { key: consumerKey, functionKey } = consumer;
  const body = JSON.parse(event.body) as Record<string, unknown>;
  const asyncEvent: AsyncEvent = { consumerKey, functionKey, queueName, jobId, eventId, body };
  if (event.retryReason === null) return asyncEvent;
  const remainingTimeMs = Math.max(0, retentionEndMs(event, false) - nowMs);
  return {
    ...asyncEvent,
    retryContext: {
      retryCount: event.retryCount,
      retryReason: event.retryReason,
      retryData: event.retryData === null ? undefined : JSON.parse(event.retryData),
      retentionWindow: { startTime: new Date(event.enqueuedMs).toISOString(), remainingTimeMs },
    },
  };
}
