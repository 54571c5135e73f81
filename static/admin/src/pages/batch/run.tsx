import { Stack } from '../../components/layout';
import type { BatchStore } from './batch-page';
import { Results } from './results';
import { RunProgress } from './run-progress';

export function Run({ store }: { store: BatchStore }) {
  return (
    <Stack space="wide">
      <RunProgress store={store} />
      <Results store={store} />
    </Stack>
  );
}
