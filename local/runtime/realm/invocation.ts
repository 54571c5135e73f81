import { AsyncLocalStorage } from 'node:async_hooks';

/** How an invocation came to its end. `crashed`: the process that ran it is gone. */
export type Ending =
  | { kind: 'returned'; value: unknown }
  | { kind: 'threw'; error: unknown }
  | { kind: 'timed-out' }
  | { kind: 'crashed' };

/** One call of one function. */
export interface Invocation {
  readonly invocationId: string;
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  /** The signed-in user; undefined in the background. */
  readonly accountId: string | undefined;
  readonly startedMs: number;
  readonly deadlineMs: number;
  egressRequests: number;
  loggedBytes: number;
  /** Set once: from then on nothing the function does has an effect or gets an answer. */
  ending: Ending | undefined;
  end(ending: Ending): void;
  /** Resolves with the first ending. */
  readonly ended: Promise<Ending>;
}

/** The invocation on whose behalf code runs: Forge's seams carry no id of it. */
export const currentInvocation = new AsyncLocalStorage<Invocation>();

export function createInvocation(
  about: Pick<
    Invocation,
    'invocationId' | 'functionKey' | 'moduleType' | 'moduleKey' | 'accountId' | 'startedMs' | 'deadlineMs'
  >,
): Invocation {
  let resolve: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((resolveEnded) => {
    resolve = resolveEnded;
  });
  const invocation: Invocation = {
    ...about,
    egressRequests: 0,
    loggedBytes: 0,
    ending: undefined,
    end(ending) {
      if (invocation.ending !== undefined) return;
      invocation.ending = ending;
      resolve(ending);
    },
    ended,
  };
  return invocation;
}

/** What a call made by an ended invocation gets. */
export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
