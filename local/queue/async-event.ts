/** What a consumer is called with, as `AsyncEvent` of `@forge/events`, and whose function to call. */
export interface AsyncEvent {
  consumerKey: string;
  functionKey: string;
  queueName: string;
  jobId: string;
  eventId: string;
  body: Record<string, unknown>;
  retryContext?: RetryContext;
}

export interface RetryContext {
  /** Errors of the platform do not increment this. */
  retryCount: number;
  retryReason: string;
  retryData: unknown;
  retentionWindow: { startTime: string; remainingTimeMs: number };
}

/**
 * How a delivery ended. `done`: the function returned. `retry`: it returned an `InvocationError`. `failed`: it threw.
 * `crashed`: it did not come to an end; with `reason` FUNCTION_TIME_OUT or FUNCTION_OUT_OF_MEMORY that is the app's
 * doing, without one the platform's.
 */
export type DeliveryOutcome =
  | { kind: 'done' }
  | { kind: 'retry'; retryAfterSeconds?: number; retryReason?: string; retryData?: unknown }
  | { kind: 'failed' }
  | { kind: 'crashed'; reason?: 'FUNCTION_TIME_OUT' | 'FUNCTION_OUT_OF_MEMORY' };

/** One of the manifest's `modules.consumer`, with its function's `timeoutSeconds`. */
export interface Consumer {
  key: string;
  queue: string;
  functionKey: string;
  timeoutSeconds?: number;
}
