import { useCallback, useState } from 'react';
import type { ConnectionCheck } from '../../../../../../src/contract/settings';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { useAct } from '../../../backend/use-act';

/** The last check of this visit; running one also tells the rest of the page which route works now. */
export function useConnectionCheck() {
  const { refresh } = useOverview();
  const { act, busy, error } = useAct();
  const [result, setResult] = useState<ConnectionCheck>();
  const run = useCallback(
    () =>
      act('check', async () => {
        setResult(await call('checkConnection', {}));
        await refresh();
      }),
    [act, refresh],
  );
  return { result, run, isBusy: busy !== undefined, error };
}
export type ConnectionCheckStore = ReturnType<typeof useConnectionCheck>;
