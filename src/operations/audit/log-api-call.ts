import type { Caller, Deps } from '../deps';
import { commitAct } from './commit-act';

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
  await commitAct(deps, caller.actor, async () => ({
    writes: [],
    act: { action: 'api.called', batchId, changes },
    result: undefined,
  }));
}
