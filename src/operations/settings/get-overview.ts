import type { Overview } from '../../contract/overview';
import { knownRoute, routeProblem } from '../../domain/settings/last-check';
import { isWatchOn } from '../../domain/settings/settings';
import { toSettingsView } from './change-settings';
import { activeBatches } from '../batches/list-batches';
import type { Caller, Deps } from '../deps';

/** What the page shows first. Names the route only where that takes no probing, and what a check found of it. */
export async function getOverview(deps: Deps, caller: Caller): Promise<Overview> {
  const [settings, lastCheck, site, active, batches, head] = await Promise.all([
    deps.store.settings(),
    deps.store.lastCheck(),
    deps.site.site(),
    activeBatches(deps),
    deps.store.listBatches(1),
    deps.watch.head(),
  ]);
  const { routeChoice, organization } = settings;
  const route = knownRoute(settings, lastCheck);
  return {
    site,
    actor: caller.actor,
    appVersion: deps.appVersion,
    route,
    routeProblem: routeProblem(route, settings, lastCheck),
    routeChoice,
    organization,
    firstVisit: !organization && routeChoice === 'automatic' && batches.items.length === 0,
    activeBatches: active,
    settings: toSettingsView(settings),
    watch: { isOn: isWatchOn(settings), openFindings: head?.value.findings.open ?? 0 },
  };
}
