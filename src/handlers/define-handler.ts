import type { Answer } from '../contract/answer';
import type { Defs } from '../contract/defs';
import type { CallerLookUp } from '../adapters/jira/jira-site';
import type { Caller, Deps } from '../operations/deps';
import { OperationError } from '../operations/operation-error';
import { DirectoryError } from '../ports/directory-error';
import { InvalidCursor, StoreBusy } from '../ports/store-error';
import { identifyAdmin } from './identify-admin';
import { parsePayload, whereAndWhat } from './parse-payload';
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
      const input = checkedPayload(functionKey, payload);
      isBegun = true;
      return { ok: true, data: await operation(input, caller) };
    } catch (error) {
      const answered = toAnswerError(deps, functionKey, error);
      const mayRepeat = answered.mayPass && !isBegun;
      return { ok: false, error: mayRepeat ? { ...answered, nothingBegun: true } : answered };
    }
  };
}

function checkedPayload<K extends keyof Defs>(functionKey: K, payload: unknown): PayloadOf<K> {
  if (Buffer.byteLength(JSON.stringify(payload ?? {})) > requestBytesAtMost) {
    throw new OperationError(
      'PAYLOAD_TOO_LARGE',
      'The request is larger than 500 KB. Send the list in smaller pieces.',
    );
  }
  return parsePayload<unknown>(payloadSchemas[functionKey], payload, whereAndWhat) as PayloadOf<K>;
}

/** Atlassian asked to wait, or was not reached: the page asks again by itself. */
const isMomentary = ({ code }: DirectoryError): boolean => code === 'rate-limited' || code === 'unavailable';

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
    return {
      ...{ code: 'ATLASSIAN', message },
      ...(appSaid && { appSaid }),
      ...(isMomentary(error) && { mayPass: true }),
    };
  }
  if (error instanceof StoreBusy) {
    return { code: 'BUSY', message: 'The app has more to do than its storage takes. Try again in a moment.' };
  }
  const logId = deps.ids.next();
  deps.log.error('unexpected', { logId, functionKey }, error);
  return { code: 'UNEXPECTED', message: `Something went wrong. The log has it as ${logId}.`, logId };
}
