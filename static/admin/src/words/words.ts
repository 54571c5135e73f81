import type { first as englishFirst } from './en/first';
import type { laterOf } from './later-of';

/** English is the type of every language: a text that another one lacks does not compile. */
export type FirstWords = typeof englishFirst;
export type LaterWords = ReturnType<typeof laterOf>;

/**
 * Every word the page says, in the language of whoever reads it. These names are bound once a language is chosen (`language.ts`),
 * before the first render; what only the other pages say is there as soon as one of them is loaded.
 */
export let words: FirstWords & LaterWords;
export let approvedWords: LaterWords['watch']['approved'];
export let changeWords: LaterWords['watch']['changes'];
export let findingWords: LaterWords['watch']['findings'];
export let watchWords: LaterWords['watch']['page'];
export let peopleWords: LaterWords['watch']['people'];
export let reviewWords: LaterWords['watch']['review'];
export let watchSettingsWords: LaterWords['watch']['settings'];

export function sayFirst(first: FirstWords) {
  words = first as FirstWords & LaterWords;
}

export function sayAll(first: FirstWords, later: LaterWords) {
  words = {
    ...first,
    ...later,
    batch: { ...first.batch, ...later.batch },
    settings: { ...first.settings, ...later.settings },
  };
  ({
    approved: approvedWords,
    changes: changeWords,
    findings: findingWords,
    page: watchWords,
    people: peopleWords,
    review: reviewWords,
    settings: watchSettingsWords,
  } = later.watch);
}
