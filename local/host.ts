import { DatabaseSync } from 'node:sqlite';
import type { Behaviours } from './behaviours.ts';
import type { StandIn } from './callers.ts';
import type { HostClock } from './clock.ts';
import type { Kvs } from './kvs/create-kvs.ts';
import type { Manifest } from './manifest.ts';
import { createMeter, type Meter } from './meter.ts';
import type { AsyncQueue } from './queue/create-queue.ts';
import { createApiRoutes, type ApiRoutes } from './runtime/calls/api-routes.ts';
import { identityOf, type AppIdentity } from './runtime/app-identity.ts';
import { createHostLog, type HostLog } from './runtime/host-log.ts';
import { type CallFaults, type OutsideCalls } from './runtime/calls/outside-calls.ts';
import { openOutside } from './open-outside.ts';
import { createPageCalls, type PageCall } from './runtime/calls/page-calls.ts';
import { createRuleCalls, smartValuesOf, type RuleCall } from './runtime/calls/rule-calls.ts';
import type { Place } from './runtime/calls/surface-context.ts';
import { createProductEvents, type ProductEvents } from './runtime/product-events.ts';
import { createSchedule } from './runtime/schedule.ts';
import { userEventOf, userEventScopes } from './jira/user-event.ts';
import { createReshape } from './reshape/create-reshape.ts';
import type { Reshaping } from './reshape/kinds.ts';
import { createSite } from './site/create-site.ts';
import type { Site } from './site/site.ts';
import { createSiteRecord } from './site-record.ts';

export interface Faults extends CallFaults {
  duplicateDeliveries?: boolean | undefined;
  reorder?: boolean | undefined;
}

export interface HostOptions {
  manifest: Manifest;
  /** The bundle `buildApp` made. */
  bundlePath: string;
  clock: HostClock;
  /** A file, or `:memory:`. */
  databasePath: string;
  /** Queries of the store see writes once they are this old. */
  queryLagMs?: number | undefined;
  /** False: scheduled triggers run only when told. */
  runSchedule?: boolean | undefined;
  /** Changes the site before anything runs; not called for a site kept from an earlier start. */
  seed?: ((site: Site) => void) | undefined;
}

/** An installation of the app on a stand-in site, in this process. */
export interface Host {
  readonly manifest: Manifest;
  readonly identity: AppIdentity;
  readonly clock: HostClock;
  readonly site: Site;
  readonly jira: StandIn;
  readonly organization: StandIn;
  readonly provisioning: StandIn;
  readonly serviceDesk: StandIn;
  readonly kvs: Kvs;
  readonly queue: AsyncQueue;
  readonly meter: Meter;
  readonly log: HostLog;
  readonly outsideCalls: Pick<OutsideCalls, 'count' | 'log'>;
  /** False when the database held a site from an earlier start. */
  readonly isFresh: boolean;
  /**
   * Calls the page's resolver as the account, by default the demonstration admin.
   * @throws HostError when the function fails or a limit is reached
   */
  invoke(call: PageCall): Promise<unknown>;
  /** What the page's `view.getContext()` answers. */
  pageContext(accountId: string, place?: Place): Record<string, unknown>;
  /**
   * Calls an action of the app as the step of a rule with that connection; answers what the rule gets.
   * @throws HostError when the rule could not be saved, the function fails or a limit is reached
   */
  runAction(call: RuleCall): Promise<unknown>;
  /** Runs a scheduled trigger of the manifest now. */
  runScheduled(key: string): Promise<void>;
  /** Resolves when no event is due and no scheduled or triggered function runs. */
  drain(): Promise<void>;
  advance(seconds: number): Promise<void>;
  readonly behaviours: Behaviours;
  setBehaviours(changes: Partial<Behaviours>): void;
  setFaults(faults: Faults): void;
  /** Reshapes the stand-ins' answers to the app within their documents; undefined turns it off. */
  setReshape(reshaping: Reshaping | undefined): void;
  reshape(): Reshaping | undefined;
  /** The app's own REST API; paths start at the routes of the manifest. */
  readonly api: ApiRoutes;
  /** Writes the site into the database now. */
  saveSite(): void;
  /** Empties the storage and the queue, and seeds the site anew. */
  reset(): void;
  close(): void;
}

/** Everything between the app and the world, wired up. Takes a few milliseconds: the app loads when first called. */
export function createHost(options: HostOptions): Host {
  const { manifest, clock, databasePath } = options;
  const database = new DatabaseSync(databasePath);
  const meter = createMeter();
  const log = createHostLog(clock, meter);
  const site = createSite({ clock });
  const siteRecord = createSiteRecord(database, site);
  const isFresh = !siteRecord.restore();
  if (isFresh) options.seed?.(site);
  const identity = identityOf(manifest, site);
  const queueFaults = { duplicateDeliveries: false, reorder: false };
  const reshape = createReshape(site);
  const parts = { database, meter, log, site, identity, queueFaults, reshape };
  const { outside, services, runtime } = openOutside(options, parts);
  const { kvs, queue, calls } = outside;
  const schedule = createSchedule({ runtime, manifest, clock, site, isOn: options.runSchedule !== false });
  const events = openUserEvents({ runtime, manifest, clock, identity, site, faults: queueFaults });

  const setFaults = ({ duplicateDeliveries = false, reorder = false, ...callFaults }: Faults) => {
    Object.assign(queueFaults, { duplicateDeliveries, reorder });
    calls.setFaults(callFaults);
  };
  return {
    ...{ manifest, identity, clock, site, ...services, kvs, queue, meter, log, isFresh },
    outsideCalls: calls,
    behaviours: site.behaviours,
    ...createPageCalls({ runtime, manifest, identity, site }),
    ...createRuleCalls({ runtime, manifest, identity, site, smartValues: smartValuesOf(site) }),
    runScheduled: (key) => schedule.run(key),
    async drain() {
      do {
        await queue.drain();
        await schedule.settled();
        await events.settled();
      } while (queue.pending() > 0 && (queue.nextDueMs() ?? Infinity) <= clock.nowMs());
    },
    advance: (seconds) => clock.advance(seconds * 1000),
    setBehaviours: (changes) => void Object.assign(site.behaviours, changes),
    setFaults,
    setReshape: (reshaping) => reshape.set(reshaping),
    reshape: () => reshape.current(),
    api: createApiRoutes({ runtime, manifest, site }),
    saveSite: () => siteRecord.save(),
    reset() {
      runtime.close();
      for (const part of [queue, kvs, site, meter]) part.reset();
      options.seed?.(site);
      setFaults({});
      reshape.set(undefined);
      for (const part of [events, calls, log]) part.clear();
    },
    close() {
      schedule.stop();
      events.clear();
      queue.close();
      runtime.close();
      if (databasePath !== ':memory:') siteRecord.save();
      database.close();
    },
  };
}

interface Telling extends Omit<Parameters<typeof createProductEvents>[0], 'cloudId'> {
  site: Site;
}

/** Tells an app that has the scopes for it of every change to people from now on. */
function openUserEvents({ site, ...parts }: Telling): ProductEvents {
  const events = createProductEvents({ ...parts, cloudId: site.cloudId });
  const { scopes } = parts.manifest;
  if (userEventScopes.some((set) => set.every((scope) => scopes.has(scope))))
    site.history.onChange((change) => {
      const event = userEventOf(site, change);
      if (event) events.raise(event);
    });
  return events;
}
