import type { Settings } from '../../domain/settings/settings';
import { automaticRoutes, type Route, type RouteChoice } from '../../domain/words';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import { DirectoryError } from '../../ports/directory-error';
import type { Deps } from '../deps';
import { newSession } from '../run/lane/new-session';
import { OperationError } from '../operation-error';

/** Look-ups work through the app even where invitations do not, and in the background. */
export function routeForReading({ routeChoice, organization }: Settings): 'organization' | 'app' {
  const isRead =
    routeChoice === 'automatic' || routeChoice === 'organization' || routeChoice === 'provisioning';
  return organization && isRead ? 'organization' : 'app';
}

/**
 * The route a batch takes: the admin's choice, or the first that may invite, in the order of `automaticRoutes`.
 * Throws `OperationError` `NO_KEY`, `NO_ROUTE`, and `DirectoryError` where Atlassian does not say whether a route may: none
 * further on is taken for an outage.
 */
export async function chooseRoute(
  deps: Deps,
  settings: Settings,
): Promise<Exclude<RouteChoice, 'automatic'>> {
  const { routeChoice, organization, provisioning } = settings;
  if (routeChoice === 'organization' && !organization) {
    throw new OperationError('NO_KEY', 'Save an organization API key in Settings to use this route.');
  }
  if (routeChoice === 'provisioning' && !provisioning) {
    throw new OperationError(
      'NO_KEY',
      'Save the key of a provisioned directory in Settings to use this route.',
      { appSaid: { reason: 'no-provisioning-key' } },
    );
  }
  if (routeChoice !== 'automatic') return routeChoice;
  if (organization) return 'organization';
  for (const route of automaticRoutes) if (await mayInvite(deps, route)) return route;
  throw new OperationError(
    'NO_ROUTE',
    'Atlassian does not let this app create users on your site. Save an organization API key in Settings.',
  );
}

async function mayInvite(deps: Deps, route: Route): Promise<boolean> {
  try {
    const capabilities = await probeRoute(deps, route);
    requireAnswer(capabilities);
    return invites(capabilities);
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'refused') return false;
    throw error;
  }
}

function requireAnswer(capabilities: CapabilityCheck[]): void {
  const invite = capabilities.find(({ capability }) => capability === 'invite');
  if (invite && invite.works !== 'unknown') return;
  const { message, status } = invite ?? {};
  throw new DirectoryError('unavailable', message ?? 'Atlassian gave no clear answer', {
    saidBy: message === undefined ? 'app' : 'atlassian',
    reason: 'no-clear-answer',
    status,
  });
}

export async function probeRoute(deps: Deps, route: Route): Promise<CapabilityCheck[]> {
  const directory = await deps.openDirectory(route, newSession(deps.clock));
  return directory.probe();
}

const invites = (capabilities: CapabilityCheck[]): boolean =>
  capabilities.some(({ capability, works }) => capability === 'invite' && works === 'yes');
