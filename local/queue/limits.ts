/**
 * What Forge's async events refuse, and how they retry.
 * https://developer.atlassian.com/platform/forge/limits-async-events/
 * https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export const queueLimits = {
  pushEvents: 50,
  pushSizeBytes: 200 * 1024,
  /** For consumers that run longer than the default time. */
  longConsumerEventSizeBytes: 100 * 1024,
  defaultConsumerSeconds: 55,
  eventsPerMinute: 500,
  cyclePushes: 1000,
  delaySeconds: 900,
  retryAfterSeconds: 900,
  retryDataSizeBytes: 4 * 1024,
  retentionHours: 24,
  /** After errors of the platform, the retention may be extended by this. */
  platformExtensionHours: 72,
  /** The documentation names no first interval; it doubles with each attempt, up to the longest. */
  firstRetrySeconds: 30,
  longestRetrySeconds: 900,
} as const;

/** Names of queues, as `@forge/events` checks them. */
export const queueNamePattern = /^[a-zA-Z0-9-_]+$/;
