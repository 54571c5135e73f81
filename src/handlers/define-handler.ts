import type { Answer } from '../contract/answer';
import type { Defs } from '../contract/defs';
import type { CallerLookUp } from '../adapters/jira/jira-site';
import type { Caller, Deps } from '../operations/deps';
import { OperationError } from '../operations/operation-error';
import { DirectoryError } from '../ports/directory-error';
import { InvalidCursor, StoreBusy } from '../ports/store-error';
import { identifyAdmin } from './identify-admin';
import { payloadSchemas, type PayloadOf } from './payload-schemas';

/** What Forge hands a resolver function. */
export interface PageRequest {
  payload?: unknown;
  context?: { accountId?: unknown };
}

export interface Guarded {
  deps: Deps;
  lookUpCaller: () => CallerLookUp;
}

type DataOf<K extends keyof Defs> = Extract<ReturnType<Defs[K]>, { ok: true }>['data'];

/** Forge's own limit on a request of the page, in bytes. */
const requestBytesAtMost = 500 * 1024;

/**
 * The one way into the backend from the page: checks that the caller administers Jira, parses the payload,
 * runs the operation and answers with data or an error. `acts` wants the caller's name for the audit log.
 */
export function defineHandler<K extends keyof Defs>(
  { deps, lookUpCaller }: Guarded,
  functionKey: K,
  needs: 'reads' | 'acts',
  operation: (payload: PayloadOf<K>, caller: Caller) => Promise<DataOf<K>>,
): (request: PageRequest) => Promise<Answer<DataOf<K>>> {
  return async ({ payload, context }) => {
    let isBegun = false;
    try {
      const caller = await identifyAdmin(lookUpCaller(), context?.accountId, needs);
      const input = parsePayload(functionKey, payload);
      isBegun = true;
      return { ok: true, data: await operation(input, caller) };
    } catch (error) {
      const mayPass = isMomentary(error) && { mayPass: true as const };
      const nothingBegun = mayPass && !isBegun && { nothingBegun: true as const };
      return {
        ok: false,
        error: { ...toAnswerError(deps, functionKey, error), ...mayPass, ...nothingBegun },
      };
    }
  };
}

/** Atlassian asked to wait, or was not reached: the page asks again by itself. */
const isMomentary = (error: unknown): boolean =>
  error instanceof DirectoryError && (error.code === 'rate-limited' || error.code === 'unavailable');

function parsePayload<K extends keyof Defs>(functionKey: K, payload: unknown): PayloadOf<K> {
  if (Buffer.byteLength(JSON.stringify(payload ?? {})) > requestBytesAtMost) {
    throw new OperationError(
      'PAYLOAD_TOO_LARGE',
      'The request is larger than 500 KB. Send the list in smaller pieces.',
    );
  }
  const parsed = payloadSchemas[functionKey].safeParse(payload ?? {});
  if (parsed.success) return parsed.data as PayloadOf<K>;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new OperationError(
    'INVALID_PAYLOAD',
    `${where}${issue?.message ?? 'The request is not understood.'}`,
  );
}

export function toAnswerError(
  deps: Deps,
  functionKey: string,
  error: unknown,
): Extract<Answer<never>, { ok: false }>['error'] {
  if (error instanceof OperationError) {
    const { code, message, appSaid } = error;
    return { code, message, ...(appSaid && { appSaid }) };
  }
  if (error instanceof InvalidCursor) return { code: 'INVALID_CURSOR', message: error.message };
  if (error instanceof DirectoryError) {
    deps.log.error('atlassian-refused', { functionKey, code: error.code, status: error.status });
    const { message, appSaid } = error;
    return { code: 'ATLASSIAN', message, ...(appSaid && { appSaid }) };
  }
  if (error instanceof StoreBusy) {
    return { code: 'BUSY', message: 'The app has more to do than its storage takes. Try again in a moment.' };
  }
  const logId = deps.ids.next();
  deps.log.error('unexpected', { logId, functionKey }, error);
  return { code: 'UNEXPECTED', message: `Something went wrong. The log has it as ${logId}.`, logId };
}
