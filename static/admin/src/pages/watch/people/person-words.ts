import type { WatchedView } from '../../../../../../src/contract/watch';
import { formatDay, formatShortDate } from '../../../words/format';
import { localDay } from '../../../words/local-day';
import { peopleWords } from '../../../words/words';
import { doubtWords } from '../../batch/recipients/access-words';

/** What somebody would look for first in the line of a person, the most urgent first. */
export const personNotes = (person: WatchedView): string[] =>
  [
    person.doubt && doubtWords(person.doubt),
    person.endsOn && endWords(person.endsOn),
    reviewWords(person),
    mailWords(person),
    person.because === 'added' && peopleWords.because.added,
  ].filter((note): note is string => Boolean(note));

const endWords = (endsOn: string): string =>
  (endsOn < localDay(Date.now()) ? peopleWords.wasNeededUntil : peopleWords.neededUntil)(
    formatShortDate(endsOn),
  );

export function reviewWords({ review }: WatchedView): string | undefined {
  return review && peopleWords.review[review.decision](review.byName ?? review.by, formatDay(review.at));
}

export function acceptedWords(person: WatchedView): string {
  const { yes, no, unknown } = peopleWords.accepted;
  if (person.accepted === undefined) return unknown;
  return [person.accepted ? yes : no, mailWords(person)].filter(Boolean).join(', ');
}

const mailWords = ({ accepted, invitedAgainAt }: WatchedView): string | undefined =>
  accepted === false && invitedAgainAt !== undefined
    ? peopleWords.mailedAgain(formatDay(invitedAgainAt))
    : undefined;
