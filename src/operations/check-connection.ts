import type { CapabilityCheck, ConnectionCheck, RouteCheck } from '../contract';
import { adviceFor, sentenceFor, verdictOf } from '../domain/route-check';
import { routes, type Route } from '../domain/words';
import { DirectoryError } from '../ports';
import { invites, probeRoute } from './choose-route';
import type { Deps } from './deps';
import { isoNow } from './run-slice';

/** Probes each route without side effects and says in a sentence what works. */
export async function checkConnection(deps: Deps): Promise<ConnectionCheck> {
  const checks: RouteCheck[] = [];
  for (const route of routes) checks.push(await checkRoute(deps, route));
  return {
    at: isoNow(deps),
    routes: checks,
    automatic: checks.find(({ capabilities }) => invites(capabilities))?.route,
  };
}

async function checkRoute(deps: Deps, route: Route): Promise<RouteCheck> {
  const capabilities = await probe(deps, route);
  const works = verdictOf(capabilities);
  return {
    route,
    works,
    sentence: sentenceFor(route, works, capabilities),
    advice: adviceFor(route, works, capabilities),
    capabilities,
  };
}

async function probe(deps: Deps, route: Route): Promise<CapabilityCheck[]> {
  try {
    return await probeRoute(deps, route);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const works = error.code === 'refused' ? 'no' : 'unknown';
    return [{ capability: 'invite', works, status: error.status, message: error.message }];
  }
}
