import { words } from '../../words/words';

/** Why something was done, in one line: the ticket and the reason; empty where neither was given. */
export const whyWords = ({ ticket, reason }: { ticket?: string; reason?: string }): string =>
  [ticket, reason].filter(Boolean).join(words.common.between);
