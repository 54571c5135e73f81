import type { AnswerError } from '../../../../src/contract/answer';
import type { AppSaid } from '../../../../src/domain/app-reason';
import type { BatchNotice } from '../../../../src/domain/batches/notice';
import { appSentenceIn, errorSentenceIn, noticeSentenceIn } from './sentences';
import { words } from './words';

export const appSentence = (appSaid: AppSaid | undefined, message: string) =>
  appSentenceIn(words.said, appSaid, message);

export const errorSentence = (error: Pick<AnswerError, 'code' | 'message' | 'appSaid'>) =>
  errorSentenceIn(words.said, error);

export const noticeSentence = (notice: BatchNotice) => noticeSentenceIn(words.said, notice);
