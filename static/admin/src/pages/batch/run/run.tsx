import { Stack } from '../../../components/frame/layout';
import type { BatchStore } from '../use-batch';
import { Results } from '../results/results';
import { RunProgress } from './run-progress';

export function Run({ store }: { store: BatchStore }) {
  return (
    <Stack space="wide">
      <RunProgress store={store} />
      <Results store={store} />
    </Stack>
  );
}
