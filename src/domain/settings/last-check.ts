import type { Settings } from './settings';
import { automaticRoutes, type Route } from '../words';

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
  const route = routeChoice === 'automatic' ? firstInviting(check?.routes ?? []) : routeChoice;
  if (route === 'provisioning' && !provisioning) return undefined;
  return route === 'organization' && !organization ? undefined : route;
}

/**
 * What "automatic" takes without a key, by what a check found: the first route that may invite. Where Atlassian did not say
 * whether one may, none further on is taken.
 */
export function firstInviting(found: LastCheck['routes']): Route | undefined {
  const inOrder = automaticRoutes
    .filter((route) => route !== 'organization')
    .map((route) => found.find((one) => one.route === route));
  const first = inOrder.find((one) => one?.invites !== 'no');
  return first?.invites === 'yes' ? first.route : undefined;
}

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
