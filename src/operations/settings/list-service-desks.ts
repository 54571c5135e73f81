import type { CustomerOrganizationChoice, ServiceDeskChoice } from '../../contract/service-desks';
import type { Deps } from '../deps';

/** Service desks that the app sees, by name. Throws `DirectoryError` with Atlassian's words. */
export async function listServiceDesks({ serviceDesks }: Deps): Promise<{ desks: ServiceDeskChoice[] }> {
  return { desks: (await serviceDesks.desks()).toSorted(byName) };
}

/** Customer organizations of a desk, by name. Throws `DirectoryError` with Atlassian's words. */
export async function listCustomerOrganizations(
  { serviceDesks }: Deps,
  serviceDeskId: string,
): Promise<{ organizations: CustomerOrganizationChoice[] }> {
  return { organizations: (await serviceDesks.organizations(serviceDeskId)).toSorted(byName) };
}

const byName = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name);
