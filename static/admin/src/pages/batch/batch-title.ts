import type { BatchView } from '../../../../../src/contract/batches';
import { words } from '../../words/words';

const longest = 120;

/** Whether the title says all of a reason. */
export const isTitle = (reason: string): boolean => reason.length <= longest;

/** Why a batch was made, where that was said. */
export function titleOf({ reason, total }: Pick<BatchView, 'reason' | 'total'>): string {
  if (!reason) return words.batch.title(total);
  return isTitle(reason) ? reason : `${reason.slice(0, longest).trimEnd()}…`;
}
