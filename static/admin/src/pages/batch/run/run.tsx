import { Stack } from '../../../components/frame/layout';
import type { BatchStore } from '../use-batch';
import { WhatNext } from '../results/what-next';
import { WatchEverybody } from '../results/watch-everybody';
import { Results } from '../results/results';
import { RunProgress } from './run-progress';

export function Run({ store }: { store: BatchStore }) {
  return (
    <Stack space="wide">
      <RunProgress store={store} />
      {store.batch.state === 'finished' && <WhatNext batch={store.batch} />}
      {store.batch.state === 'finished' && <WatchEverybody batch={store.batch} />}
      <Results store={store} />
    </Stack>
  );
}
