import type { RecipientView } from '../../../../../../src/contract/recipients';
import { asError } from '../../../backend/as-error';
import { createObserved } from '../../../backend/observed';
import { marginRows } from './recipient-source';
import type { ReadRecipients, RecipientListView, RecipientSource } from './recipient-source';

/**
 * The recipients behind a filter, page after page, since nobody knows how many there are. A page may hold none of them
 * although later ones do; reading goes on until there is a row or the list has ended.
 */
export function createFilteredList(read: ReadRecipients): RecipientSource {
  const view = createObserved<RecipientListView>({ rows: [], state: 'loading', isOpen: true });
  let cursor: string | undefined;
  let lastSeen = 0;
  let turn = 0;

  const readFrom = async (start: RecipientView[], from: string | undefined, wanted: number) => {
    const mine = ++turn;
    const rows = [...start];
    let next = from;
    try {
      do {
        const page = await read(next === undefined ? {} : { cursor: next });
        if (mine !== turn) return;
        for (const recipient of page.recipients) rows.push(recipient);
        next = page.cursor;
      } while (next !== undefined && rows.length < wanted);
      cursor = next;
      view.set({ rows, state: 'ready', isOpen: next !== undefined });
    } catch (cause) {
      if (mine === turn) view.set({ ...view.get(), state: 'failed', error: asError(cause) });
    }
  };
  return {
    view: view.get,
    subscribe: view.subscribe,
    see: (_, last) => {
      lastSeen = last;
      const { rows, state, isOpen } = view.get();
      if (state !== 'ready' || !isOpen || last < rows.length - marginRows) return;
      view.set({ rows, state: 'loading', isOpen });
      void readFrom(rows as RecipientView[], cursor, rows.length + 1);
    },
    refresh: () => {
      const { rows, state, isOpen } = view.get();
      if (state === 'failed') view.set({ rows, state: 'loading', isOpen });
      void readFrom([], undefined, lastSeen + 1);
    },
    close: () => void turn++,
  };
}
