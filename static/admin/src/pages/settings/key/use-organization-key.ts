import { useState } from 'react';
import type { SaveOrganizationKey } from '../../../../../../src/contract/settings';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { useAct } from '../../../backend/use-act';
import { words } from '../../../words/words';

/** Saving and forgetting the key. The key passes through once and is kept nowhere on the page. */
export function useOrganizationKey(onChanged: () => Promise<void>) {
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
    organization: overview.settings.organization,
    /** Whether the key was taken. */
    save: (form: SaveOrganizationKey) =>
      change('save', () => call('saveOrganizationKey', form), words.settings.keySaved),
    /** Takes back what was said about the last change. */
    clear: () => {
      setSaid('');
      clearError();
    },
    forget: () => change('forget', () => call('forgetOrganizationKey', {}), words.settings.keyForgotten),
    busy,
    error,
    said,
  };
}
