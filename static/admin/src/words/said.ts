import type { AnswerError } from '../../../../src/contract/answer';
import type { AppSaid } from '../../../../src/domain/app-reason';
import { words } from './words';

/** A sentence of the app in its reader's language; as the backend wrote it where a later version has more to say. */
export function appSentence(appSaid: AppSaid | undefined, message: string): string {
  const sentence =
    appSaid && Object.hasOwn(words.said.reasons, appSaid.reason) && words.said.reasons[appSaid.reason];
  if (!sentence) return message;
  const { said = '', name = '', count = 0 } = appSaid;
  return sentence({ said, name, count });
}

/** Why the backend did not do something, by its code; Atlassian's words stay as they are. */
export function errorSentence({
  code,
  message,
  appSaid,
}: Pick<AnswerError, 'code' | 'message' | 'appSaid'>): string {
  if (appSaid) return appSentence(appSaid, message);
  if (!Object.hasOwn(words.said.codes, code)) return message;
  return words.said.codes[code]({ said: message, name: '', count: 0 });
}
