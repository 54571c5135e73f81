import { useCallback, useState } from 'react';
import type { SaveSettings } from '../../../../../src/contract';
import { call } from '../../backend';
import { useOverview } from '../../overview';
import { useAct } from '../../use-act';

/** The settings as they are, and a way to change a part of them that says when it is done. */
export function useSettings(savedWords: string) {
  const { overview, refresh } = useOverview();
  const { act, busy, error } = useAct();
  const [said, setSaid] = useState('');
  const save = useCallback(
    (part: SaveSettings) =>
      act('save', async () => {
        setSaid('');
        await call('saveSettings', part);
        await refresh();
        setSaid(savedWords);
      }),
    [act, refresh, savedWords],
  );
  return { settings: overview.settings, save, said, isBusy: busy !== undefined, error };
}
