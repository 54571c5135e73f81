import { domainOf } from '../../../../../../src/domain/people/address';
import type { ProblemRow } from '../../../lists/corrections';
import { words } from '../../../words/words';

/** The problem of a row, in a sentence. */
export function problemSentence({ row, problem, correction }: ProblemRow): string {
  const say = words.invite.problemSentences;
  switch (problem) {
    case 'duplicate':
      return say.duplicate(row.status === 'duplicate' ? row.duplicateOf : undefined);
    case 'domain':
      return say.domain(
        domainOf(
          correction?.kind === 'address' ? correction.address : 'address' in row ? (row.address ?? '') : '',
        ),
      );
    case 'suggestion':
      if (!correction) return say.suggestion;
      return correction.kind === 'left-out' ? say.settledOut : say.settled;
    case 'heading':
      return say.heading;
    case 'inactive':
      return say.inactive;
    case 'no-person':
      return say.noPerson;
    case 'beside':
      return say.beside;
    default:
      return row.status === 'invalid' || row.status === 'question'
        ? words.invite.reasons[row.reason]
        : say.question;
  }
}
