import type { RecipientView } from '../../../../../../src/contract/recipients';
import { lossOf } from '../../../../../../src/domain/people/access';
import { words } from '../../../words/words';

const lossWords = {
  all: () => words.batch.plans['remove-access'],
  part: () => words.batch.losesPart,
  nothing: () => words.batch.losesNothing,
};

/** What the run will do with somebody. */
export function planWords({ plan, standing, access }: RecipientView): string {
  if (standing === 'inactive') return words.batch.inactivePlan;
  if (plan === 'remove-access') return lossWords[lossOf(access)]();
  return plan ? words.batch.plans[plan] : words.common.none;
}
