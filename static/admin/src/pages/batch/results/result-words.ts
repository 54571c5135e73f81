import type { RecipientView } from '../../../../../../src/contract/recipients';
import { joinWords } from '../../../words/format';
import { words } from '../../../words/words';
import { adviceFor } from '../../../words/advice';
import { accessWords, doubtWords, freeWords } from '../recipients/access-words';

/** What can be said of somebody without access depends on who read them: only the organization sees every product. */
export const readBackWords = ({ verifiedThrough }: RecipientView): string => {
  if (verifiedThrough === 'service-desk') return words.batch.readBackServiceDesk;
  return verifiedThrough === 'organization' ? words.batch.readBack : words.batch.readBackJira;
};

export const adviceOf = ({ outcome, code }: RecipientView): string =>
  adviceFor(code) ?? (outcome ? words.batch.next[outcome] : '');

/** Whether somebody has to do something; only what was read back as wanted is verified. */
export const needsAct = ({ outcome }: RecipientView): boolean =>
  outcome === 'failed' || outcome === 'needs-attention' || outcome === 'cancelled';

/** Whether the person was read back whole, and holds nothing that costs. */
export const isReadBack = (recipient: RecipientView): boolean =>
  !needsAct(recipient) &&
  recipient.access.length === 0 &&
  recipient.verifiedAt !== undefined &&
  !recipient.doubt;

/** How somebody ended, one sentence after the other, the most telling first; when it was read stands in what the row opens. */
export function resultSentences(recipient: RecipientView): string[] {
  const { outcome, message, removed, access, free = [], unrated = [], doubt, code } = recipient;
  if (!outcome) return [];
  return [
    isReadBack(recipient) && readBackWords(recipient),
    message && words.batch.saidBy(message),
    access.length > 0 && words.batch.holds(accessWords(access)),
    removed.length > 0 && words.batch.removedGroups(removed.map(({ groupName }) => groupName)),
    free.length > 0 && words.batch.freeOnly(freeWords(free)),
    unrated.length > 0 && words.batch.unrated(joinWords(unrated.map(({ groupName }) => groupName))),
    doubt && doubt.message !== message && doubtWords(doubt),
    (needsAct(recipient) || code) && adviceOf(recipient),
  ].filter((sentence): sentence is string => Boolean(sentence));
}
