import { type Invocation, never } from '../realm/invocation.ts';

/** What can be made to go wrong at the n-th outside call since the faults were set; each happens once. */
export interface CallFaults {
  /** The call takes effect, and the function is ended before it gets the answer. */
  crashAtCall?: number | undefined;
  /** The function is ended before the call takes effect. */
  crashBeforeCall?: number | undefined;
  /** The call takes effect, and the function gets a network error. */
  lostAnswerAtCall?: number | undefined;
}

export type OutsideKind =
  | 'jira'
  | 'organization'
  | 'provisioning'
  | 'kvs'
  | 'queue'
  | 'stargate'
  | 'fetch'
  | 'other';

export interface OutsideCall {
  kind: OutsideKind;
  /** Such as `POST /api/v1/get`. */
  name: string;
  functionKey: string;
}

export interface OutsideCalls {
  /** Makes one call of `invocation`; never answers once that has ended. */
  make(
    invocation: Invocation,
    about: Omit<OutsideCall, 'functionKey'>,
    call: () => Promise<Response>,
  ): Promise<Response>;
  /** Sets new faults and counts from nought. */
  setFaults(faults: CallFaults): void;
  count(): number;
  log(): readonly OutsideCall[];
  clear(): void;
}

const longestLog = 50_000;

/** Every way out of a function passes here. `onCrash` throws away what the ended function ran in. */
export function createOutsideCalls(onCrash: () => void): OutsideCalls {
  let faults: CallFaults = {};
  let sinceFaults = 0;
  let total = 0;
  let log: OutsideCall[] = [];

  function crash(invocation: Invocation): Promise<Response> {
    faults = {};
    onCrash();
    invocation.end({ kind: 'crashed' });
    return never();
  }
  return {
    async make(invocation, about, call) {
      if (invocation.ending !== undefined) return never();
      const number = (sinceFaults += 1);
      total += 1;
      if (log.length < longestLog) log.push({ ...about, functionKey: invocation.functionKey });
      if (faults.crashBeforeCall === number) return crash(invocation);
      const [crashes, isLost] = [faults.crashAtCall === number, faults.lostAnswerAtCall === number];
      const response = await call();
      if (crashes) return crash(invocation);
      if (invocation.ending !== undefined) return never();
      if (!isLost) return response;
      faults = {};
      throw new TypeError('fetch failed', { cause: new Error('The other side closed the connection.') });
    },
    setFaults(newFaults) {
      faults = { ...newFaults };
      sinceFaults = 0;
    },
    count: () => total,
    log: () => log,
    clear() {
      faults = {};
      sinceFaults = 0;
      total = 0;
      log = [];
    },
  };
}
