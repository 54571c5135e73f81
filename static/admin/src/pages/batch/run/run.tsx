import { useState } from 'react';
import { Stack } from '../../../components/frame/layout';
import { endingOf } from '../ending';
import { useListFilter } from '../recipients/use-list-filter';
import { outcomeGroups } from '../results/outcome-groups';
import type { OutcomeGroup } from '../results/outcome-groups';
import { Results } from '../results/results';
import { WhatNext } from '../results/what-next';
import { isDiscarded } from '../state-words';
import type { BatchStore } from '../use-batch';
import { Discarded } from './discarded';
import { RunProgress } from './run-progress';

export function Run({ store }: { store: BatchStore }) {
  const { batch } = store;
  // Somebody who watches the run keeps what they look at.
  const [first] = useState(() => endingOf(batch)?.first);
  const filter = useListFilter<OutcomeGroup>('outcome', outcomeGroups, first);
  return (
    <Stack space="wide">
      {isDiscarded(batch) ? <Discarded batch={batch} /> : <RunProgress store={store} filter={filter} />}
      {batch.state === 'finished' && <WhatNext batch={batch} />}
      <Results store={store} filter={filter} />
    </Stack>
  );
}
