import { useCallback, useState } from 'react';
import type { SaveSettings } from '../../../../../src/contract/settings';
import { call } from '../../backend/backend';
import { useOverview } from '../../backend/overview';
import { useAct } from '../../backend/use-act';

/** The settings as they are, and a way to change a part of them that says when it is done. */
export function useSettings() {
  const { overview, refresh } = useOverview();
  const { act, busy, error } = useAct();
  const [said, say] = useState('');
  /** Whether the part was saved. */
  const save = useCallback(
    async (part: SaveSettings | (() => Promise<SaveSettings>), savedWords: string) => {
      let isDone = false;
      await act('save', async () => {
        say('');
        await call('saveSettings', typeof part === 'function' ? await part() : part);
        isDone = true;
        await refresh();
        say(savedWords);
      });
      return isDone;
    },
    [act, refresh],
  );
  return { settings: overview.settings, save, said, say, isBusy: busy !== undefined, error };
}
