import type { Invocation } from '../realm/invocation.ts';

/**
 * Requests of one invocation, for each minute of its function's time limit (rounded up), whenever it makes them.
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 */
const requestsPerRuntimeMinute = 100;

/** An error the realm rebuilds as one of its own, with `name` as the app sees it. */
export class EgressError extends Error {
  readonly status: number;

  constructor(name: string, status: number, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/**
 * Refuses what `permissions.external.fetch.backend` does not name, and more requests than a function may make.
 * https://developer.atlassian.com/platform/forge/runtime-egress-permissions/
 */
export function checkEgress(url: URL, allowed: readonly string[], invocation: Invocation): void {
  if (!allowed.some((address) => matches(url, address)))
    throw new EgressError(
      'REQUEST_EGRESS_ALLOWLIST_ERR',
      403,
      `URL not included in the external fetch backend permissions: ${url.href}. Visit go.atlassian.com/forge-egress for more information.`,
    );
  const runtimeMinutes = Math.ceil((invocation.deadlineMs - invocation.startedMs) / 60_000);
  invocation.egressRequests += 1;
  if (invocation.egressRequests > requestsPerRuntimeMinute * runtimeMinutes)
    throw new EgressError(
      'FUNCTION_FETCH_ERR',
      429,
      `The limit of ${String(requestsPerRuntimeMinute)} network requests per runtime minute was exceeded.`,
    );
}

/** `https://example.com`, `*.example.com`, `https://*.example.com/path` and `*`. */
function matches(url: URL, address: string): boolean {
  if (address === '*') return true;
  const [, scheme = 'https:', host = '', path = ''] =
    /^(?:([a-z]+:)\/\/)?([^/]+)(\/.*)?$/.exec(address) ?? [];
  if (url.protocol !== scheme) return false;
  const isHost = host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host;
  return isHost && url.pathname.startsWith(path.replace(/\*$/, ''));
}
