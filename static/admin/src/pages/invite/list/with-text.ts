import { isLongText } from '../../../lists/long-text';
import type { Draft } from '../draft/draft-form';

/** The part of the draft that changes when a text comes to the one that is there; a long one is held beside the field. */
export function withText({ held, text: typed }: Pick<Draft, 'held' | 'text'>, text: string): Partial<Draft> {
  const before = held?.kind === 'paste' ? held.text : typed;
  const whole = before ? `${before}\n${text}` : text;
  return held || isLongText(text)
    ? { held: { kind: 'paste', text: whole }, text: '', refusal: undefined }
    : { text: whole, refusal: undefined };
}
