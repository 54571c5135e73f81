import type { ConnectionCheck } from '../../contract/settings';
import type { CapabilityCheck, RouteCheck } from '../../domain/settings/route-check';
import type { LastCheck } from '../../domain/settings/last-check';
import { adviceFor, sentenceFor, verdictOf } from '../../domain/settings/route-check';
import { automaticRoutes, type Route } from '../../domain/words';
import { DirectoryError } from '../../ports/directory-error';
import { invites, probeRoute } from './choose-route';
import type { Deps } from '../deps';
import { isoNow } from '../iso-now';

/** Probes each route without side effects, says in a sentence what works and notes it for whoever comes next. */
export async function checkConnection(deps: Deps): Promise<ConnectionCheck> {
  const { organization, provisioning } = await deps.store.settings();
  const checks: RouteCheck[] = [];
  const routes: Route[] = [...automaticRoutes, ...(provisioning ? (['provisioning'] as const) : [])];
  for (const route of routes) checks.push(await checkRoute(deps, route, organization !== undefined));
  const at = isoNow(deps);
  await deps.store.saveLastCheck({ v: 1, at, routes: checks.map(noteOf) });
  return {
    at,
    routes: checks,
    automatic: automaticRoutes.find((route) =>
      checks.some((one) => one.route === route && invites(one.capabilities)),
    ),
  };
}

function noteOf({ route, capabilities }: RouteCheck): LastCheck['routes'][number] {
  const invite = capabilities.find(({ capability }) => capability === 'invite');
  const words = invite?.saidBy === 'app' ? undefined : invite?.message;
  return { route, invites: invite?.works ?? 'unknown', message: words };
}

async function checkRoute(deps: Deps, route: Route, hasKey: boolean): Promise<RouteCheck> {
  const capabilities = await probe(deps, route);
  const works = verdictOf(capabilities);
  return {
    route,
    works,
    sentence: sentenceFor(route, works, capabilities),
    advice: adviceFor(route, works, capabilities, hasKey),
    capabilities,
  };
}

async function probe(deps: Deps, route: Route): Promise<CapabilityCheck[]> {
  try {
    return await probeRoute(deps, route);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const works = error.code === 'refused' ? 'no' : 'unknown';
    const { status, message, saidBy } = error;
    return [{ capability: 'invite', works, status, message, ...(saidBy === 'app' && { saidBy }) }];
  }
}
