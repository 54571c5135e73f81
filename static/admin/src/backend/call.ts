import type { Answer, AnswerError, ErrorCode } from '../../../../src/contract/answer';
import type { Defs } from '../../../../src/contract/defs';
import type { Connection } from './connection';

export type FunctionKey = keyof Defs;
export type Payload<Key extends FunctionKey> = NonNullable<Parameters<Defs[Key]>[0]>;
export type Data<Key extends FunctionKey> = ReturnType<Defs[Key]> extends Answer<infer Value> ? Value : never;

export type Invoke = <Key extends FunctionKey>(
  key: Key,
  payload: Payload<Key>,
) => Promise<ReturnType<Defs[Key]>>;
export type Call = <Key extends FunctionKey>(key: Key, payload: Payload<Key>) => Promise<Data<Key>>;

/** The backend answered with an error of the contract. */
export class AnswerFailure extends Error {
  readonly code: ErrorCode;
  readonly logId: string | undefined;
  readonly appSaid: AnswerError['appSaid'];
  constructor(error: AnswerError) {
    super(error.message);
    this.name = 'AnswerFailure';
    this.code = error.code;
    this.logId = error.logId;
    this.appSaid = error.appSaid;
  }
}

/** The backend could not be reached, or never answered, in spite of the retries. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('The app could not be reached.', { cause });
    this.name = 'ConnectionLost';
  }
}

const retryDelaysMilliseconds = [500, 1_500, 4_000, 8_000];

/**
 * Reads, and acts that the backend carries out once however often they arrive, are sent again by themselves, also where
 * it is too busy for them. A repeat of
 * these few might do a second thing, or hide the success of the first behind an error.
 */
const sentOnce: ReadonlySet<FunctionKey> = new Set([
  'retryFailed',
  'restoreAccess',
  'undoProvisioning',
  'saveOrganizationKey',
  'beginExport',
  'addToWatch',
  'decideFindings',
  'decideReview',
  'inviteAgain',
  'beginReview',
  // What changed since the review was begun stays changed: the whole of it is taken out again.
  'reviewPiece',
]);

/** A caller of the backend that answers data, and throws `AnswerFailure` or `ConnectionLost`. */
export function createCall(
  invoke: Invoke,
  connection: Connection,
  wait: (milliseconds: number) => Promise<void>,
): Call {
  return async (key, payload) => {
    const repeats = !sentOnce.has(key);
    const delays = repeats ? retryDelaysMilliseconds : [];
    for (let attempt = 0; ; attempt++) {
      try {
        const answer: Answer<unknown> = await invoke(key, payload);
        if (!answer.ok) {
          const { code, mayPass = false, nothingBegun = false } = answer.error;
          const isAskedAgain = (code === 'BUSY' || mayPass) && (repeats || nothingBegun);
          const delay = isAskedAgain ? retryDelaysMilliseconds[attempt] : undefined;
          connection.report(delay === undefined ? 'connected' : 'waiting');
          if (delay === undefined) throw new AnswerFailure(answer.error);
          await wait(delay);
          continue;
        }
        connection.report('connected');
        return answer.data as Data<typeof key>;
      } catch (error) {
        if (error instanceof AnswerFailure) throw error;
        const delay = delays[attempt];
        connection.report(delay === undefined ? 'lost' : 'retrying');
        if (delay === undefined) throw new ConnectionLost(error);
        await wait(delay);
      }
    }
  };
}
