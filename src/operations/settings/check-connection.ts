import type { ConnectionCheck } from '../../contract/settings';
import type { CapabilityCheck, RouteCheck } from '../../domain/settings/route-check';
import type { LastCheck } from '../../domain/settings/last-check';
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
  await deps.store.saveLastCheck({ v: 1, at, routes: checks.map(noteOf) });
  return {
    at,
    routes: checks,
    customers: await checkRoute(deps, 'customers', organization !== undefined),
    automatic: organization ? 'organization' : firstThatInvites(checks),
  };
}

/** As `chooseRoute` takes it: where Atlassian does not say whether one may, none further on is taken. */
function firstThatInvites(checks: readonly RouteCheck[]): Route | undefined {
  const inOrder = automaticRoutes.map((route) => checks.find((one) => one.route === route));
  const first = inOrder.find((one) => one && mayInvite(one) !== 'no');
  return first && mayInvite(first) === 'yes' ? first.route : undefined;
}

const mayInvite = ({ capabilities }: RouteCheck): CapabilityCheck['works'] =>
  capabilities.find(({ capability }) => capability === 'invite')?.works ?? 'unknown';

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

function noteOf(check: RouteCheck): LastCheck['routes'][number] {
  const invite = check.capabilities.find(({ capability }) => capability === 'invite');
  const words = invite?.saidBy === 'app' ? undefined : invite?.message;
  return { route: check.route, invites: mayInvite(check), message: words };
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
