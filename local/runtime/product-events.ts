import type { HostClock } from '../clock.ts';
import { functionLimits, type Manifest } from '../manifest.ts';
import type { DeliveryOutcome } from '../queue/async-event.ts';
import type { AppIdentity } from './app-identity.ts';
import { outcomeOf } from './deliver-event.ts';
import type { Runtime } from './runtime.ts';

type Trigger = Manifest['triggers'][number];

export interface ProductEvents {
  /** Delivers to every trigger of the manifest that names the event, a little later. */
  raise(event: { eventType: string }): void;
  /** Resolves when no function runs for an event. */
  settled(): Promise<void>;
  /** Forgets what is under way. */
  clear(): void;
}

/** How long after the change an event comes; Atlassian names no time. */
const delayMs = 1000;
/** https://developer.atlassian.com/platform/forge/events-reference/product_events/#retry-atlassian-app-events */
const retryLimits = { retries: 4, longestSeconds: 900, platformSeconds: 30 } as const;

interface Delivery {
  trigger: Trigger;
  event: object;
  retryCount: number;
}

/**
 * Events of Atlassian's apps, at least once and in no promised order. A function that throws is not called again;
 * one that asks for it, or that the platform ended, is, at most four times.
 */
export function createProductEvents(options: {
  runtime: Pick<Runtime, 'run'>;
  manifest: Manifest;
  clock: HostClock;
  identity: AppIdentity;
  cloudId: string;
  faults: { duplicateDeliveries: boolean };
}): ProductEvents {
  const { runtime, manifest, clock, identity, cloudId, faults } = options;
  const timers = new Set<number>();
  const running = new Set<Promise<void>>();
  let generation = 0;

  async function deliver(delivery: Delivery): Promise<void> {
    const { trigger, event } = delivery;
    const startedIn = generation;
    const ending = await runtime.run({
      functionKey: trigger.function,
      moduleType: 'trigger',
      moduleKey: trigger.key,
      timeoutSeconds: functionLimits.backgroundSeconds,
      values: [event, { installContext: identity.contextAri, cloudId, moduleKey: trigger.key }],
    });
    const retry = retryOf(outcomeOf(ending), delivery);
    if (retry && startedIn === generation) arm(retry.delivery, retry.afterMs);
  }
  function arm(delivery: Delivery, afterMs: number): void {
    const timer = clock.setTimeout(() => {
      timers.delete(timer);
      const run = deliver(delivery);
      running.add(run);
      void run.finally(() => running.delete(run));
    }, afterMs);
    timers.add(timer);
  }
  return {
    raise(event) {
      for (const trigger of manifest.triggers.filter(({ events }) => events.includes(event.eventType)))
        for (let copy = faults.duplicateDeliveries ? 2 : 1; copy > 0; copy -= 1)
          arm({ trigger, event, retryCount: 0 }, delayMs * copy);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    clear() {
      generation += 1;
      for (const timer of timers) clock.clearTimeout(timer);
      timers.clear();
    },
  };
}

function retryOf(
  outcome: DeliveryOutcome,
  { trigger, event, retryCount }: Delivery,
): { delivery: Delivery; afterMs: number } | undefined {
  if (outcome.kind === 'done' || outcome.kind === 'failed' || retryCount >= retryLimits.retries)
    return undefined;
  const asked = outcome.kind === 'retry' ? outcome : undefined;
  const seconds = asked ? Math.max(1, asked.retryAfterSeconds ?? 1) : retryLimits.platformSeconds;
  const byPlatform = outcome.kind === 'crashed' ? outcome.reason : undefined;
  const retryContext = {
    retryCount: retryCount + 1,
    retryReason: asked
      ? (asked.retryReason ?? 'FUNCTION_RETRY_REQUEST')
      : (byPlatform ?? 'FUNCTION_PLATFORM_UNKNOWN_ERROR'),
    ...(asked?.retryData !== undefined && { retryData: asked.retryData }),
  };
  return {
    delivery: { trigger, event: { ...event, retryContext }, retryCount: retryCount + 1 },
    afterMs: Math.min(seconds, retryLimits.longestSeconds) * 1000,
  };
}
