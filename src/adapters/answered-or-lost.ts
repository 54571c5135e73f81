import { DirectoryError } from '../ports/directory-error';
import type { Answered } from './call-atlassian';

/**
 * A call that concerns one person or one write. The loss of its answer is an answer too, of status 0 or the server's own:
 * a write may have taken effect, and one person of whom nothing can be read is no reason to stop for all.
 */
export async function answeredOrLost(send: () => Promise<Answered>): Promise<Answered> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'unavailable') throw error;
    const said = error.saidBy === 'atlassian' ? { message: error.message } : undefined;
    return { status: error.status ?? 0, body: said, sent: error.sent };
  }
}

/** Whether an answer says nothing of whether its call took effect. */
export const saysNothing = (status: number): boolean => status < 400 || status === 408 || status >= 500;
