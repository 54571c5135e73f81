import type { BeginExport, ExportHeader } from '../../contract/audit';
import { recordAct } from './commit-act';
import type { Caller, Deps } from '../deps';
import { storedFilter } from './list-audit-entries';
import { activeBatches } from '../batches/list-batches';

/**
 * Records that the log is taken out, and answers the first line of the export, which that record vouches for. Throws
 * `OperationError` `INVALID_FILTER`.
 */
export async function beginExport(deps: Deps, caller: Caller, input: BeginExport): Promise<ExportHeader> {
  const { format } = input;
  const version = 2;
  const filter = storedFilter(input.filter ?? {});
  const exportId = deps.ids.next();
  const batchesUnderWay = (await activeBatches(deps)).filter(({ attempt }) => attempt > 0).length;
  const changes = { exportId, format, version, filter, batchesUnderWay };
  const { entry, head } = await recordAct(deps, caller.actor, { action: 'log.exported', changes });
  const { digest, links, entries, at } = head;
  return {
    type: 'header',
    format: 'invite-without-access/audit-log',
    version,
    exportId,
    at: entry.at,
    appVersion: entry.appVersion,
    filter,
    head: { digest, links, entries, at },
    batchesUnderWay,
    record: entry,
  };
}
