import { useCallback, useEffect, useRef, useState } from 'react';
import { ConnectionLost } from './call';
import { useReconnected } from './use-connection';
import { asError } from './as-error';

export interface PageOf<Row> {
  rows: Row[];
  cursor?: string | undefined;
}

interface Paged<Row> extends PageOf<Row> {
  state: 'loading' | 'ready' | 'failed';
  error?: Error;
}

/** A list read page after page; it begins anew when `read` changes, and a late page of an older list is dropped. */
export function usePaged<Row>(read: (cursor: string | undefined) => Promise<PageOf<Row>>) {
  const [paged, setPaged] = useState<Paged<Row>>({ rows: [], state: 'loading' });
  const held = useRef(paged);
  const turn = useRef(0);
  /** What the last read began with. */
  const begun = useRef<[from: PageOf<Row>, shown: Row[]]>();
  const set = useCallback((next: Paged<Row>) => {
    held.current = next;
    setPaged(next);
  }, []);
  const next = useCallback(
    async (from: PageOf<Row>, shown: Row[] = from.rows) => {
      const mine = ++turn.current;
      begun.current = [from, shown];
      set({ rows: shown, cursor: from.cursor, state: 'loading' });
      try {
        const page = await read(from.cursor);
        if (mine === turn.current)
          set({ rows: [...from.rows, ...page.rows], cursor: page.cursor, state: 'ready' });
      } catch (cause) {
        if (mine === turn.current)
          set({ rows: shown, cursor: from.cursor, state: 'failed', error: asError(cause) });
      }
    },
    [read, set],
  );
  /** From the beginning; what is shown stays until the first page is there. */
  const refresh = useCallback(() => void next({ rows: [] }, held.current.rows), [next]);
  const more = useCallback(() => {
    if (held.current.state === 'ready' && held.current.cursor) void next(held.current);
  }, [next]);
  /** After a failure: the same read once more, of a further page or from the beginning. */
  const retry = useCallback(() => void (begun.current && next(...begun.current)), [next]);
  useReconnected(() => {
    if (held.current.error instanceof ConnectionLost) retry();
  });
  useEffect(() => {
    void next({ rows: [] });
    const current = turn;
    return () => {
      current.current++;
    };
  }, [next]);
  return { ...paged, more, retry, refresh };
}
