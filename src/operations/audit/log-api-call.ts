import type { Caller, Deps } from '../deps';
import { recordAct } from './commit-act';

export interface ApiCall {
  operation: string;
  /** How the caller names itself. */
  client: string;
  status: number;
  /** Of a refusal. */
  code?: string | undefined;
  batchId?: string | undefined;
}

/** One compact entry for each call of the REST API, reads and refusals included. Throws `OperationError` `BUSY`. */
export async function logApiCall(deps: Deps, caller: Caller, call: ApiCall): Promise<void> {
  const { batchId, ...changes } = call;
  await recordAct(deps, caller.actor, { action: 'api.called', batchId, changes });
}
