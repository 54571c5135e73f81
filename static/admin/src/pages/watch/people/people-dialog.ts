import type { WatchedView } from '../../../../../../src/contract/watch';

/** What a dialog about the people who are selected takes. */
export interface PeopleDialogProps {
  people: WatchedView[];
  onClose: () => void;
  /** Closes the dialog and says what was done. */
  onDone: (words: string) => Promise<void>;
}
