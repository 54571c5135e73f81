import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecipientView } from '../../../../../src/contract';
import type { Outcome, Standing } from '../../../../../src/domain/words';
import { call } from '../../backend';
import { asError } from '../../use-load';

export interface RecipientFilter {
  outcome?: Outcome | undefined;
  standing?: Standing | undefined;
  search?: string | undefined;
}

interface Pages {
  rows: RecipientView[];
  cursor?: string | undefined;
  state: 'loading' | 'ready' | 'failed';
  error?: Error;
}

/** Only what is set: the backend wants absent fields, not empty ones. */
export const requestOf = (
  batchId: string,
  { outcome, standing, search }: RecipientFilter,
  cursor?: string,
) => ({
  batchId,
  ...(outcome && { outcome }),
  ...(standing && { standing }),
  ...(search?.trim() && { search: search.trim() }),
  ...(cursor && { cursor }),
});

/**
 * The recipients behind a filter, page after page as they are scrolled to. `version` changes when the batch has moved;
 * then what is shown is read again in place, as far as it had been read.
 */
export function useRecipients(batchId: string, filter: RecipientFilter, version: string) {
  const [pages, setPages] = useState<Pages>({ rows: [], state: 'loading' });
  const turn = useRef(0);
  const held = useRef(pages);
  held.current = pages;
  const { outcome, standing, search } = filter;

  const read = useCallback(
    async (from: Pages, enough: number) => {
      const mine = ++turn.current;
      const rows = [...from.rows];
      let cursor = from.cursor;
      try {
        do {
          const page = await call(
            'listRecipients',
            requestOf(batchId, { outcome, standing, search }, cursor),
          );
          if (mine !== turn.current) return;
          for (const recipient of page.recipients) rows.push(recipient);
          cursor = page.cursor;
        } while (cursor && rows.length < enough);
        setPages({ rows, cursor, state: 'ready' });
      } catch (cause) {
        if (mine === turn.current) setPages({ ...from, state: 'failed', error: asError(cause) });
      }
    },
    [batchId, outcome, standing, search],
  );

  useEffect(() => {
    held.current = { rows: [], state: 'loading' };
    setPages(held.current);
  }, [read]);
  useEffect(() => {
    void read({ rows: [], state: 'loading' }, held.current.rows.length);
  }, [read, version]);

  const more = useCallback(() => {
    const now = held.current;
    if (now.state !== 'ready' || !now.cursor) return;
    held.current = { ...now, state: 'loading' };
    setPages(held.current);
    void read(now, now.rows.length + 1);
  }, [read]);
  const retry = useCallback(() => void read({ rows: [], state: 'loading' }, 0), [read]);
  return { ...pages, more, retry };
}
