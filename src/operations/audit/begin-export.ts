import type { BeginExport, ExportHeader } from '../../contract/audit';
import { commitAct } from './commit-act';
import type { Caller, Deps } from '../deps';
import { storedFilter } from './list-audit-entries';
import { activeBatches } from '../batches/list-batches';
import { isoNow } from '../iso-now';

/**
 * Records that the log is taken out, and answers the first line of the export: its head has that record in it.
 * Throws `OperationError` `INVALID_FILTER`.
 */
export async function beginExport(deps: Deps, caller: Caller, input: BeginExport): Promise<ExportHeader> {
  const { format, filter = {} } = input;
  storedFilter(filter);
  const exportId = deps.ids.next();
  await commitAct(deps, caller.actor, async () => ({
    writes: [],
    act: { action: 'log.exported', changes: { exportId, format, filter } },
    result: undefined,
  }));
  const head = (await deps.store.head())?.value;
  const underWay = (await activeBatches(deps)).filter(({ attempt }) => attempt > 0);
  return {
    type: 'header',
    format: 'invite-without-access/audit-log',
    version: 1,
    exportId,
    at: isoNow(deps),
    appVersion: deps.appVersion,
    filter,
    head: {
      digest: head?.digest ?? '',
      links: head?.links ?? 0,
      entries: head?.entries ?? 0,
      at: head?.at ?? isoNow(deps),
    },
    batchesUnderWay: underWay.length,
  };
}
