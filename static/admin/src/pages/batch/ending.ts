import type { BatchView } from '../../../../../src/contract/batches';
import type { Tone } from '../../components/text/tone';
import { words } from '../../words/words';
import { stateWords } from './state-words';
import { stateTones } from './tones';

/** How a run ended, told by its worst outcome. */
export interface Ending {
  kind: 'good' | 'attention' | 'part-failed' | 'failed';
  /** The outcome to look at first; undefined where all are alike. */
  first: 'failed' | 'needs-attention' | undefined;
}

type Ended = Pick<BatchView, 'state' | 'startedAt' | 'counts' | 'total'>;

/** Undefined while a batch has not ended, or was cancelled. */
export function endingOf({ state, counts, total }: Ended): Ending | undefined {
  if (state !== 'finished') return undefined;
  const { failed = 0, 'needs-attention': attention = 0 } = counts;
  if (failed > 0) {
    const isAll = failed + attention === total;
    return { kind: isAll ? 'failed' : 'part-failed', first: failed === total ? undefined : 'failed' };
  }
  if (attention > 0) return { kind: 'attention', first: attention === total ? undefined : 'needs-attention' };
  return { kind: 'good', first: undefined };
}

const tones: Record<Ending['kind'], Tone> = {
  good: 'success',
  attention: 'warning',
  'part-failed': 'danger',
  failed: 'danger',
};

/** The mark of a batch: its state, or how its run ended. */
export function markOf(batch: Ended): { tone: Tone; label: string } {
  const ending = endingOf(batch);
  return ending
    ? { tone: tones[ending.kind], label: words.batch.endings[ending.kind] }
    : { tone: stateTones[batch.state], label: stateWords(batch) };
}

/** The heading of a run that is over. */
export function endTitleOf(batch: Ended): string {
  const { failed = 0, 'needs-attention': attention = 0 } = batch.counts;
  const ending = endingOf(batch);
  if (!ending || ending.kind === 'good') return words.batch.stateTitles.finished;
  return words.batch.endTitle({ failed, attention, total: batch.total });
}
