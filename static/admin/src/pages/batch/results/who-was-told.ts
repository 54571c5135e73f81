import type { BatchView } from '../../../../../../src/contract/batches';

/** People whom a batch brought in. */
export const peopleIn = ({ counts }: BatchView): number =>
  (counts.invited ?? 0) + (counts['invited-access-removed'] ?? 0);

/**
 * Who told the people of a batch that they were invited. Only the organization's route can hold Atlassian's mail back; what a
 * directory sends is its admin's choice.
 */
export function wasTold({ options, route }: BatchView): 'nobody' | 'by-atlassian' | 'unknown' {
  if (options.purpose === 'customers') return 'nobody';
  if (route === 'organization') return options.sendNotification ? 'by-atlassian' : 'nobody';
  return route === 'app' || route === 'admin' ? 'by-atlassian' : 'unknown';
}
