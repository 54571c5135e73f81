import type { OrganizationConnection, ProvisioningConnection } from '../domain/settings/settings';
import type { Store } from '../ports/store';

type Keyed<T> = T & { key: string };
export type KeyStore = Pick<Store, 'organizationKey' | 'settings'>;

/** The organization that settings name, with its key. */
export const savedOrganization = (store: KeyStore): Promise<Keyed<OrganizationConnection> | undefined> =>
  withKey(
    async () => (await store.settings()).organization,
    (secretId) => store.organizationKey(secretId),
  );

/** The provisioned directory that settings name, with its key. */
export const savedProvisioning = (store: Store): Promise<Keyed<ProvisioningConnection> | undefined> =>
  withKey(
    async () => (await store.settings()).provisioning,
    (secretId) => store.provisioningKey(secretId),
  );

/** A key that is replaced between both readings is gone: settings then name the new one. */
async function withKey<T extends { secretId?: string | undefined }>(
  read: () => Promise<T | undefined>,
  keyOf: (secretId: string | undefined) => Promise<string | undefined>,
): Promise<Keyed<T> | undefined> {
  for (let reads = 0; reads < 2; reads += 1) {
    const saved = await read();
    if (!saved) return undefined;
    const key = await keyOf(saved.secretId);
    if (key) return { ...saved, key };
  }
  return undefined;
}
