import { z } from 'zod';
import { functionLimits, type Manifest } from '../manifest.ts';
import type { AsyncEvent, DeliveryOutcome } from '../queue/async-event.ts';
import type { Site } from '../site/site.ts';
import type { AppIdentity } from './app-identity.ts';
import type { Ending } from './realm/invocation.ts';
import type { Runtime } from './runtime.ts';

/** How a consumer asks for another delivery: an `InvocationError` of `@forge/events`. */
const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

/** Calls a consumer's function with one event. There is no user in the background. */
export async function deliverEvent(
  runtime: Runtime,
  { consumerKey, functionKey, ...event }: AsyncEvent,
  manifest: Manifest,
  identity: AppIdentity,
  site: Pick<Site, 'cloudId'>,
): Promise<DeliveryOutcome> {
  const ending = await runtime.run({
    functionKey,
    moduleType: 'consumer',
    moduleKey: consumerKey,
    timeoutSeconds: manifest.functions.get(functionKey)?.timeoutSeconds ?? functionLimits.backgroundSeconds,
    values: [event, { installContext: identity.contextAri, cloudId: site.cloudId, moduleKey: consumerKey }],
  });
  return outcomeOf(ending);
}

/** What became of a delivery, by how its function came to its end. */
export function outcomeOf(ending: Ending): DeliveryOutcome {
  switch (ending.kind) {
    case 'returned':
      return outcomeOfValue(ending.value);
    case 'threw':
      return { kind: 'failed' };
    case 'timed-out':
      return { kind: 'crashed', reason: 'FUNCTION_TIME_OUT' };
    case 'crashed':
      return { kind: 'crashed' };
  }
}

function outcomeOfValue(value: unknown): DeliveryOutcome {
  const retry = retrySchema.safeParse(value);
  if (!retry.success) return { kind: 'done' };
  const { retryAfter, retryReason, retryData } = retry.data.retryOptions ?? {};
  return {
    kind: 'retry',
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
    ...(retryReason === undefined ? {} : { retryReason }),
    ...(retryData === undefined ? {} : { retryData }),
  };
}
