import { DirectoryError } from '../../ports/directory-error';
import type { Answered } from '../call-atlassian';

/** A write, whose loss of an answer is an answer too: it may have taken effect. */
export async function writeJira(send: () => Promise<Answered>): Promise<Answered> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code !== 'unavailable') throw error;
    const said = error.saidBy === 'atlassian' ? { message: error.message } : undefined;
    return { status: error.status ?? 0, body: said };
  }
}
