import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { BatchView } from '../../../../../../src/contract/batches';
import type { Outcome, Standing } from '../../../../../../src/domain/words';
import { call } from '../../../backend/backend';
import { useReconnected } from '../../../backend/use-connection';
import { createFilteredList } from './filtered-list';
import type { ReadRecipients } from './recipient-source';
import { createWholeList } from './whole-list';

export interface RecipientFilter {
  outcomes?: Outcome[] | undefined;
  standing?: Standing | undefined;
  search?: string | undefined;
}

/** Only what is set: the backend wants absent fields, not empty ones. */
export const requestOf = (batchId: string, { outcomes, standing, search }: RecipientFilter) => ({
  batchId,
  ...(outcomes && { outcomes }),
  ...(standing && { standing }),
  ...(search?.trim() && { search: search.trim() }),
});

/** The recipients behind a filter, read as they are scrolled to, and again when `version` says that the batch has moved. */
export function useRecipients(
  { batchId, total }: Pick<BatchView, 'batchId' | 'total'>,
  { outcomes, standing, search }: RecipientFilter,
  version: string,
) {
  const wanted = outcomes?.join(' ');
  const source = useMemo(() => {
    const request = requestOf(batchId, { outcomes, standing, search });
    const read: ReadRecipients = (place) => call('listRecipients', { ...request, ...place });
    const isWhole = !wanted && !standing && !search?.trim();
    return isWhole ? createWholeList(total, read) : createFilteredList(read);
    // oxlint-disable-next-line react/exhaustive-deps -- the outcomes by what they are: the array is made anew each time
  }, [batchId, total, wanted, standing, search]);
  useEffect(() => source.refresh(), [source, version]);
  useEffect(() => source.close, [source]);
  useReconnected(() => {
    if (source.view().state === 'failed') source.refresh();
  });
  const view = useSyncExternalStore(source.subscribe, source.view);
  return { ...view, see: source.see, retry: source.refresh };
}
