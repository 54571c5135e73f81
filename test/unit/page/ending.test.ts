import type { OutcomeCounts } from '../../../src/domain/words';
import { endingOf, endTitleOf, markOf } from '../../../static/admin/src/pages/batch/ending';
import '../../support/words/speak-english.ts';

const finished = (counts: OutcomeCounts) => ({
  state: 'finished' as const,
  counts,
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
});

it.each([
  [
    'all went well',
    { invited: 50, 'already-without-access': 6 },
    'success',
    'Finished',
    'Finished',
    undefined,
  ],
  [
    'some need attention',
    { invited: 55, 'needs-attention': 1 },
    'warning',
    'Needs attention',
    'Finished: 1 of 56 addresses needs attention',
    'needs-attention',
  ],
  [
    'some failed',
    { invited: 2, failed: 56 },
    'danger',
    'Some failed',
    'Finished: 56 of 58 addresses failed',
    'failed',
  ],
  ['all failed', { failed: 58 }, 'danger', 'Failed', 'Finished: 58 of 58 addresses failed', undefined],
  [
    'nobody was brought to an end that is wanted',
    { failed: 3, 'needs-attention': 2 },
    'danger',
    'Failed',
    'Finished: 3 of 5 addresses failed, 2 need attention',
    'failed',
  ],
  [
    'all need attention',
    { 'needs-attention': 2 },
    'warning',
    'Needs attention',
    'Finished: 2 of 2 addresses need attention',
    undefined,
  ],
] as const)('a run in which %s is marked by its worst outcome', (_, counts, tone, label, title, first) => {
  const batch = finished(counts);
  expect(markOf(batch)).toEqual({ tone, label });
  expect(endTitleOf(batch)).toBe(title);
  expect(endingOf(batch)?.first).toBe(first);
});

it.each(['running', 'cancelled', 'draft'] as const)('a batch that is %s is marked by its state', (state) => {
  const batch = { state, counts: { failed: 1 }, total: 2 };
  expect(endingOf(batch)).toBeUndefined();
  expect(markOf(batch).tone).not.toBe('danger');
});
