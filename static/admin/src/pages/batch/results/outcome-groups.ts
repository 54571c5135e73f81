import type { BatchView } from '../../../../../../src/contract/batches';
import { outcomes } from '../../../../../../src/domain/words';
import type { Outcome } from '../../../../../../src/domain/words';
import type { CountedChoice } from '../../../components/form/counted-choices';
import type { Tone } from '../../../components/text/tone';
import { words } from '../../../words/words';

/** Outcomes that mean the same to who looks for what to do. */
export const outcomeGroups = [
  'invited',
  'left-alone',
  'access-removed',
  'deactivated',
  'needs-attention',
  'failed',
  'cancelled',
] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

const groupOf: Record<Outcome, OutcomeGroup> = {
  invited: 'invited',
  'invited-access-removed': 'invited',
  'already-without-access': 'left-alone',
  'already-has-access': 'left-alone',
  'access-removed': 'access-removed',
  deactivated: 'deactivated',
  'needs-attention': 'needs-attention',
  failed: 'failed',
  cancelled: 'cancelled',
};

export const outcomesIn = (group: OutcomeGroup): Outcome[] =>
  outcomes.filter((outcome) => groupOf[outcome] === group);

export const countIn = ({ counts }: Pick<BatchView, 'counts'>, group: OutcomeGroup): number =>
  outcomesIn(group).reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);

const tones: Partial<Record<OutcomeGroup, Tone>> = {
  deactivated: 'warning',
  'needs-attention': 'warning',
  failed: 'danger',
};

/** Said also where they are 0. */
const always: ReadonlySet<OutcomeGroup> = new Set(['invited', 'left-alone', 'needs-attention', 'failed']);

/** How many ended how, and `chosen` also where nobody is left in it, so that it can be let go. */
export function outcomeFigures(
  batch: Pick<BatchView, 'counts' | 'total'>,
  chosen: OutcomeGroup | undefined,
): CountedChoice<OutcomeGroup>[] {
  const shown = outcomeGroups
    .map((group) => ({ value: group, label: words.batch.groups[group], count: countIn(batch, group) }))
    .filter(({ value, count }) => count > 0 || always.has(value) || value === chosen);
  return [
    { value: undefined, label: words.batch.everybody, count: batch.total },
    ...shown.map((figure) => ({ ...figure, tone: tones[figure.value] ?? 'neutral' })),
  ];
}
