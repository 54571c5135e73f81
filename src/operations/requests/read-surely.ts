import { ContentFault } from '../../formats/content-limits';
import { DirectoryError } from '../../ports/directory-error';
import type { Log } from '../../ports/log';
import { faults, type Unread } from './read-attachments';

/** One part of an issue, or why it is not read: what nobody expected of it leaves the others to be read, and is logged. */
export async function readSurely<T>(
  log: Log,
  ids: { issueId: string; part: string },
  read: () => Promise<T>,
): Promise<T | Unread> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DirectoryError) throw error;
    if (error instanceof ContentFault) return faults[error.code];
    log.error('issue-part-not-read', ids, error);
    return 'unreadable';
  }
}
