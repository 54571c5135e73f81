import type { Settings } from './settings';
import type { Route } from '../words';

/** What the last connection check found of the one thing that a route must be able to do: invite. */
export interface LastCheck {
  v: 1;
  at: string;
  routes: {
    route: Route;
    invites: 'yes' | 'no' | 'unknown';
    /** Atlassian's own words. */
    message?: string | undefined;
  }[];
}

/**
 * The route that a batch started now would take; undefined while none is known to work. Without a choice and a key that
 * is the first one that may invite, which only a check can tell.
 */
export function knownRoute(
  { routeChoice, organization, provisioning }: Settings,
  check: LastCheck | undefined,
): Route | undefined {
  if (routeChoice === 'automatic' && organization) return 'organization';
  const route = routeChoice === 'automatic' ? firstInviting(check) : routeChoice;
  if (route === 'provisioning' && !provisioning) return undefined;
  return route === 'organization' && !organization ? undefined : route;
}

const firstInviting = (check: LastCheck | undefined): Route | undefined =>
  check?.routes.find(({ route, invites }) => (route === 'app' || route === 'admin') && invites === 'yes')
    ?.route;

/**
 * That the route may not invite, when that was found and in which words. A check that gave no clear answer claims
 * nothing, nor does one of another key than the saved one.
 */
export function routeProblem(
  route: Route | undefined,
  { organization, provisioning }: Settings,
  check: LastCheck | undefined,
): { checkedAt: string; message?: string | undefined } | undefined {
  const found = check?.routes.find((one) => one.route === route);
  if (!check || found?.invites !== 'no') return undefined;
  const key = route === 'organization' ? organization : route === 'provisioning' ? provisioning : undefined;
  if (key && check.at < key.savedAt) return undefined;
  return { checkedAt: check.at, message: found.message };
}
