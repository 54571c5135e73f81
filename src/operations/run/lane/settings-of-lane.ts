import type { Settings } from '../../../domain/settings/settings';
import type { Deps } from '../../deps';
import type { Driver } from './driver';

/** A check changes nothing and passes many slices a second: its lanes read settings together, this often. */
const readAgainAfterMs = 5_000;

/** Settings as they stand for a slice of a check, at most some seconds old. */
export function settingsForCheck({ store, clock }: Deps, { shared }: Driver): Promise<Settings> {
  const nowMs = clock.nowMs();
  if (!shared.settings || nowMs - shared.settings.readMs >= readAgainAfterMs)
    shared.settings = { readMs: nowMs, value: store.settings() };
  return shared.settings.value;
}

/** Settings as they stand for a slice of a run: read once, when first asked for. */
export function settingsForRun({ store }: Deps): () => Promise<Settings> {
  let read: Promise<Settings> | undefined;
  return () => (read ??= store.settings());
}

/** What tells one saved key from another, without naming either. */
export const keysNamed = ({ organization, provisioning }: Settings): unknown => [
  organization && [organization.orgId, organization.savedAt, organization.secretId],
  provisioning && [provisioning.directoryId, provisioning.savedAt, provisioning.secretId],
];
