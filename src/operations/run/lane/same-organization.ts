import type { Batch } from '../../../domain/batches/batch';
import { isReadElsewhere, whyNotHere } from '../../../domain/batches/read-elsewhere';
import type { Settings } from '../../../domain/settings/settings';
import { DirectoryError } from '../../../ports/directory-error';
import type { UserDirectory } from '../../../ports/user-directory';
import { OperationError } from '../../operation-error';
import type { Driver } from './driver';

/** The batch's directory. Throws `DirectoryError` `refused` where its organization is not the one `known` comes from. */
export async function openInSame(
  driver: Driver,
  batch: Batch,
  { settings, known }: { settings: Settings; known: string | undefined },
): Promise<UserDirectory> {
  const directory = await driver.directory(batch, settings);
  if (!isReadElsewhere(known, directory.orgId)) return directory;
  const { message, reason } = whyNotHere(directory.orgId);
  throw new DirectoryError('refused', message, { reason });
}

/**
 * The organization that a batch goes on in: the one it was begun in, or the present one where it names none. Throws
 * `OperationError` `ROUTE_CANNOT` where the saved key is of another, or gone.
 */
export function requireSameOrganization({ orgId }: Batch, { organization }: Settings): Pick<Batch, 'orgId'> {
  if (isReadElsewhere(orgId, organization?.orgId)) {
    const { message, reason } = whyNotHere(organization?.orgId);
    throw new OperationError('ROUTE_CANNOT', message, { appSaid: { reason } });
  }
  return { orgId: organization?.orgId };
}
