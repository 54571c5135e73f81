import { useEffect, useRef } from 'react';
import type { BatchView } from '../../../../src/contract/batches';
import type { Overview } from '../../../../src/contract/overview';
import { outcomes } from '../../../../src/domain/words';
import { call, raiseFlag } from '../backend/backend';
import { usePolling } from '../backend/use-polling';
import { words } from '../words/words';

const pollMilliseconds = 8_000;

/** Raises the product's flag when a run that was under way has finished, wherever in the app the admin is. */
export function useRunNotices(overview: Overview | undefined, refresh: () => Promise<void>) {
  const active = overview?.activeBatches ?? [];
  const known = useRef(new Set<string>());
  usePolling(active.length > 0 ? pollMilliseconds : undefined, refresh);
  useEffect(() => {
    if (!overview) return;
    const now = new Set(
      overview.activeBatches.filter(({ state }) => state !== 'checking').map(({ batchId }) => batchId),
    );
    const gone = [...known.current].filter((batchId) => !now.has(batchId));
    known.current = now;
    for (const batchId of gone) void call('getBatch', { batchId }).then(announce, () => undefined);
  }, [overview]);
}

function announce(batch: BatchView) {
  if (batch.state !== 'finished') return;
  const bad = (batch.counts.failed ?? 0) + (batch.counts['needs-attention'] ?? 0);
  raiseFlag({
    id: `finished-${batch.batchId}-${batch.attempt}`,
    title: words.batch.finishedFlag,
    description: words.batch.finishedSentence(countWords(batch)),
    type: bad > 0 ? 'warning' : 'success',
    isAutoDismiss: bad === 0,
  });
}

/** `37 invited`, `2 already without access`. */
export const countWords = ({ counts }: BatchView): string[] =>
  outcomes
    .filter((outcome) => (counts[outcome] ?? 0) > 0)
    .map((outcome) => words.batch.countOf[outcome](counts[outcome] ?? 0));
