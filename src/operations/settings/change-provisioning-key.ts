import type { SaveProvisioningKey, SettingsView } from '../../contract/settings';
import type { Settings } from '../../domain/settings/settings';
import { DirectoryError } from '../../ports/directory-error';
import { commitAct } from '../audit/commit-act';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { OperationError } from '../operation-error';
import { toSettingsView } from './change-settings';
import { expectPossibleExpiry } from './expect-possible-expiry';

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
  // A secret takes part in no transaction. Stored first, a key that no setting names is never used.
  await deps.store.saveProvisioningKey(key);
  return commitAct(deps, caller.actor, async () => {
    const before = await deps.store.settings();
    const provisioning = { directoryId, keyLabel, savedAt, savedBy: caller.actor, expiresAt };
    const settings: Settings = { ...before, provisioning };
    const replaced = before.provisioning?.keyLabel;
    return {
      writes: [{ kind: 'settings', value: settings }],
      act: {
        action: 'provisioning-key.saved',
        changes: { directoryId, keyLabel, expiresAt, ...(replaced !== undefined && { replaced }) },
      },
      result: toSettingsView(settings),
    };
  });
}

async function expectAnswer(deps: Deps, directoryId: string, key: string): Promise<void> {
  try {
    await deps.lookUpProvisioning(directoryId, key);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const code = error.code === 'refused' ? 'KEY_REFUSED' : 'ATLASSIAN';
    throw new OperationError(code, `Atlassian did not accept the key: ${error.message}`, {
      cause: error,
      appSaid: { reason: 'key-not-accepted', said: error.message },
    });
  }
}

/** Deletes the key. Batches under way on the provisioning route pause. */
export async function forgetProvisioningKey(deps: Deps, caller: Caller): Promise<SettingsView> {
  await deps.store.forgetProvisioningKey();
  return commitAct(deps, caller.actor, async () => {
    const { provisioning, ...settings } = await deps.store.settings();
    if (!provisioning) return { writes: [], result: toSettingsView(settings) };
    const { directoryId, keyLabel } = provisioning;
    return {
      writes: [{ kind: 'settings', value: settings }],
      act: { action: 'provisioning-key.forgotten', changes: { directoryId, keyLabel } },
      result: toSettingsView(settings),
    };
  });
}
