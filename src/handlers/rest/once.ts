import * as z from 'zod/mini';
import type { Deps } from '../../operations/deps';
import { OperationError } from '../../operations/operation-error';
import type { RequestBook } from '../../ports/request-book';
import type { ApiRequest } from './api-request';
import { ApiRefusal } from './problem';

/** A request that has not ended after this long never will: its function lives 25 s. */
const abandonedMs = 60_000;
const keyForm = /^[\x21-\x7e]{1,255}$/;

/** What is kept of a request that was carried out: ids, numbers and codes, no address. */
export const recordSchema = z.lazy(() =>
  z.object({
    v: z.literal(1),
    digest: z.string(),
    beganAtMs: z.number(),
    batchId: z.string(),
    done: z.optional(z.object({ added: z.number(), rejected: z.array(z.tuple([z.number(), z.string()])) })),
  }),
);
export type RequestRecord = z.infer<typeof recordSchema>;

export interface OnceOutcome {
  batchId: string;
  done: NonNullable<RequestRecord['done']>;
}

/**
 * Carries a request out at most once for each account, route and `Idempotency-Key`. `work` gets the id that a new
 * batch is to have, the same again when a request broke off and is repeated. Refused work leaves no trace.
 * Throws `ApiRefusal`.
 */
export async function once(
  { deps, book }: { deps: Deps; book: RequestBook },
  request: ApiRequest,
  scope: string,
  work: (newBatchId: string) => Promise<OnceOutcome>,
): Promise<{ outcome: OnceOutcome; replayed: boolean }> {
  const key = request.header('idempotency-key');
  if (key === undefined) return { outcome: await work(deps.ids.next()), replayed: false };
  if (!keyForm.test(key)) {
    throw new ApiRefusal(
      'INVALID_IDEMPOTENCY_KEY',
      'Idempotency-Key is 1 to 255 visible characters without spaces.',
    );
  }
  const id = deps.ids.hash(`${scope}\n${key}`);
  const digest = deps.ids.hash(JSON.stringify([request.query, request.text ?? '']));
  const begun: RequestRecord = { v: 1, digest, beganAtMs: deps.clock.nowMs(), batchId: deps.ids.next() };
  const taken = (await book.begin(id, begun)) ? undefined : await book.find(id);
  const before = taken === undefined ? begun : recordSchema.parse(taken);
  if (before.digest !== digest) {
    throw new ApiRefusal('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.');
  }
  if (before.done) return { outcome: { batchId: before.batchId, done: before.done }, replayed: true };
  // The id is taken by this very request where the answer was lost to its being written down.
  const isOurs = before.batchId === begun.batchId;
  if (!isOurs && deps.clock.nowMs() - before.beganAtMs < abandonedMs) {
    throw new ApiRefusal('IDEMPOTENCY_IN_PROGRESS', 'The first request with this key is still under way.');
  }
  return { outcome: await carryOut(book, id, before, work), replayed: false };
}

async function carryOut(
  book: RequestBook,
  id: string,
  record: RequestRecord,
  work: (newBatchId: string) => Promise<OnceOutcome>,
): Promise<OnceOutcome> {
  let outcome: OnceOutcome;
  try {
    outcome = await work(record.batchId);
  } catch (error) {
    if (leftNoTrace(error)) await book.forget(id);
    // Whatever broke off may be repeated at once, under the same id of the new batch.
    else await book.finish(id, { ...record, beganAtMs: 0 });
    throw error;
  }
  await book.finish(id, { ...record, batchId: outcome.batchId, done: outcome.done });
  return outcome;
}

const leftNoTrace = (error: unknown): boolean => error instanceof OperationError && error.code !== 'BUSY';
