import type { BatchView } from '../../../../../src/contract/batches';
import { Notice } from '../../components/frame/notice';
import { useOverview } from '../../backend/overview';
import { words } from '../../words/words';

/** Whether the rule of four eyes leaves the start of a batch to somebody else than who looks at it. */
export function useLeavesStart({ createdBy }: BatchView): boolean {
  const { overview } = useOverview();
  return overview.settings.fourEyes && createdBy.accountId === overview.actor.accountId;
}

/** That the batch waits for a second admin, to whoever prepared it and to whoever may be that admin. */
export function FourEyesNotice({ batch, id }: { batch: BatchView; id: string }) {
  const { overview } = useOverview();
  const isTheirs = useLeavesStart(batch);
  if (!overview.settings.fourEyes) return null;
  const { waits, yours, theirs } = words.batch.fourEyes;
  return (
    <Notice title={waits}>
      <p id={id}>{isTheirs ? yours : theirs(batch.createdBy.name ?? words.common.somebody)}</p>
    </Notice>
  );
}
