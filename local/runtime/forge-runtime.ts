import type { HostClock } from '../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { AppIdentity } from './app-identity.ts';
import type { Invocation } from './realm/invocation.ts';

const counter = { incr: () => undefined, decr: () => undefined };
const timing = { measure: () => ({ stop: () => undefined }) };
const gauge = { set: () => undefined };
/** Forge's own measurements of its packages; nobody reads them here. */
const metrics = { counter: () => counter, timing: () => timing, gauge: () => gauge };

/** What `globalThis.__forge_runtime__` answers inside `invocation`. */
export function forgeRuntime(
  invocation: Invocation,
  identity: AppIdentity,
  manifest: Manifest,
  clock: Pick<HostClock, 'nowMs'>,
): unknown {
  const { invocationId, functionKey, moduleType, moduleKey, accountId, deadlineMs } = invocation;
  const { appId, appVersion, environmentId, environmentType, installationId, contextAri } = identity;
  return {
    proxy: { token: '', url: '', host: '' },
    contextAri,
    appContext: {
      appId,
      appVersion,
      environmentId,
      environmentType,
      invocationId,
      installationId,
      functionKey,
      moduleType,
      moduleKey,
      installation: { ari: { installationId }, contexts: [contextAri] },
      permissions: { scopes: [...manifest.scopes], external: manifest.permissions.external ?? {} },
    },
    ...(accountId === undefined ? {} : { aaid: accountId }),
    lambdaContext: {
      awsRequestId: invocationId,
      getRemainingTimeInMillis: () => Math.max(0, deadlineMs - clock.nowMs()),
    },
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
    metrics,
  };
}
