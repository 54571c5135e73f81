import type { Draft } from './draft';

/** Above this a text field itself becomes slow; the text is held beside it. */
const longTextCharacters = 200_000;

export const isLongText = (text: string) => text.length >= longTextCharacters;

/** The part of the draft that changes when a text comes to the one that is there. */
export function withText({ held, text: typed }: Draft, text: string): Partial<Draft> {
  const before = held?.kind === 'paste' ? held.text : typed;
  const whole = before ? `${before}\n${text}` : text;
  return held || isLongText(text)
    ? { held: { kind: 'paste', text: whole }, text: '', refusal: undefined }
    : { text: whole, refusal: undefined };
}
