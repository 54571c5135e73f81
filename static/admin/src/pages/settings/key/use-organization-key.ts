import { useState } from 'react';
import type { SaveOrganizationKey, SaveProvisioningKey } from '../../../../../../src/contract/settings';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { useAct } from '../../../backend/use-act';
import { words } from '../../../words/words';

/** A change of a saved key, told once it is done. A key passes through once and is kept nowhere on the page. */
export function useKeyChange(onChanged: () => Promise<void>) {
  const { overview, refresh } = useOverview();
  const { act, busy, error, clearError } = useAct();
  const [said, setSaid] = useState('');
  const change = async (name: 'save' | 'forget', work: () => Promise<unknown>, done: string) => {
    let isDone = false;
    setSaid('');
    await act(name, async () => {
      await work();
      isDone = true;
      setSaid(done);
      await refresh();
    });
    if (isDone) void onChanged();
    return isDone;
  };
  return {
    overview,
    change,
    /** Takes back what was said about the last change. */
    clear: () => {
      setSaid('');
      clearError();
    },
    busy,
    error,
    said,
  };
}

export function useOrganizationKey(onChanged: () => Promise<void>) {
  const { overview, change, ...rest } = useKeyChange(onChanged);
  return {
    ...rest,
    organization: overview.settings.organization,
    /** Whether the key was taken. */
    save: (form: SaveOrganizationKey) =>
      change('save', () => call('saveOrganizationKey', form), words.settings.keySaved),
    forget: () => change('forget', () => call('forgetOrganizationKey', {}), words.settings.keyForgotten),
  };
}

export function useProvisioningKey(onChanged: () => Promise<void>) {
  const { overview, change, ...rest } = useKeyChange(onChanged);
  return {
    ...rest,
    provisioning: overview.settings.provisioning,
    /** Whether the key was taken. */
    save: (form: SaveProvisioningKey) =>
      change('save', () => call('saveProvisioningKey', form), words.settings.keySaved),
    forget: () => change('forget', () => call('forgetProvisioningKey', {}), words.settings.keyForgotten),
  };
}
