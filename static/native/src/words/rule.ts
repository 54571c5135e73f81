import { words as english } from './en/rule';
import { wordsIn, type Others } from './spoken';

export type RuleWords = typeof english;

/** What the forms of rules say, in the language of their reader once it is chosen, before the first render. */
export let ruleWords: RuleWords;

export const ruleOthers: Others<RuleWords> = {
  de: () => import('./de/rule'),
  fr: () => import('./fr/rule'),
  es: () => import('./es/rule'),
  ja: () => import('./ja/rule'),
};

export async function speakRule(locale: string) {
  ruleWords = await wordsIn(locale, english, ruleOthers);
}
