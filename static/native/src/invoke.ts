import { invoke } from '@forge/bridge';
import type { Answer } from '../../../src/contract/answer';

/** What the backend refused, in a sentence for whoever looks at the surface. */
export class Refused extends Error {
  readonly code: string;
  constructor({ code, message }: { code: string; message: string }) {
    super(message);
    this.code = code;
  }
}

/** The data of a good answer. Throws `Refused`. */
export async function ask<Data>(functionKey: string, payload: Record<string, unknown> = {}): Promise<Data> {
  const answer = (await invoke(functionKey, payload)) as Answer<Data>;
  if (!answer.ok) throw new Refused(answer.error);
  return answer.data;
}
