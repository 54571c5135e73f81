import { words } from '../../words/words';

/** An action in words; one that this page does not know yet is shown as it is. */
export const actionWords = (action: string): string => words.audit.actions[action] ?? action;
