import { layers } from './layers.ts';
import { timeFromTheClock } from './time-from-the-clock.ts';
import { wordsWhenSaid } from './words-when-said.ts';

/** The project's own rules, for Oxlint. */
export default {
  meta: { name: 'own' },
  rules: { layers, 'time-from-the-clock': timeFromTheClock, 'words-when-said': wordsWhenSaid },
};
