import type { Consumer } from './async-event.ts';
import { queueLimits, queueNamePattern } from './limits.ts';
import { QueueError } from './queue-error.ts';

export interface PushedEvent {
  /** JSON text. */
  body: string;
  delaySeconds: number;
  concurrency: { key: string; limit: number } | undefined;
}
export interface Push {
  consumer: Consumer;
  queueName: string;
  jobId: string;
  events: PushedEvent[];
}

/** `{queueName, jobId, payload: [{body, delayInSeconds?, concurrency?}], …}` */
export function readPush(request: Record<string, unknown>, consumers: readonly Consumer[]): Push {
  const { queueName, jobId } = readJob(request);
  const consumer = consumers.find(({ queue }) => queue === queueName);
  if (consumer === undefined)
    throw new QueueError(400, `No consumer is declared for the queue ${queueName}.`);
  const { payload } = request;
  if (!Array.isArray(payload) || payload.length === 0) throw new QueueError(400, 'No events pushed.');
  if (payload.length > queueLimits.pushEvents)
    throw new QueueError(400, `This push contains more than the ${queueLimits.pushEvents} events allowed.`);
  if (sizeBytes(payload) > queueLimits.pushSizeBytes)
    throw new QueueError(413, `The maximum payload size is ${queueLimits.pushSizeBytes / 1024}KB.`);
  return { consumer, queueName, jobId, events: payload.map((event) => readEvent(event, consumer)) };
}

/** `{queueName, jobId}`, as every request of the queue carries them. */
export function readJob({ queueName, jobId }: Record<string, unknown>): { queueName: string; jobId: string } {
  if (typeof queueName !== 'string' || !queueNamePattern.test(queueName))
    throw new QueueError(
      400,
      'Queue names can only contain alphanumeric characters, dashes and underscores.',
    );
  if (typeof jobId !== 'string' || jobId === '') throw new QueueError(400, 'jobId cannot be empty.');
  return { queueName, jobId };
}

function readEvent(event: unknown, consumer: Consumer): PushedEvent {
  if (!isRecord(event)) throw new QueueError(400, 'Event must be an object.');
  const { body, delayInSeconds: delaySeconds = 0, concurrency } = event;
  if (!isRecord(body)) throw new QueueError(400, 'Event body must be an object.');
  if (typeof delaySeconds !== 'number' || !(delaySeconds >= 0 && delaySeconds <= queueLimits.delaySeconds))
    throw new QueueError(
      400,
      `The delayInSeconds setting must be between 0 and ${queueLimits.delaySeconds}.`,
    );
  const isLong = (consumer.timeoutSeconds ?? 0) > queueLimits.defaultConsumerSeconds;
  if (isLong && sizeBytes(event) > queueLimits.longConsumerEventSizeBytes)
    throw new QueueError(
      413,
      `The maximum event size for ${consumer.key} is ${queueLimits.longConsumerEventSizeBytes / 1024}KB.`,
    );
  return { body: JSON.stringify(body), delaySeconds, concurrency: readConcurrency(concurrency) };
}

function readConcurrency(concurrency: unknown): PushedEvent['concurrency'] {
  if (concurrency === undefined) return undefined;
  const { key, limit } = isRecord(concurrency) ? concurrency : {};
  if (
    typeof key !== 'string' ||
    key === '' ||
    typeof limit !== 'number' ||
    !Number.isInteger(limit) ||
    limit < 1
  )
    throw new QueueError(400, 'concurrency must be {key, limit: a positive integer}.');
  return { key, limit };
}

function sizeBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
