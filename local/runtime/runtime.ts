import { randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { functionLimits, type AppFunction } from '../manifest.ts';
import { createRandom } from '../reshape/random.ts';
import type { AppIdentity } from './app-identity.ts';
import { externalFetch, forgeFetch, type Outside } from './calls/forge-fetch.ts';
import { forgeRuntime } from './forge-runtime.ts';
import { HostError } from './host-error.ts';
import type { HostLog, LogLine } from './host-log.ts';
import {
  createInvocation,
  currentInvocation,
  type Ending,
  type Invocation,
  never,
} from './realm/invocation.ts';
import { leaveRealm, openRealm, type AppExports, type Realm } from './realm/realm.ts';
import type { RealmHost } from './realm/realm-globals.ts';

export interface Call {
  functionKey: string;
  /** Arguments of the handler; they cross over as JSON. */
  values: readonly unknown[];
  moduleType: string;
  moduleKey: string;
  accountId?: string | undefined;
  /** The module's own limit, where the function names none. */
  timeoutSeconds: number;
}

export interface Runtime {
  /** @throws HostError FUNCTION_NOT_FOUND */
  run(call: Call): Promise<Ending>;
  /** The next call is a cold start. */
  throwRealmAway(): void;
  /** Ends whatever runs. */
  close(): void;
}

const secondMs = 1000;

/** Forge's Node runtime around the app's bundle. */
export function createRuntime(options: {
  bundlePath: string;
  outside: Outside;
  identity: AppIdentity;
  log: HostLog;
}): Runtime {
  const { bundlePath, outside, identity, log } = options;
  const { manifest, clock, meter } = outside;
  const host = realmHostOf(outside, identity, log);
  const running = new Set<Invocation>();
  let realm: Realm | undefined;
  let start: 'warm' | 'cold' = 'warm';

  function begin({ functionKey, moduleType, moduleKey, accountId }: Call, limitSeconds: number): Invocation {
    const startedMs = clock.nowMs();
    const deadlineMs = startedMs + limitSeconds * secondMs;
    const invocationId = randomUUID();
    return createInvocation({
      invocationId,
      functionKey,
      moduleType,
      moduleKey,
      accountId,
      startedMs,
      deadlineMs,
    });
  }
  return {
    async run(call) {
      const appFunction = manifest.functions.get(call.functionKey);
      if (appFunction === undefined)
        throw new HostError('FUNCTION_NOT_FOUND', `The function "${call.functionKey}" is not declared.`);
      const limitSeconds = limitOf(appFunction, call);
      const invocation = begin(call, limitSeconds);
      const timer = clock.setTimeout(() => invocation.end({ kind: 'timed-out' }), limitSeconds * secondMs);
      running.add(invocation);
      realm ??= openRealm(bundlePath, host, start);
      start = 'warm';
      currentInvocation.run(invocation, runHandler, realm.exports, appFunction, call.values, invocation);
      const ending = await invocation.ended;
      clock.clearTimeout(timer);
      running.delete(invocation);
      const durationSeconds = (clock.nowMs() - invocation.startedMs) / secondMs;
      meter.add({ invocations: 1, gbSeconds: (manifest.memoryMB / 1024) * durationSeconds });
      return ending;
    },
    throwRealmAway() {
      realm = undefined;
      start = 'cold';
    },
    close() {
      if (realm && running.size === 0) leaveRealm(realm);
      realm = undefined;
      for (const invocation of running) invocation.end({ kind: 'crashed' });
    },
  };
}

function limitOf({ timeoutSeconds }: AppFunction, call: Call): number {
  const isPage = call.timeoutSeconds === functionLimits.pageSeconds;
  if (call.moduleType === 'trigger')
    return Math.min(timeoutSeconds ?? Infinity, functionLimits.backgroundSeconds);
  // Only background functions may ask for more than the page gets.
  if (isPage) return Math.min(timeoutSeconds ?? call.timeoutSeconds, functionLimits.pageSeconds);
  return timeoutSeconds ?? call.timeoutSeconds;
}

function runHandler(
  exports: AppExports,
  { exportName }: AppFunction,
  values: readonly unknown[],
  invocation: Invocation,
): void {
  const handler = exports[exportName];
  const run = async (): Promise<unknown> => {
    if (typeof handler !== 'function') throw new Error(`The bundle exports no function "${exportName}".`);
    return (handler as (...values: unknown[]) => unknown)(...values.map(throughJson));
  };
  run().then(
    (value) => {
      try {
        invocation.end({ kind: 'returned', value: throughJson(value) });
      } catch (error) {
        invocation.end({ kind: 'threw', error });
      }
    },
    (error: unknown) => invocation.end({ kind: 'threw', error }),
  );
}

function throughJson(value: unknown): unknown {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? undefined : JSON.parse(json);
}

function realmHostOf(outside: Outside, identity: AppIdentity, log: HostLog): RealmHost {
  const { clock, manifest } = outside;
  const inInvocation = (call: (invocation: Invocation) => Promise<Response>): Promise<Response> => {
    const invocation = currentInvocation.getStore();
    if (invocation === undefined) return Promise.reject(new Error('No function is running.'));
    return invocation.ending === undefined ? call(invocation) : never();
  };
  return {
    nowMs: () => Math.floor(clock.nowMs()),
    random: createRandom(1),
    sleep: (ms) => clock.sleep(ms),
    runIfAlive(invocation, callback) {
      if ((invocation as Invocation | undefined)?.ending === undefined) callback();
    },
    invocation: () => currentInvocation.getStore(),
    runtime() {
      const invocation = currentInvocation.getStore();
      return invocation && forgeRuntime(invocation, identity, manifest, clock);
    },
    forgeFetch: (target, path, init) =>
      inInvocation((invocation) => forgeFetch(outside, invocation, target, path, init)),
    externalFetch: (url, init) => inInvocation((invocation) => externalFetch(outside, invocation, url, init)),
    log: (level, values) => log.write(level as LogLine['level'], currentInvocation.getStore(), values),
    isNativeError: (value) => types.isNativeError(value),
  };
}
