import type { Settings } from '../settings/settings';
import type { Batch } from './batch';

/** What the preview showed as protected stays so in the run; what has been protected since is so too. */
export const protectedFor = (
  { protectedGroupIds }: Pick<Batch, 'protectedGroupIds'>,
  { protectedGroups }: Pick<Settings, 'protectedGroups'>,
): string[] => [...new Set([...protectedGroupIds, ...protectedGroups.map(({ groupId }) => groupId)])];
