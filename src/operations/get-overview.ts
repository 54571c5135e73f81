import type { Overview } from '../contract';
import { toSettingsView } from './change-settings';
import { activeBatches } from './list-batches';
import type { Caller, Deps } from './deps';

/** What the page shows first. Names the route only where that takes no probing. */
export async function getOverview(deps: Deps, caller: Caller): Promise<Overview> {
  const [settings, site, active, batches] = await Promise.all([
    deps.store.settings(),
    deps.site.site(),
    activeBatches(deps),
    deps.store.listBatches(1),
  ]);
  const { routeChoice, organization } = settings;
  const known =
    routeChoice === 'automatic' ? (organization ? ('organization' as const) : undefined) : routeChoice;
  return {
    site,
    actor: caller.actor,
    appVersion: deps.appVersion,
    route: known === 'organization' && !organization ? undefined : known,
    routeChoice,
    organization,
    firstVisit: !organization && routeChoice === 'automatic' && batches.items.length === 0,
    activeBatches: active,
    settings: toSettingsView(settings),
  };
}
