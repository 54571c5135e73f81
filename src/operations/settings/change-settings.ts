import type { SaveOrganizationKey, SaveSettings, SettingsView } from '../../contract/settings';
import { readAllowedDomains } from '../../domain/settings/allowed-domain';
import { watchEveryHours, type Settings, type WatchSettings } from '../../domain/settings/settings';
import type { Write } from '../../ports/store';
import { commitAct } from '../audit/commit-act';
import type { Caller, Deps } from '../deps';
import { OperationError } from '../operation-error';
import { isoNow } from '../iso-now';
import { headOf } from '../watch/change-watch';
import { expectPossibleExpiry } from './expect-possible-expiry';
import { refuseKey } from './refuse-key';
import { forgetSecret, replaceSecret, type SecretPlace } from './replace-secret';

export async function getSettings({ store }: Deps): Promise<SettingsView> {
  return toSettingsView(await store.settings());
}

export function toSettingsView({ v: _v, organization, provisioning, ...settings }: Settings): SettingsView {
  return {
    ...settings,
    ...(organization && { organization: withoutSecretId(organization) }),
    ...(provisioning && { provisioning: withoutSecretId(provisioning) }),
  };
}

function withoutSecretId<T extends { secretId?: string | undefined }>(saved: T): Omit<T, 'secretId'> {
  const { secretId: _secretId, ...shown } = saved;
  return shown;
}

/** Changes what is named and leaves the rest. Throws `OperationError` `INVALID_PAYLOAD`. */
export async function saveSettings(deps: Deps, caller: Caller, change: SaveSettings): Promise<SettingsView> {
  const { retentionMonths, allowedDomains, watch, ...rest } = change;
  const domains = allowedDomains && domainsOf(allowedDomains);
  return commitAct(deps, caller.actor, async () => {
    const before = await deps.store.settings();
    const after: Settings = {
      ...before,
      ...rest,
      ...(watch && { watch: changedWatch(before, watch) }),
      ...(domains && { allowedDomains: domains }),
      ...(retentionMonths !== undefined && { retentionMonths: retentionMonths ?? undefined }),
    };
    return {
      writes: [{ kind: 'settings', value: after }, ...(watch?.isOn === false ? await untied(deps) : [])],
      act: {
        action: 'settings.changed',
        changes: { ...change, ...(domains && { allowedDomains: domains }) },
      },
      result: toSettingsView(after),
    };
  });
}

/** Once turned off, the watch may begin in another organization. */
async function untied(deps: Deps): Promise<Write[]> {
  const { value, rev } = await headOf(deps);
  const { orgId, ...head } = value;
  return orgId === undefined ? [] : [{ kind: 'watch', value: head, rev }];
}

function changedWatch(
  before: Settings,
  { isOn, everyHours }: NonNullable<SaveSettings['watch']>,
): WatchSettings {
  const chosen = isOn === undefined ? before.watch?.isOn : (isOn ?? undefined);
  return {
    ...(chosen !== undefined && { isOn: chosen }),
    everyHours: everyHours ?? watchEveryHours(before),
  };
}

function domainsOf(texts: string[]): string[] {
  const reading = readAllowedDomains(texts);
  if (reading.ok) return reading.domains;
  const { text, suggestion = 'acme.com' } = reading;
  throw new OperationError(
    'INVALID_PAYLOAD',
    `“${text}” is not a domain that an address can have. Write it as it stands after the @, such as ${suggestion}.`,
  );
}

/**
 * Stores a key once Atlassian has accepted it and named its organization. Throws `OperationError`
 * `INVALID_PAYLOAD` for a date on which no key can expire, `KEY_REFUSED` with Atlassian's words.
 */
export async function saveOrganizationKey(
  deps: Deps,
  caller: Caller,
  input: SaveOrganizationKey,
): Promise<SettingsView> {
  if (input.expiresAt) expectPossibleExpiry(deps, input.expiresAt);
  const { orgId, name } = await identify(deps, input.key);
  const keyLabel = input.label ?? 'Organization key';
  const { expiresAt } = input;
  const savedAt = isoNow(deps);
  return replaceSecret(deps, organizationSecrets(deps), input.key, (secretId) =>
    commitAct(deps, caller.actor, async () => {
      const before = await deps.store.settings();
      const organization = { orgId, name, keyLabel, secretId, savedAt, savedBy: caller.actor, expiresAt };
      const settings: Settings = { ...before, organization };
      return {
        writes: [{ kind: 'settings', value: settings }],
        act: { action: 'organization-key.saved', changes: { orgId, keyLabel, expiresAt } },
        result: { result: toSettingsView(settings), replaced: before.organization?.secretId },
      };
    }),
  );
}

const organizationSecrets = ({ store }: Deps): SecretPlace => ({
  save: (key, secretId) => store.saveOrganizationKey(key, secretId),
  forget: (secretId) => store.forgetOrganizationKey(secretId),
  named: async () => (await store.settings()).organization?.secretId,
});

async function identify({ lookUpOrganization }: Deps, key: string): Promise<{ orgId: string; name: string }> {
  try {
    return await lookUpOrganization(key);
  } catch (error) {
    refuseKey(error);
  }
}

/** Deletes the key. Batches under way on the organization route pause. */
export async function forgetOrganizationKey(deps: Deps, caller: Caller): Promise<SettingsView> {
  return forgetSecret(organizationSecrets(deps), () =>
    commitAct(deps, caller.actor, async () => {
      const { organization, ...settings } = await deps.store.settings();
      const result = { result: toSettingsView(settings), replaced: organization?.secretId };
      if (!organization) return { writes: [], result };
      const { orgId, keyLabel } = organization;
      return {
        writes: [{ kind: 'settings', value: settings }],
        act: { action: 'organization-key.forgotten', changes: { orgId, keyLabel } },
        result,
      };
    }),
  );
}
