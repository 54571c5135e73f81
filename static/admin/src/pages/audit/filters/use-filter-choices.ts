import { useEffect, useState } from 'react';
import type { AuditEntryView } from '../../../../../../src/contract/audit';
import type { BatchView } from '../../../../../../src/contract/batches';
import { call } from '../../../backend/backend';
import { formatDate } from '../../../words/format';
import { titleOf } from '../../batch/batch-title';

type Choice = [value: string, label: string];

/** What admins and batches are called, to choose from: nobody knows their ids. */
export interface FilterChoices {
  actor: Choice[];
  batchId: Choice[];
}

/** Admins of the newest batches and of the entries in view, and the newest batches; read once they are asked for. */
export function useFilterChoices(isAsked: boolean, entries: readonly AuditEntryView[]): FilterChoices {
  const [batches, setBatches] = useState<BatchView[]>([]);
  useEffect(() => {
    if (!isAsked) return;
    let isGone = false;
    // Without them an id can still come in the address.
    void call('listBatches', {}).then(
      (page) => !isGone && setBatches(page.batches),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isAsked]);
  const actors = [
    ...entries.map(({ actor }) => actor),
    ...batches.flatMap(({ createdBy, startedBy }) => [createdBy, ...(startedBy ? [startedBy] : [])]),
  ];
  const names = new Map(
    actors.flatMap(({ accountId, name }) => (name === undefined ? [] : [[accountId, name]])),
  );
  return {
    actor: [...names].sort(([, one], [, other]) => one.localeCompare(other)),
    batchId: batches.map((batch) => [batch.batchId, `${titleOf(batch)} · ${formatDate(batch.createdAt)}`]),
  };
}
