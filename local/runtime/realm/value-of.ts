import { HostError } from '../host-error.ts';
import type { Ending } from './invocation.ts';

/** What the function returned, or the error its caller gets instead. */
export function valueOf(ending: Ending, functionKey: string): unknown {
  switch (ending.kind) {
    case 'returned':
      return ending.value;
    case 'timed-out':
      throw new HostError('FUNCTION_TIMEOUT', `"${functionKey}" ran into its time limit.`);
    case 'crashed':
      throw new HostError('FUNCTION_CRASHED', `"${functionKey}" was ended while it ran.`);
    case 'threw':
      throw new HostError('FUNCTION_ERROR', messageOf(ending.error), { cause: ending.error });
  }
}

function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage ? String(error.message) : String(error);
}
