import type { Doubt } from '../../../domain/people/access';
import { DirectoryError } from '../../../ports/directory-error';
import type { OrganizationClient } from '../organization-client';

/** What is refused with these concerns the organization, whatever was asked for. */
const ofOrganization = [402, 404];

/**
 * Throws `DirectoryError` `refused` where a refusal concerns the key or the organization. 403 may concern one address: it
 * is the key's where the key may not list people either.
 */
export async function requireRoute(
  client: OrganizationClient,
  directory: string,
  { status, message }: Doubt,
): Promise<void> {
  if (status === undefined) return;
  if (status === 403) {
    const answer = await client({ method: 'GET', path: `${directory}/users?limit=1`, repeatable: true });
    if (answer.status !== 403) return;
  } else if (!ofOrganization.includes(status)) return;
  throw new DirectoryError('refused', message ?? `Atlassian answered ${status}`, {
    status,
    saidBy: message === undefined ? 'app' : 'atlassian',
  });
}
