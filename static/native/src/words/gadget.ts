import { words as english } from './en/gadget';
import { wordsIn, type Others } from './spoken';

export type GadgetWords = typeof english;

/** What the gadget and its edit view say, in the language of their reader once it is chosen, before the first render. */
export let gadgetWords: GadgetWords;

export const gadgetOthers: Others<GadgetWords> = {
  de: () => import('./de/gadget'),
  fr: () => import('./fr/gadget'),
  es: () => import('./es/gadget'),
  ja: () => import('./ja/gadget'),
};

export async function speakGadget(locale: string) {
  gadgetWords = await wordsIn(locale, english, gadgetOthers);
}
