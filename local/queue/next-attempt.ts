import type { DeliveryOutcome } from './async-event.ts';
import type { QueuedEvent, Retry } from './event-table.ts';
import { queueLimits } from './limits.ts';

const hourMs = 60 * 60 * 1000;

/** When an event is dropped rather than retried. Errors of the platform extend the window. */
export function retentionEndMs(event: Pick<QueuedEvent, 'enqueuedMs'>, isPlatformError: boolean): number {
  const hours = queueLimits.retentionHours + (isPlatformError ? queueLimits.platformExtensionHours : 0);
  return event.enqueuedMs + hours * hourMs;
}

/**
 * The documentation: events are retried automatically until delivered, and an event is delivered unless its
 * invocation ends in a retry request, an error of the app (a thrown error, a time-out, memory exhausted) or one of
 * the platform; intervals grow to about 15 minutes, within 24 hours of the push. So what throws comes again, too.
 * Undefined: the retention window would be exceeded, and the event is dropped.
 */
export function nextAttempt(
  event: QueuedEvent,
  outcome: Exclude<DeliveryOutcome, { kind: 'done' }>,
  nowMs: number,
): Retry | undefined {
  const isPlatformError = outcome.kind === 'crashed' && outcome.reason === undefined;
  const dueMs = nowMs + delaySeconds(event, outcome) * 1000;
  if (dueMs > retentionEndMs(event, isPlatformError)) return undefined;
  return { dueMs, countsAsRetry: !isPlatformError, reason: reasonOf(outcome), data: dataOf(event, outcome) };
}

function delaySeconds(event: QueuedEvent, outcome: DeliveryOutcome): number {
  if (outcome.kind === 'retry')
    return Math.min(Math.max(outcome.retryAfterSeconds ?? 1, 1), queueLimits.retryAfterSeconds);
  return Math.min(
    queueLimits.firstRetrySeconds * 2 ** Math.min(event.attempts, 10),
    queueLimits.longestRetrySeconds,
  );
}

function reasonOf(outcome: DeliveryOutcome): string {
  if (outcome.kind === 'retry') return outcome.retryReason ?? 'FUNCTION_RETRY_REQUEST';
  if (outcome.kind === 'crashed' && outcome.reason !== undefined) return outcome.reason;
  return 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}

/** What the app asked to be given back; kept over errors in between. Larger than allowed, it is lost. */
function dataOf(event: QueuedEvent, outcome: DeliveryOutcome): string | null {
  if (outcome.kind !== 'retry') return event.retryData;
  const data = outcome.retryData === undefined ? null : JSON.stringify(outcome.retryData);
  return data !== null && Buffer.byteLength(data) > queueLimits.retryDataSizeBytes ? null : data;
}
