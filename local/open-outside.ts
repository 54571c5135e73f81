import type { DatabaseSync } from 'node:sqlite';
import type { Host, HostOptions } from './host.ts';
import { createJira } from './jira/create-jira.ts';
import { createKvs } from './kvs/create-kvs.ts';
import { functionLimits, type Manifest } from './manifest.ts';
import type { Meter } from './meter.ts';
import { createOrganization } from './organization/create-organization.ts';
import { createProvisioningApi } from './provisioning/create-provisioning-api.ts';
import type { Consumer } from './queue/async-event.ts';
import { createQueue } from './queue/create-queue.ts';
import type { AppIdentity } from './runtime/app-identity.ts';
import { deliverEvent } from './runtime/deliver-event.ts';
import type { Outside } from './runtime/calls/forge-fetch.ts';
import type { HostLog } from './runtime/host-log.ts';
import { createOutsideCalls } from './runtime/calls/outside-calls.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import { createServiceDesk } from './service-desk/create-service-desk.ts';
import type { Reshape } from './reshape/create-reshape.ts';
import type { Site } from './site/site.ts';

export interface HostParts {
  database: DatabaseSync;
  meter: Meter;
  log: HostLog;
  site: Site;
  identity: AppIdentity;
  queueFaults: { duplicateDeliveries: boolean; reorder: boolean };
  reshape: Reshape;
}

/** What the app can reach, and the runtime it runs in: the queue calls the runtime, whose functions push to it. */
export function openOutside(
  { manifest, clock, bundlePath, queryLagMs }: HostOptions,
  { database, meter, log, site, identity, queueFaults, reshape }: HostParts,
): {
  outside: Outside;
  services: Pick<Host, 'jira' | 'organization' | 'provisioning' | 'serviceDesk'>;
  runtime: Runtime;
} {
  const late: { runtime?: Runtime } = {};
  const runtimeNow = (): Runtime => {
    if (late.runtime === undefined) throw new Error('The host is not ready.');
    return late.runtime;
  };
  const calls = createOutsideCalls(() => runtimeNow().throwRealmAway());
  const kvs = createKvs({
    ...{ database, clock, meter },
    entities: entitiesOf(manifest),
    ...(queryLagMs === undefined ? {} : { queryLagMs }),
  });
  const queue = createQueue({
    ...{ database, clock, meter, faults: queueFaults },
    consumers: consumersOf(manifest),
    deliver: (event) => deliverEvent(runtimeNow(), event, manifest, identity, site),
  });
  const services = {
    jira: createJira({ site }),
    organization: createOrganization({ site }),
    provisioning: createProvisioningApi({ site }),
    serviceDesk: createServiceDesk({ site }),
  };
  // Between the app and the services, not between them and whoever signs in by themselves.
  const reshaped = {
    jira: reshape.around(services.jira),
    organization: reshape.around(services.organization),
    provisioning: reshape.around(services.provisioning),
    serviceDesk: reshape.around(services.serviceDesk),
  };
  const outside: Outside = { manifest, clock, meter, site, ...reshaped, kvs, queue, calls };
  late.runtime = createRuntime({ bundlePath, outside, identity, log });
  return { outside, services, runtime: late.runtime };
}

function consumersOf({ consumers, functions }: Manifest): Consumer[] {
  return consumers.map(({ key, queue, function: functionKey }) => ({
    key,
    queue,
    functionKey,
    timeoutSeconds: functions.get(functionKey)?.timeoutSeconds ?? functionLimits.backgroundSeconds,
  }));
}

/** Without what zod adds: optional parts that are there, but undefined. */
function entitiesOf({ entities }: Manifest): Parameters<typeof createKvs>[0]['entities'] {
  return JSON.parse(JSON.stringify(entities)) as Parameters<typeof createKvs>[0]['entities'];
}
