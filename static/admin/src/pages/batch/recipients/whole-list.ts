import type { RecipientView } from '../../../../../../src/contract/recipients';
import { asError } from '../../../backend/as-error';
import { createObserved } from '../../../backend/observed';
import { marginRows } from './recipient-source';
import type { ReadRecipients, RecipientListView, RecipientSource } from './recipient-source';

export const windowRows = 100;
/** While somebody drags the scroll bar, more would only delay the rows where they stop. */
const callsAtOnce = 2;

/**
 * All recipients of a batch. Their number is known, so every row has its place from the start, and wherever somebody
 * scrolls to is read at once, a window of rows a call.
 */
export function createWholeList(total: number, read: ReadRecipients): RecipientSource {
  const view = createObserved<RecipientListView>({
    rows: new Array<undefined>(total).fill(undefined),
    state: total > 0 ? 'loading' : 'ready',
    isOpen: false,
  });
  /** By window: the turn in which its rows were asked for, and the one its rows are of. */
  const asked = new Map<number, number>();
  const answered = new Map<number, number>();
  const seen = { first: 0, last: 0 };
  let turn = 0;
  let calls = 0;
  let hasFailed = false;

  const readOn = () => {
    for (const window of windowsIn(seen, total)) {
      if (calls >= callsAtOnce || hasFailed) return;
      if (asked.get(window) !== turn) void readWindow(window);
    }
  };
  const readWindow = async (window: number) => {
    const mine = turn;
    asked.set(window, mine);
    calls++;
    try {
      const { recipients } = await read({ from: window * windowRows, limit: windowRows });
      if (mine > (answered.get(window) ?? -1)) put(window, mine, recipients);
    } catch (cause) {
      if (mine === turn) fail(window, asError(cause));
    }
    calls--;
    readOn();
  };
  const put = (window: number, mine: number, recipients: RecipientView[]) => {
    answered.set(window, mine);
    const rows = view.get().rows.slice();
    recipients.forEach((recipient, place) => (rows[window * windowRows + place] = recipient));
    view.set({ ...view.get(), rows, ...(!hasFailed && { state: 'ready' }) });
  };
  const fail = (window: number, error: Error) => {
    hasFailed = true;
    asked.delete(window);
    view.set({ ...view.get(), state: 'failed', error });
  };
  return {
    view: view.get,
    subscribe: view.subscribe,
    see: (first, last) => {
      Object.assign(seen, { first, last });
      readOn();
    },
    refresh: () => {
      turn++;
      if (hasFailed) view.set({ rows: view.get().rows, state: 'loading', isOpen: false });
      hasFailed = false;
      readOn();
    },
    close: () => void turn++,
  };
}

/** Those in view first, then those just beyond. */
function windowsIn({ first, last }: { first: number; last: number }, total: number): Set<number> {
  if (total === 0) return new Set();
  const clamped = (row: number) => Math.floor(Math.min(Math.max(row, 0), total - 1) / windowRows);
  return new Set([first, last, last + marginRows, first - marginRows].map(clamped));
}
