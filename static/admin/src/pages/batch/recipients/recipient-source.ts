import type { ListRecipients, RecipientPage, RecipientView } from '../../../../../../src/contract/recipients';

/** What is known of a list of recipients. */
export interface RecipientListView {
  /** In the order of the list; `undefined` where a row has not been read yet. */
  rows: readonly (RecipientView | undefined)[];
  state: 'loading' | 'ready' | 'failed';
  error?: Error;
  /** More rows may follow; nobody knows how many. */
  isOpen: boolean;
}

/** A list that is read as far as somebody looks at it. */
export interface RecipientSource {
  view: () => RecipientListView;
  subscribe: (listener: () => void) => () => void;
  /** Rows `first` to `last` are in view. */
  see: (first: number, last: number) => void;
  /** Reads again what is in view; what is shown stays until the answer is there. */
  refresh: () => void;
  /** Drops the answers that are still to come. */
  close: () => void;
}

export type ReadRecipients = (
  place: Pick<ListRecipients, 'from' | 'cursor' | 'limit'>,
) => Promise<RecipientPage>;

/** Rows beyond those in view that are read ahead. */
export const marginRows = 50;
