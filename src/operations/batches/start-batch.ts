import type { BatchRef, BatchView } from '../../contract/batches';
import type { Batch } from '../../domain/batches/batch';
import { removalsOf } from '../../domain/batches/plan';
import { protectedFor } from '../../domain/batches/protected-groups';
import type { Settings } from '../../domain/settings/settings';
import type { Route } from '../../domain/words';
import { chooseRoute } from '../settings/choose-route';
import type { Caller, Deps } from '../deps';
import { lanesForPass, moveBatch } from './move-batch';
import { preparedBy, requireSecondAdmin } from './require-second-admin';
import { requireSameOrganization } from '../run/lane/same-organization';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';

/**
 * Begins to invite. A batch that takes access from people who were there wants the digest of its
 * preview confirmed: who loses which group.
 * Throws `OperationError` `FOUR_EYES`, `CONFIRMATION_REQUIRED`, `NO_ROUTE`, `ROUTE_CANNOT` and those of `moveBatch`, and
 * `DirectoryError` where Atlassian does not say which route there is.
 */
export async function startBatch(
  deps: Deps,
  caller: Caller,
  { batchId, confirmRemovals }: BatchRef,
  driver: 'page' | 'background' = 'page',
): Promise<BatchView> {
  const settings = await deps.store.settings();
  return moveBatch(deps, caller, batchId, 'start', async (opened) => {
    const { batch } = opened;
    requireSecondAdmin(deps, settings, batch, caller.actor);
    const sameOrganization = requireSameOrganization(batch, settings);
    requireConfirmation(batch, confirmRemovals);
    requireApprovedDomains(batch);
    const route = batch.options.purpose === 'customers' ? 'customers' : await chooseRoute(deps, settings);
    if (driver === 'background' && route === 'admin') throw needsPage();
    const lanes = await lanesForPass(deps, opened, 'run');
    const at = isoNow(deps);
    return {
      batch: {
        ...batch,
        state: 'running',
        pass: 'run',
        route,
        attempt: 1,
        attemptTotal: undefined,
        ...sameOrganization,
        keyLabel: keyLabelOf(route, settings),
        protectedGroupIds: protectedFor(batch, settings),
        startedBy: caller.actor,
        startedAt: at,
        attemptStartedAt: at,
        notice: undefined,
        startWhenReady: undefined,
      },
      lanes,
      act: {
        action: 'batch.started',
        batchId,
        ticket: batch.ticket,
        reason: batch.reason,
        changes: {
          route,
          total: batch.total,
          ...(confirmRemovals !== undefined && { confirmRemovals }),
          ...preparedBy(settings, batch),
        },
      },
    };
  });
}

const keyLabelOf = (route: Route, { organization, provisioning }: Settings): string | undefined =>
  route === 'provisioning' ? provisioning?.keyLabel : organization?.keyLabel;

const needsPage = (): OperationError =>
  new OperationError(
    'ROUTE_CANNOT',
    'On the admin route invitations go out as the admin at the page, so the batch is started there.',
    { appSaid: { reason: 'started-at-the-page' } },
  );

/** Nobody can be held back by a setting that could not be read. */
function requireApprovedDomains({ options, approved }: Batch): void {
  if (options.approvedDomains !== 'hold' || approved !== undefined) return;
  throw new OperationError(
    'ROUTE_CANNOT',
    'Which domains are approved could not be read, so nobody can be held back. Save an organization API key that may read them, and check the list again.',
    { appSaid: { reason: 'approved-not-read' } },
  );
}

function requireConfirmation(batch: Batch, confirmed: string | number | undefined): void {
  const losing = removalsOf(batch);
  if (losing === 0 || (confirmed !== undefined && confirmed === batch.removals?.digest)) return;
  throw new OperationError(
    'CONFIRMATION_REQUIRED',
    batch.removals === undefined
      ? 'An earlier version of the app checked this list. Check it again to see whom it takes access from.'
      : `This batch takes product access from ${losing} ${losing === 1 ? 'person who was' : 'people who were'} there before. Confirm the digest of its preview to start.`,
    {
      appSaid:
        batch.removals === undefined
          ? { reason: 'checked-earlier' }
          : { reason: 'removals-changed', count: losing },
    },
  );
}
