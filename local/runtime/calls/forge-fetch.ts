import { z } from 'zod';
import type { Caller, StandIn } from '../../callers.ts';
import type { HostClock } from '../../clock.ts';
import type { Kvs } from '../../kvs/create-kvs.ts';
import type { Manifest } from '../../manifest.ts';
import type { Meter } from '../../meter.ts';
import type { AsyncQueue } from '../../queue/create-queue.ts';
import type { Site } from '../../site/site.ts';
import { checkEgress, EgressError } from './egress.ts';
import type { Invocation } from '../realm/invocation.ts';
import type { OutsideCalls, OutsideKind } from './outside-calls.ts';
import { answerReportAccounts } from '../report-accounts.ts';

/** What the functions of an app can reach. */
export interface Outside {
  manifest: Manifest;
  clock: HostClock;
  meter: Meter;
  site: Site;
  jira: StandIn;
  organization: StandIn;
  provisioning: StandIn;
  serviceDesk: StandIn;
  kvs: Kvs;
  queue: AsyncQueue;
  calls: OutsideCalls;
}

/** The parts of `RequestInit` that cross over from the app. */
export interface PlainInit {
  method?: string | undefined;
  headers?: Record<string, string> | undefined;
  body?: string | undefined;
}

const targetSchema = z.object({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
});
type Target = z.infer<typeof targetSchema>;

/**
 * `globalThis.__forge_fetch__`: how `@forge/api`, `@forge/kvs` and `@forge/events` leave a function. What the
 * host has nothing for answers 501 with its name.
 */
export async function forgeFetch(
  outside: Outside,
  invocation: Invocation,
  rawTarget: unknown,
  path: string,
  init: PlainInit,
): Promise<Response> {
  const target = targetSchema.parse(rawTarget);
  const [kind, call] = routeOf(outside, invocation, target, path, init);
  return outside.calls.make(invocation, { kind, name: `${init.method ?? 'GET'} ${path}` }, call);
}

function routeOf(
  outside: Outside,
  invocation: Invocation,
  target: Target,
  path: string,
  init: PlainInit,
): [OutsideKind, () => Promise<Response>] {
  const { type, remote, provider } = target;
  if (type === 'kvs') return ['kvs', () => outside.kvs.fetch(path, init)];
  if (type === 'fpp' && remote === 'jira')
    return ['jira', () => callJira(outside, invocation, target, path, init)];
  if (type === 'fpp' && remote === 'stargate' && provider === 'app') {
    if (path.startsWith('/webhook/queue/')) return ['queue', () => outside.queue.fetch(path, init)];
    if (path === '/app/report-accounts')
      return [
        'stargate',
        () => Promise.resolve(answerReportAccounts(outside.site, outside.manifest.scopes, init.body)),
      ];
  }
  const name = [type, provider, remote].filter((part) => part !== undefined).join(' ');
  return ['other', () => Promise.resolve(notProvided(`${name} ${path}`))];
}

async function callJira(
  outside: Outside,
  invocation: Invocation,
  target: Target,
  path: string,
  init: PlainInit,
): Promise<Response> {
  const caller = callerOf(target, invocation, outside.manifest.scopes);
  if (caller === 'not-provided') return notProvided(`requestJira as ${target.provider ?? 'nobody'}`);
  if (caller === 'needs-authentication')
    return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
  const url = new URL(path, outside.site.url);
  const service = url.pathname.startsWith('/rest/servicedeskapi/') ? outside.serviceDesk : outside.jira;
  const request = new Request(url, init);
  const response = await outside.site.history.actingAs('app', () => service.fetch(request, caller));
  outside.meter.add({ jiraCalls: 1, jiraCallsRefused429: response.status === 429 ? 1 : 0 });
  return response;
}

/** Impersonating a user who is not signed in needs a permission the host does not provide. */
function callerOf(
  { provider, accountId }: Target,
  invocation: Invocation,
  scopes: ReadonlySet<string>,
): Caller | 'needs-authentication' | 'not-provided' {
  if (provider === 'app') return { kind: 'app', scopes };
  if (provider !== 'user') return 'not-provided';
  if (invocation.accountId === undefined) return 'needs-authentication';
  if (accountId !== undefined && accountId !== invocation.accountId) return 'not-provided';
  return { kind: 'user', accountId: invocation.accountId, scopes };
}

/** The global `fetch`: the manifest's addresses only, and of those what a stand-in is there for. */
export async function externalFetch(
  outside: Outside,
  invocation: Invocation,
  address: string,
  init: PlainInit,
): Promise<Response> {
  const url = new URL(address);
  checkEgress(url, outside.manifest.egress, invocation);
  const name = `${init.method ?? 'GET'} ${url.href}`;
  if (url.origin === 'https://api.atlassian.com' && /^\/(scim|admin\/user-provisioning)\//.test(url.pathname))
    return outside.calls.make(invocation, { kind: 'provisioning', name }, () =>
      callProvisioning(outside, url, init),
    );
  if (url.origin === 'https://api.atlassian.com' && url.pathname.startsWith('/admin/'))
    return outside.calls.make(invocation, { kind: 'organization', name }, () =>
      callOrganization(outside, url, init),
    );
  return outside.calls.make(invocation, { kind: 'fetch', name }, () =>
    Promise.reject(
      new EgressError('FUNCTION_FETCH_ERR', 501, `The local host reaches nothing outside: ${url.origin}`),
    ),
  );
}

async function callOrganization(
  { organization, meter, site }: Outside,
  url: URL,
  init: PlainInit,
): Promise<Response> {
  const inner = new URL(url.pathname.slice('/admin'.length) + url.search, url.origin);
  const response = await site.history.actingAs('app', () =>
    organization.fetch(new Request(inner, init), { kind: 'http' }),
  );
  meter.add({ organizationCalls: 1, organizationCallsRefused429: response.status === 429 ? 1 : 0 });
  return response;
}

async function callProvisioning(
  { provisioning, meter, site }: Outside,
  url: URL,
  init: PlainInit,
): Promise<Response> {
  const response = await site.history.actingAs('app', () =>
    provisioning.fetch(new Request(url, init), { kind: 'http' }),
  );
  meter.add({ provisioningCalls: 1, provisioningCallsRefused429: response.status === 429 ? 1 : 0 });
  return response;
}

export function notProvided(name: string): Response {
  return Response.json(
    { code: 'NOT_PROVIDED', message: `The local host does not provide ${name}.` },
    { status: 501 },
  );
}
