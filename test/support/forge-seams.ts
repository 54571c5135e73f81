import { replaceFetch } from './replaced-fetch.ts';
import { DatabaseSync } from 'node:sqlite';
import { createVirtualClock, type VirtualClock } from '../../local/clock.ts';
import { createJira } from '../../local/jira/create-jira.ts';
import { createKvs, type Kvs } from '../../local/kvs/create-kvs.ts';
import { readManifest } from '../../local/manifest.ts';
import { createMeter } from '../../local/meter.ts';
import { createOrganization } from '../../local/organization/create-organization.ts';
import { createProvisioningApi } from '../../local/provisioning/create-provisioning-api.ts';
import type { AsyncEvent } from '../../local/queue/async-event.ts';
import { createQueue, type AsyncQueue } from '../../local/queue/create-queue.ts';
import { identityOf } from '../../local/runtime/app-identity.ts';
import {
  externalFetch,
  forgeFetch,
  type Outside,
  type PlainInit,
} from '../../local/runtime/calls/forge-fetch.ts';
import { forgeRuntime } from '../../local/runtime/forge-runtime.ts';
import { createInvocation } from '../../local/runtime/realm/invocation.ts';
import { createOutsideCalls } from '../../local/runtime/calls/outside-calls.ts';
import { createServiceDesk } from '../../local/service-desk/create-service-desk.ts';
import { createSite } from '../../local/site/create-site.ts';
import type { Site } from '../../local/site/site.ts';
import { startMs } from './fakes/fake-clock.ts';

const manifest = readManifest(process.cwd());

/** One call of a `@forge/*` package, as it reached the seam. */
export interface SeamCall {
  target: unknown;
  path: string;
  method: string;
}

export interface ForgeSeams {
  clock: VirtualClock;
  site: Site;
  kvs: Kvs;
  queue: AsyncQueue;
  delivered: readonly AsyncEvent[];
  asked: readonly SeamCall[];
  /** Calls to Jira or the Organizations API get this answer, or the usual one where it is undefined. */
  answerAtlassianCalls(answer: (body: string) => Response | undefined): void;
  close(): void;
}

/**
 * Forge's two seams in this process, with the local host's services behind them, so that adapters run unmodified
 * without being bundled. The invocation has the demonstration admin signed in, unless `accountId` is another.
 */
export function installForgeSeams(
  options: { accountId?: string; queryLagMs?: number; pagesEndEarly?: boolean } = {},
): ForgeSeams {
  const clock = createVirtualClock({ startMs, autoAdvance: true });
  const site = createSite({ clock });
  const [database, meter] = [new DatabaseSync(':memory:'), createMeter()];
  const { queryLagMs = 0, pagesEndEarly = false } = options;
  const entities = JSON.parse(JSON.stringify(manifest.entities)) as Parameters<
    typeof createKvs
  >[0]['entities'];
  const storage = { entities, queryLagMs, pagesEndEarly, maxRequestsPerSecond: null };
  const kvs = createKvs({ database, clock, meter, ...storage });
  const delivered: AsyncEvent[] = [];
  const queue = createQueue({
    database,
    clock,
    meter,
    consumers: manifest.consumers.map(({ key, queue: name }) => ({
      key,
      queue: name,
      functionKey: 'worker',
      timeoutSeconds: 900,
    })),
    deliver: async (event) => {
      delivered.push(event);
      return { kind: 'done' };
    },
  });
  const outside: Outside = {
    manifest,
    clock,
    meter,
    site,
    jira: createJira({ site }),
    organization: createOrganization({ site }),
    provisioning: createProvisioningApi({ site }),
    serviceDesk: createServiceDesk({ site }),
    kvs,
    queue,
    calls: createOutsideCalls(() => undefined),
  };
  const seams = provide(outside, options.accountId ?? site.admin.accountId);
  return {
    clock,
    site,
    kvs,
    queue,
    delivered,
    ...seams,
    close() {
      queue.close();
      database.close();
      Object.assign(globalThis, { __forge_fetch__: undefined, __forge_runtime__: undefined });
    },
  };
}

function provide(outside: Outside, accountId: string): Pick<ForgeSeams, 'asked' | 'answerAtlassianCalls'> {
  const { clock, site } = outside;
  const invocation = createInvocation({
    invocationId: 'b6c7b1de-0000-4000-8000-000000000000',
    functionKey: 'page',
    moduleType: 'jira:adminPage',
    moduleKey: 'invite-without-access',
    accountId,
    startedMs: clock.nowMs(),
    deadlineMs: clock.nowMs() + 900_000,
  });
  const asked: SeamCall[] = [];
  let special: (body: string) => Response | undefined = () => undefined;
  const isAtlassian = (target: unknown): boolean => (target as { remote?: string }).remote === 'jira';
  Object.assign(globalThis, {
    __forge_runtime__: forgeRuntime(invocation, identityOf(manifest, site), manifest, clock),
    __forge_fetch__: async (target: unknown, path: string, init: PlainInit = {}) => {
      asked.push({ target, path, method: init.method ?? 'GET' });
      const answer = isAtlassian(target) ? special(init.body ?? '') : undefined;
      return answer ?? forgeFetch(outside, invocation, target, path, init);
    },
  });
  replaceFetch(async (address, init) => {
    const plain = init as PlainInit;
    return special(plain.body ?? '') ?? externalFetch(outside, invocation, address, plain);
  });
  return {
    asked,
    answerAtlassianCalls(answer) {
      special = answer;
    },
  };
}
