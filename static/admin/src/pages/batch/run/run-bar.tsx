import ProgressBar from '@atlaskit/progress-bar';
import type { BatchView } from '../../../../../../src/contract/batches';

/** How far a run is; while nothing is done yet, only that it is under way. */
export function RunBar({ batch: { done, attemptTotal, state }, label }: { batch: BatchView; label: string }) {
  return (
    <ProgressBar
      value={attemptTotal > 0 ? done / attemptTotal : 0}
      isIndeterminate={done === 0 && state === 'running'}
      ariaLabel={label}
    />
  );
}
