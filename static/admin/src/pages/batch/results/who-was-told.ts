import type { BatchView } from '../../../../../../src/contract/batches';

/** People whom a batch brought in. */
export const peopleIn = ({ counts }: BatchView): number =>
  (counts.invited ?? 0) + (counts['invited-access-removed'] ?? 0);

/**
 * What becomes of Atlassian's mail on a route. Only the organization's can hold it back; customers are mailed nothing, and
 * what a directory sends is its admin's choice.
 */
export function mailOf(
  { options }: BatchView,
  route: BatchView['route'],
): 'on' | 'held' | 'always' | 'unknown' {
  if (options.purpose === 'customers') return 'held';
  if (route === 'organization') return options.sendNotification ? 'on' : 'held';
  return route === 'app' || route === 'admin' ? 'always' : 'unknown';
}

const tellers = { on: 'by-atlassian', always: 'by-atlassian', held: 'nobody', unknown: 'unknown' } as const;

/** Who told the people of a batch that they were invited. */
export const wasTold = (batch: BatchView): 'nobody' | 'by-atlassian' | 'unknown' =>
  tellers[mailOf(batch, batch.route)];
