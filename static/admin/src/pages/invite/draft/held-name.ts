import { words } from '../../../words/words';
import type { HeldList } from './draft-form';

/** What a held list is called: its file, or how much was pasted. */
export const heldName = (held: HeldList) =>
  held.kind === 'file' ? held.name : words.invite.heldPaste(held.text.length);
