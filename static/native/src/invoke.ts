import { invoke } from '@forge/bridge';
import type { Answer, AnswerError } from '../../../src/contract/answer';
import { refusalSentence } from './words/spoken';

/** What the backend refused, in a sentence for whoever looks at the surface. */
export class Refused extends Error {
  readonly code: string;
  constructor(error: AnswerError) {
    super(refusalSentence(error));
    this.code = error.code;
  }
}

/** The data of a good answer. Throws `Refused`. */
export async function ask<Data>(functionKey: string, payload: Record<string, unknown> = {}): Promise<Data> {
  const answer = (await invoke(functionKey, payload)) as Answer<Data>;
  if (!answer.ok) throw new Refused(answer.error);
  return answer.data;
}
