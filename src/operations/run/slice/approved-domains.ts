import type { ApprovedDomain } from '../../../domain/people/approved-domain';
import type { Batch } from '../../../domain/batches/batch';
import { DirectoryError } from '../../../ports/directory-error';
import type { Session } from '../../../ports/session';
import type { Deps } from '../../deps';

/**
 * Domains whose people may take access for themselves; undefined where that is not told. It is shown in the preview, and
 * no list waits for it: unless people of such domains are to be held back.
 */
export async function approvedDomains(
  deps: Deps,
  { options }: Batch,
  session: Session,
): Promise<readonly ApprovedDomain[] | undefined> {
  if (options.purpose === 'customers') return undefined;
  try {
    return await deps.readApprovedDomains(session);
  } catch (error) {
    if (!(error instanceof DirectoryError) || options.approvedDomains === 'hold') throw error;
    if (error.code === 'rate-limited' || error.code === 'session-spent') throw error;
    return undefined;
  }
}
