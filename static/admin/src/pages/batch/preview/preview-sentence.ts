import type { BatchView } from '../../../../../../src/contract/batches';
import { isOfAccounts } from '../../../../../../src/domain/batches/plan';
import { losses } from '../../../../../../src/domain/words';
import { approvedWords, words } from '../../../words/words';

/**
 * `37 people will be invited, 2 are here without access already and 1 keeps the access they have. Seats used: none.`
 * Who is to lose access is told apart by how much of it can be removed, where the check counted that.
 */
export function previewSentence(batch: BatchView, heldBack = 0): string {
  const { summary } = words.batch;
  const { absent = 0, inactive, unknown } = batch.standings;
  const isRemoval = isOfAccounts(batch);
  const invited = isRemoval ? 0 : absent - heldBack;
  const without = batch.standings['without-access'];
  return summary.sentence([
    invited > 0 ? summary.invite(invited) : summary.nobody,
    ...(heldBack > 0 ? [approvedWords.sentence(heldBack)] : []),
    ...(isRemoval && absent > 0 ? [summary.notThere(absent)] : []),
    ...(without ? [summary.nothing(without)] : []),
    ...(inactive ? [summary.inactive(inactive)] : []),
    ...accessParts(batch),
    ...(unknown ? [isRemoval ? summary.lookAgain(unknown) : summary.unknown(unknown)] : []),
  ]);
}

function accessParts({ standings, options, losses: counts }: BatchView): string[] {
  const { summary } = words.batch;
  const withAccess = standings['with-access'];
  if (!withAccess) return [];
  if (options.existingAccess !== 'remove') return [summary.leave(withAccess)];
  if (!counts) return [summary.loses.all(withAccess)];
  return losses.flatMap((loss) => {
    const count = counts[loss];
    return count ? [summary.loses[loss](count)] : [];
  });
}
