import type { AnswerError, ErrorCode } from '../../../../src/contract/answer';
import type { AppSaid } from '../../../../src/domain/app-reason';
import type { BatchNotice } from '../../../../src/domain/batches/notice';
import type { saidWords } from './en/said';

/** What the backend refuses, in one language. */
export type SaidWords = typeof saidWords;

/** A sentence of the app in its reader's language; as the backend wrote it where a later version has more to say. */
export function appSentenceIn({ reasons }: SaidWords, appSaid: AppSaid | undefined, message: string): string {
  const sentence = appSaid && Object.hasOwn(reasons, appSaid.reason) && reasons[appSaid.reason];
  if (!sentence) return message;
  const { said = '', name = '', count = 0 } = appSaid;
  return sentence({ said, name, count });
}

/** Why the backend did not do something, by its code; Atlassian's words stay as they are. */
export function errorSentenceIn(
  words: SaidWords,
  { code, message, appSaid }: Pick<AnswerError, 'message' | 'appSaid'> & { code: string },
): string {
  if (appSaid) return appSentenceIn(words, appSaid, message);
  if (!Object.hasOwn(words.codes, code)) return message;
  return words.codes[code as ErrorCode]({ said: message, name: '', count: 0 });
}

/** Why a batch does not go on: Atlassian's own words, or the app's. */
export function noticeSentenceIn(
  words: SaidWords,
  { code, message, saidBy, appSaid }: Pick<BatchNotice, 'code' | 'message' | 'saidBy' | 'appSaid'>,
): string {
  return saidBy === 'app' ? errorSentenceIn(words, { code, message, appSaid }) : message || code;
}
