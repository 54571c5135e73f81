import type * as z from 'zod/mini';
import type { Caller } from '../../operations/deps';
import { addToWatch } from '../../operations/watch/change-watched';
import { decideFindings } from '../../operations/watch/decide-findings';
import { decideReview } from '../../operations/watch/decide-review';
import { listFindings } from '../../operations/watch/list-findings';
import { listWatched } from '../../operations/watch/list-watched';
import { lookNow } from '../../operations/watch/look-now';
import { getWatch } from '../../operations/watch/watch-view';
import { defineRoute, type ApiParts, type RouteHandler } from './define-route';
import { defined, scopeOf } from './request-parts';
import { once, type OnceOutcome } from './once';
import * as schemas from './watch-route-schemas';

export type WatchApiOperation =
  | 'getWatch'
  | 'lookNow'
  | 'listWatched'
  | 'addToWatch'
  | 'listFindings'
  | 'decideFindings'
  | 'decideReview';

/** The access watch's part of the REST API. */
export function createWatchApi(parts: ApiParts): Record<WatchApiOperation, RouteHandler> {
  const { deps } = parts;
  const { nothing } = schemas;
  return {
    getWatch: defineRoute(parts, {
      operation: 'getWatch',
      query: nothing,
      body: nothing,
      run: async () => ({ data: await getWatch(deps) }),
    }),
    listWatched: defineRoute(parts, {
      operation: 'listWatched',
      query: schemas.watchedQuery,
      body: nothing,
      run: async ({ query }) => ({ data: await listWatched(deps, defined(query)) }),
    }),
    listFindings: defineRoute(parts, {
      operation: 'listFindings',
      query: schemas.findingsQuery,
      body: nothing,
      run: async ({ query }) => ({ data: await listFindings(deps, defined(query)) }),
    }),
    lookNow: post(parts, 'lookNow', nothing, {
      work: async () => {
        await lookNow(deps);
        return {};
      },
      answer: () => getWatch(deps),
    }),
    addToWatch: post(parts, 'addToWatch', schemas.addBody, adding(parts)),
    decideFindings: post(parts, 'decideFindings', schemas.decideBody, {
      work: (body, caller, newBatchId) => decideFindings(deps, caller, defined(body), newBatchId),
      answer: async ({ findingIds }, { batchId }) => ({
        ...(await listFindings(deps, { findingIds })),
        ...(batchId !== '' && { batchId }),
      }),
    }),
    decideReview: post(parts, 'decideReview', schemas.reviewBody, {
      work: async (body, caller) => ({ added: (await decideReview(deps, caller, defined(body))).decided }),
      answer: async (_, { done: { added } }) => ({ decided: added }),
    }),
  };
}

/** What is kept of an act, so that a repeated request gets the same answer: no address is. */
type Kept = Partial<OnceOutcome['done']> & { batchId?: string };

interface Act<Body> {
  work: (body: Body, caller: Caller, newBatchId: string) => Promise<Kept>;
  answer: (body: Body, outcome: OnceOutcome) => Promise<unknown>;
}

function adding({ deps }: ApiParts): Act<z.output<typeof schemas.addBody>> {
  return {
    work: async (body, caller) => {
      const { added, notFound, notKnown } = await addToWatch(deps, caller, defined(body));
      const codes = new Map([
        ...notFound.map((address) => [address.trim(), 'NOT_FOUND'] as const),
        ...notKnown.map((address) => [address.trim(), 'NOT_KNOWN'] as const),
      ]);
      const rejected = (body.addresses ?? []).flatMap((address, place): [number, string][] => {
        const code = codes.get(address.trim());
        return code === undefined ? [] : [[place, code]];
      });
      return { added, rejected };
    },
    answer: async ({ addresses = [] }, { done: { added, rejected } }) => {
      const rejectedAs = (code: string) =>
        rejected.flatMap(([place, why]) => (why === code ? (addresses[place] ?? []) : []));
      return { added, notFound: rejectedAs('NOT_FOUND'), notKnown: rejectedAs('NOT_KNOWN') };
    },
  };
}

/** A route that does something at most once for each idempotency key. */
function post<Body>(
  parts: ApiParts,
  operation: WatchApiOperation,
  bodySchema: z.ZodMiniType<Body>,
  { work, answer }: Act<Body>,
): RouteHandler {
  return defineRoute(parts, {
    operation,
    query: schemas.nothing,
    body: bodySchema,
    run: async ({ body, caller, request }) => {
      const { outcome, replayed } = await once(parts, request, scopeOf(caller, operation), async (newId) => {
        const { batchId = '', added = 0, rejected = [] } = await work(body, caller, newId);
        return { batchId, done: { added, rejected } };
      });
      const { batchId } = outcome;
      return { data: await answer(body, outcome), ...(batchId !== '' && { batchId }), replayed };
    },
  });
}
