import { addRecipients } from '../../operations/batches/add-recipients';
import { getBatch } from '../../operations/batches/batch-view';
import { checkBatch } from '../../operations/batches/check-batch';
import { cancelBatch, pauseBatch, resumeBatch, retryFailed } from '../../operations/batches/control-batch';
import type { BatchView } from '../../contract/batches';
import type { Caller } from '../../operations/deps';
import { listLog } from '../../operations/audit/search/list-log';
import { listBatches } from '../../operations/batches/list-batches';
import { listRecipients } from '../../operations/batches/list-recipients';
import { startBatch } from '../../operations/batches/start-batch';
import { submitBatch } from '../../operations/batches/submit-batch';
import { additionAnswer, asRecipient } from './batch-answer';
import { createWatchApi, type WatchApiOperation } from './create-watch-api';
import { defineRoute, type ApiParts, type RouteHandler } from './define-route';
import { once } from './once';
import { defined, scopeOf } from './request-parts';
import * as schemas from './route-schemas';
import type * as z from 'zod/mini';

/** The app's REST API: one handler a route of the manifest, each an operation of the page. See docs/openapi.yaml. */
export function createApi(parts: ApiParts): Record<ApiOperation, RouteHandler> {
  const { deps } = parts;
  return {
    ...createWatchApi(parts),
    createBatch: defineRoute(parts, createRoute(parts)),
    addRecipients: defineRoute(parts, addRoute(parts)),
    listBatches: defineRoute(parts, {
      operation: 'listBatches',
      query: schemas.batchesQuery,
      body: schemas.noBody,
      run: async ({ query }) => ({ data: await listBatches(deps, query) }),
    }),
    getBatch: defineRoute(parts, {
      operation: 'getBatch',
      query: schemas.batchQuery,
      body: schemas.noBody,
      run: async ({ query: { batchId } }) => ({ data: await getBatch(deps, batchId), batchId }),
    }),
    listRecipients: defineRoute(parts, {
      operation: 'listRecipients',
      query: schemas.recipientsQuery,
      body: schemas.noBody,
      run: async ({ query }) => ({
        data: await listRecipients(deps, defined(query)),
        batchId: query.batchId,
      }),
    }),
    listAuditEntries: defineRoute(parts, {
      operation: 'listAuditEntries',
      query: schemas.auditQuery,
      body: schemas.noBody,
      run: async ({ query: { search, cursor, limit, ...filter } }) => ({
        data: await listLog(deps, defined({ search, filter: defined(filter), cursor, limit })),
      }),
    }),
    checkBatch: act(parts, 'checkBatch', schemas.checkBody, (caller, batchId, body) => {
      const { startWhenReady, confirmRemovals } = body;
      return checkBatch(deps, caller, batchId, startWhenReady ? { confirmRemovals } : undefined);
    }),
    startBatch: act(parts, 'startBatch', schemas.startBody, (caller, batchId, body) =>
      startBatch(deps, caller, { batchId, ...defined(body) }, 'background'),
    ),
    pauseBatch: act(parts, 'pauseBatch', schemas.noBody, (caller, batchId) =>
      pauseBatch(deps, caller, batchId),
    ),
    resumeBatch: act(parts, 'resumeBatch', schemas.noBody, (caller, batchId) =>
      resumeBatch(deps, caller, batchId),
    ),
    cancelBatch: act(parts, 'cancelBatch', schemas.noBody, (caller, batchId) =>
      cancelBatch(deps, caller, batchId),
    ),
    retryFailed: act(parts, 'retryFailed', schemas.noBody, (caller, batchId) =>
      retryFailed(deps, caller, batchId),
    ),
  };
}

export type ApiOperation =
  | WatchApiOperation
  | 'createBatch'
  | 'addRecipients'
  | 'listBatches'
  | 'getBatch'
  | 'listRecipients'
  | 'listAuditEntries'
  | 'checkBatch'
  | 'startBatch'
  | 'pauseBatch'
  | 'resumeBatch'
  | 'cancelBatch'
  | 'retryFailed';

type Submitted = z.output<typeof schemas.submitBody>;

function createRoute(parts: ApiParts): Parameters<typeof defineRoute<Record<string, never>, Submitted>>[1] {
  const { deps } = parts;
  return {
    operation: 'createBatch',
    query: schemas.noQuery,
    body: schemas.submitBody,
    status: 201,
    run: async ({ body, caller, client, request }) => {
      const { recipients, mode, confirmRemovals, ...details } = body;
      const { outcome, replayed } = await once(
        parts,
        request,
        scopeOf(caller, 'createBatch'),
        async (batchId) => {
          const { added, rejected } = await submitBatch(deps, caller, {
            ...defined(details),
            batchId,
            source: { kind: 'api', client },
            recipients: recipients.map(asRecipient),
            mode,
            confirmRemovals,
          });
          return { batchId, done: { added, rejected: rejected.map(({ index, code }) => [index, code]) } };
        },
      );
      const { batchId } = outcome;
      return { data: await additionAnswer(deps, outcome, recipients), batchId, replayed };
    },
  };
}

function addRoute(
  parts: ApiParts,
): Parameters<typeof defineRoute<{ batchId: string }, z.output<typeof schemas.addBody>>>[1] {
  const { deps } = parts;
  return {
    operation: 'addRecipients',
    query: schemas.batchQuery,
    body: schemas.addBody,
    run: async ({ query: { batchId }, body: { recipients }, caller, request }) => {
      const { outcome, replayed } = await once(parts, request, scopeOf(caller, 'addRecipients'), async () => {
        const input = { batchId, recipients: recipients.map((one) => defined(asRecipient(one))) };
        const { added, rejected } = await addRecipients(deps, caller, input);
        return { batchId, done: { added, rejected: rejected.map(({ index, code }) => [index, code]) } };
      });
      return { data: await additionAnswer(deps, outcome, recipients), batchId, replayed };
    },
  };
}

/** A route that does one thing to a batch and answers with the batch as it is then. */
function act<Body>(
  parts: ApiParts,
  operation: ApiOperation,
  body: z.ZodMiniType<Body>,
  work: (caller: Caller, batchId: string, body: Body) => Promise<BatchView>,
): RouteHandler {
  return defineRoute(parts, {
    operation,
    query: schemas.batchQuery,
    body,
    run: async ({ query: { batchId }, body: wish, caller, request }) => {
      const { replayed } = await once(parts, request, scopeOf(caller, operation), async () => {
        await work(caller, batchId, wish);
        return { batchId, done: { added: 0, rejected: [] } };
      });
      return { data: await getBatch(parts.deps, batchId), batchId, replayed };
    },
  });
}
