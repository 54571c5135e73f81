import { useCallback } from 'react';
import type { FindingState } from '../../../../../../src/domain/watch/finding';
import { call } from '../../../backend/backend';
import { usePaged } from '../../../backend/use-paged';
import { useRefreshed } from '../use-refreshed';

/** Findings in one state, newest first; read anew when `version` says that something has changed. */
export function useFindings(state: FindingState, version: string) {
  const read = useCallback(
    async (cursor: string | undefined) => {
      const page = await call('listFindings', { state, ...(cursor && { cursor }) });
      return { rows: page.findings, cursor: page.cursor };
    },
    [state],
  );
  const { rows, refresh, ...paged } = usePaged(read);
  useRefreshed(version, refresh);
  return { ...paged, refresh, findings: rows };
}
