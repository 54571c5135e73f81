/** The vocabulary of the product: every state an address, a recipient, a batch or a route can be in. */

/** What an address was before anything was done. */
export const standings = ['absent', 'without-access', 'with-access', 'inactive', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** What a removal takes from somebody who holds access: all of it, a part, or nothing, where nothing may be removed. */
export const losses = ['all', 'part', 'nothing'] as const;
export type Loss = (typeof losses)[number];

/** How a recipient ended. All of them are final; `failed` ones may be retried in a new attempt. */
export const outcomes = [
  'invited',
  'invited-access-removed',
  'already-without-access',
  'already-has-access',
  'access-removed',
  'deactivated',
  'needs-attention',
  'failed',
  'cancelled',
] as const;
export type Outcome = (typeof outcomes)[number];

/** `cancelling` and `pausing` last until the slices under way have been settled. */
export const batchStates = [
  'draft',
  'checking',
  'ready',
  'running',
  'pausing',
  'paused',
  'cancelling',
  'cancelled',
  'finished',
] as const;
export type BatchState = (typeof batchStates)[number];

/** Routes that bring people, one of which an admin chooses. */
export const peopleRoutes = ['organization', 'app', 'admin', 'provisioning'] as const;

/** How an invitation reaches Atlassian. Whether it is `customers` is the purpose of a batch, never a choice in Settings. */
export const routes = [...peopleRoutes, 'customers'] as const;
export type Route = (typeof routes)[number];

/** The routes that "automatic" tries, in this order. Provisioning changes a directory, so it is only ever chosen. */
export const automaticRoutes = ['organization', 'app', 'admin'] as const satisfies readonly Route[];

/** The admin's choice: a route, or the first that works in the order of `automaticRoutes`. */
export type RouteChoice = (typeof peopleRoutes)[number] | 'automatic';

export type OutcomeCounts = Partial<Record<Outcome, number>>;
export type StandingCounts = Partial<Record<Standing, number>>;
export type LossCounts = Partial<Record<Loss, number>>;
