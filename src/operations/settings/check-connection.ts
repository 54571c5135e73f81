import type { ConnectionCheck } from '../../contract/settings';
import type { CapabilityCheck, RouteCheck } from '../../domain/settings/route-check';
import { firstInviting, type LastCheck } from '../../domain/settings/last-check';
import { adviceCodeFor, adviceFor, sentenceFor, verdictOf } from '../../domain/settings/route-check';
import { automaticRoutes, type Route } from '../../domain/words';
import { DirectoryError } from '../../ports/directory-error';
import { probeRoute } from './choose-route';
import { listServiceDesks } from './list-service-desks';
import type { Deps } from '../deps';
import { newSession } from '../run/lane/new-session';
import { isoNow } from '../iso-now';

/** Probes each route without side effects, says in a sentence what works and notes it for whoever comes next. */
export async function checkConnection(deps: Deps): Promise<ConnectionCheck> {
  const { organization, provisioning } = await deps.store.settings();
  const checks: RouteCheck[] = [];
  const routes: Route[] = [...automaticRoutes, ...(provisioning ? (['provisioning'] as const) : [])];
  for (const route of routes) checks.push(await checkRoute(deps, route, organization !== undefined));
  const at = isoNow(deps);
  const found = checks.map(noteOf);
  await deps.store.saveLastCheck({ v: 1, at, routes: found });
  return {
    at,
    routes: checks,
    customers: await checkRoute(deps, 'customers', organization !== undefined),
    automatic: organization ? 'organization' : firstInviting(found),
  };
}

/** Every desk has the same API: what works at one works at those that the app sees. */
async function probeCustomers(deps: Deps): Promise<CapabilityCheck[]> {
  const [desk] = (await listServiceDesks(deps)).desks;
  if (!desk)
    return [
      {
        capability: 'invite',
        works: 'no',
        message: noDesk,
        saidBy: 'app',
        appSaid: { reason: 'no-desk-seen' },
      },
    ];
  const customersOf = { serviceDeskId: desk.id };
  return (await deps.openDirectory('customers', newSession(deps.clock), customersOf)).probe();
}

const noDesk = 'The app sees no service desk on this site';

function noteOf({ route, capabilities }: RouteCheck): LastCheck['routes'][number] {
  const invite = capabilities.find(({ capability }) => capability === 'invite');
  const words = invite?.saidBy === 'app' ? undefined : invite?.message;
  return { route, invites: invite?.works ?? 'unknown', message: words };
}

async function checkRoute(deps: Deps, route: Route, hasKey: boolean): Promise<RouteCheck> {
  const capabilities = await probe(deps, route);
  const works = verdictOf(capabilities);
  const adviceCode = adviceCodeFor(route, works, capabilities, hasKey);
  return {
    route,
    works,
    sentence: sentenceFor(route, works, capabilities),
    advice: adviceFor(adviceCode),
    adviceCode,
    capabilities,
  };
}

async function probe(deps: Deps, route: Route): Promise<CapabilityCheck[]> {
  try {
    return route === 'customers' ? await probeCustomers(deps) : await probeRoute(deps, route);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const works = error.code === 'refused' ? 'no' : 'unknown';
    const { status, message, saidBy, appSaid } = error;
    return [{ capability: 'invite', works, status, message, ...(saidBy === 'app' && { saidBy, appSaid }) }];
  }
}
