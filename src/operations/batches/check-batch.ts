import type { BatchView } from '../../contract/batches';
import type { Batch } from '../../domain/batches/batch';
import type { Act } from '../audit/commit-act';
import { routeForReading } from '../settings/choose-route';
import type { Caller, Deps } from '../deps';
import { lanesForPass, moveBatch, type Move, type Opened } from './move-batch';
import { OperationError } from '../operation-error';
import { requireSecondAdmin } from './require-second-admin';

/** How a start is asked for in advance. */
interface Start {
  confirmRemovals?: string | number | undefined;
}

/**
 * Closes the list and looks everybody up; with `start` the batch then starts by itself, also where that is asked for while
 * everybody is being looked up. Throws `OperationError`
 * `BATCH_EMPTY`, with `start` `FOUR_EYES`, and those of `moveBatch`.
 */
export async function checkBatch(
  deps: Deps,
  caller: Caller,
  batchId: string,
  start?: Start,
): Promise<BatchView> {
  const settings = await deps.store.settings();
  const check = async (opened: Opened): Promise<Move> => {
    const { batch } = opened;
    if (batch.total === 0) throw new OperationError('BATCH_EMPTY', 'The list has no recipients yet.');
    if (start) requireSecondAdmin(deps, settings, batch, caller.actor);
    const lanes = await lanesForPass(deps, opened, 'check');
    return {
      batch: {
        ...batch,
        state: 'checking',
        pass: 'check',
        route: batch.options.purpose === 'customers' ? 'customers' : routeForReading(settings),
        laneEnds: lanes.map(({ value }) => value.to),
        protectedGroupIds: settings.protectedGroups.map(({ groupId }) => groupId),
        notice: undefined,
        startWhenReady: start && wishOf(caller, start),
      },
      lanes,
      act: checked(batch, start),
    };
  };
  const wishOnly = ({ batch }: Opened): Move | undefined => {
    if (!start) return undefined;
    requireSecondAdmin(deps, settings, batch, caller.actor);
    const startWhenReady = wishOf(caller, start);
    if (isSameWish(batch.startWhenReady, startWhenReady)) return undefined;
    return { batch: { ...batch, startWhenReady }, act: checked(batch, start) };
  };
  return moveBatch(deps, caller, batchId, 'check', check, wishOnly);
}

type Wish = NonNullable<Batch['startWhenReady']>;

const wishOf = ({ actor }: Caller, { confirmRemovals }: Start): Wish => ({ by: actor, confirmRemovals });

const isSameWish = (one: Wish | undefined, other: Wish): boolean =>
  one?.by.accountId === other.by.accountId && one.confirmRemovals === other.confirmRemovals;

const checked = ({ batchId, ticket, total }: Batch, start: Start | undefined): Act => ({
  action: 'batch.checked',
  batchId,
  ticket,
  changes: { total, ...(start && { startWhenReady: true }) },
});
