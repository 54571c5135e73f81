import type { Overview } from '../../contract/overview';
import { knownRoute, routeProblem } from '../../domain/settings/last-check';
import type { BatchView } from '../../contract/batches';
import { isWatchOn, type Settings } from '../../domain/settings/settings';
import { toSettingsView } from './change-settings';
import { activeBatches, checkedBatches } from '../batches/list-batches';
import type { Caller, Deps } from '../deps';

const checkedAtMost = 3;

/** One's own; under four eyes, those of the others. */
const isFor =
  ({ actor }: Caller, { fourEyes }: Settings) =>
  ({ createdBy }: BatchView): boolean =>
    (createdBy.accountId === actor.accountId) !== Boolean(fourEyes);

/** What the page shows first. Names the route only where that takes no probing, and what a check found of it. */
export async function getOverview(deps: Deps, caller: Caller): Promise<Overview> {
  const [settings, lastCheck, site, active, checked, batches, head] = await Promise.all([
    deps.store.settings(),
    deps.store.lastCheck(),
    deps.site.site(),
    activeBatches(deps),
    checkedBatches(deps),
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
    checkedBatches: checked.filter(isFor(caller, settings)).slice(0, checkedAtMost),
    settings: toSettingsView(settings),
    watch: { isOn: isWatchOn(settings), openFindings: head?.value.findings.open ?? 0 },
  };
}
