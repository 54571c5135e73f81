import { words as english } from './en/panel';
import { wordsIn, type Others } from './spoken';

export type PanelWords = typeof english;

/** What the panel on issues says, in the language of its reader once it is chosen, before the first render. */
export let panelWords: PanelWords;

export const panelOthers: Others<PanelWords> = {
  de: () => import('./de/panel'),
  fr: () => import('./fr/panel'),
  es: () => import('./es/panel'),
  ja: () => import('./ja/panel'),
};

export async function speakPanel(locale: string) {
  panelWords = await wordsIn(locale, english, panelOthers);
}
