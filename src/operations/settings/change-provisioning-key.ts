import type { SaveProvisioningKey, SettingsView } from '../../contract/settings';
import type { Settings } from '../../domain/settings/settings';
import { commitAct } from '../audit/commit-act';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { toSettingsView } from './change-settings';
import { expectPossibleExpiry } from './expect-possible-expiry';
import { refuseKey } from './refuse-key';
import { forgetSecret, replaceSecret, type SecretPlace } from './replace-secret';

/**
 * Stores the key of a provisioned directory once the directory has answered to it. Throws `OperationError`
 * `INVALID_PAYLOAD` for a date on which no key can expire, `KEY_REFUSED` with Atlassian's words.
 */
export async function saveProvisioningKey(
  deps: Deps,
  caller: Caller,
  { directoryId, key, label: keyLabel = 'Provisioning key', expiresAt }: SaveProvisioningKey,
): Promise<SettingsView> {
  if (expiresAt) expectPossibleExpiry(deps, expiresAt);
  await expectAnswer(deps, directoryId, key);
  const savedAt = isoNow(deps);
  return replaceSecret(deps, provisioningSecrets(deps), key, (secretId) =>
    commitAct(deps, caller.actor, async () => {
      const before = await deps.store.settings();
      const provisioning = { directoryId, keyLabel, secretId, savedAt, savedBy: caller.actor, expiresAt };
      const settings: Settings = { ...before, provisioning };
      const replaced = before.provisioning?.keyLabel;
      return {
        writes: [{ kind: 'settings', value: settings }],
        act: {
          action: 'provisioning-key.saved',
          changes: { directoryId, keyLabel, expiresAt, ...(replaced !== undefined && { replaced }) },
        },
        result: { result: toSettingsView(settings), replaced: before.provisioning?.secretId },
      };
    }),
  );
}

const provisioningSecrets = ({ store }: Deps): SecretPlace => ({
  save: (key, secretId) => store.saveProvisioningKey(key, secretId),
  forget: (secretId) => store.forgetProvisioningKey(secretId),
  named: async () => (await store.settings()).provisioning?.secretId,
});

async function expectAnswer(deps: Deps, directoryId: string, key: string): Promise<void> {
  try {
    await deps.lookUpProvisioning(directoryId, key);
  } catch (error) {
    refuseKey(error);
  }
}

/** Deletes the key. Batches under way on the provisioning route pause. */
export async function forgetProvisioningKey(deps: Deps, caller: Caller): Promise<SettingsView> {
  return forgetSecret(provisioningSecrets(deps), () =>
    commitAct(deps, caller.actor, async () => {
      const { provisioning, ...settings } = await deps.store.settings();
      const result = { result: toSettingsView(settings), replaced: provisioning?.secretId };
      if (!provisioning) return { writes: [], result };
      const { directoryId, keyLabel } = provisioning;
      return {
        writes: [{ kind: 'settings', value: settings }],
        act: { action: 'provisioning-key.forgotten', changes: { directoryId, keyLabel } },
        result,
      };
    }),
  );
}
