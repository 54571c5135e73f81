import { useCallback, useState } from 'react';
import type { AuditFilter } from '../../../../../../src/contract/audit';
import { call } from '../../../backend/backend';
import { usePaged } from '../../../backend/use-paged';
import { usePolling } from '../../../backend/use-polling';

const catchUpMilliseconds = 3_000;

export const requestOf = (filter: AuditFilter, cursor: string | undefined) => ({
  ...(Object.keys(filter).length > 0 && { filter }),
  ...(cursor && { cursor }),
});

/** The entries behind a filter, newest first; read anew while the last entries of a finished batch are still missing. */
export function useAuditEntries(filter: AuditFilter) {
  const [isCatchingUp, setCatchingUp] = useState(false);
  const read = useCallback(
    async (cursor: string | undefined) => {
      const page = await call('listAuditEntries', requestOf(filter, cursor));
      setCatchingUp(page.catchingUp ?? false);
      return { rows: page.entries, cursor: page.cursor };
    },
    [filter],
  );
  const { rows, ...paged } = usePaged(read);
  usePolling(isCatchingUp ? catchUpMilliseconds : undefined, async () => paged.refresh());
  return { ...paged, entries: rows, isCatchingUp };
}
