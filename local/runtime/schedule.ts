import type { HostClock } from '../clock.ts';
import { functionLimits, type Manifest, type ScheduledTrigger } from '../manifest.ts';
import type { Site } from '../site/site.ts';
import { HostError } from './host-error.ts';
import type { Runtime } from './runtime.ts';
import { valueOf } from './realm/value-of.ts';

export interface Schedule {
  /** @throws HostError when there is no such trigger, or its function fails */
  run(key: string): Promise<void>;
  /** Resolves when no scheduled function runs. */
  settled(): Promise<void>;
  stop(): void;
}

const minuteMs = 60_000;
const intervalsMs: Record<ScheduledTrigger['interval'], number> = {
  fiveMinute: 5 * minuteMs,
  hour: 60 * minuteMs,
  day: 24 * 60 * minuteMs,
  week: 7 * 24 * 60 * minuteMs,
};

/** Scheduled triggers on the host's clock; the first run comes one interval after the start. */
export function createSchedule(options: {
  runtime: Runtime;
  manifest: Manifest;
  clock: HostClock;
  site: Pick<Site, 'cloudId'>;
  isOn: boolean;
}): Schedule {
  const { runtime, manifest, clock, site } = options;
  const timers = new Map<string, number>();
  const running = new Set<Promise<void>>();

  async function call(trigger: ScheduledTrigger): Promise<void> {
    const ending = await runtime.run({
      functionKey: trigger.function,
      moduleType: 'scheduledTrigger',
      moduleKey: trigger.key,
      timeoutSeconds: functionLimits.backgroundSeconds,
      values: [{ context: { cloudId: site.cloudId, moduleKey: trigger.key } }, {}],
    });
    valueOf(ending, trigger.function);
  }
  function runTracked(trigger: ScheduledTrigger): Promise<void> {
    const run = call(trigger);
    const tracked = run.then(
      () => undefined,
      () => undefined,
    );
    running.add(tracked);
    void tracked.then(() => running.delete(tracked));
    return run;
  }
  function arm(trigger: ScheduledTrigger): void {
    const fire = () => {
      arm(trigger);
      // Forge does not repeat a scheduled run that failed; the next one comes by itself.
      runTracked(trigger).catch(() => undefined);
    };
    timers.set(trigger.key, clock.setTimeout(fire, intervalsMs[trigger.interval]));
  }
  if (options.isOn) manifest.scheduledTriggers.forEach(arm);
  return {
    async run(key) {
      const trigger = manifest.scheduledTriggers.find((candidate) => candidate.key === key);
      if (trigger === undefined) throw new HostError('NOT_FOUND', `There is no scheduled trigger "${key}".`);
      await runTracked(trigger);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    stop() {
      for (const timer of timers.values()) clock.clearTimeout(timer);
    },
  };
}
