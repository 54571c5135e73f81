import { useEffect, useRef } from 'react';

/** Pages without a row that are passed by themselves; then whoever searches says whether to go on. */
const emptyPagesAtMost = 5;

interface Paged {
  state: 'loading' | 'ready' | 'failed';
  cursor?: string | undefined;
}

/**
 * Goes on with a search whose pages have been empty so far, for a while. Answers whether nothing was found: to the end, or so
 * far where there is a cursor still.
 */
export function useSearchOn(rows: number, { state, cursor }: Paged, more: () => void): boolean {
  const passed = useRef(0);
  if (rows > 0 || cursor === undefined) passed.current = 0;
  const isEmpty = rows === 0 && state === 'ready';
  useEffect(() => {
    if (!isEmpty || cursor === undefined || passed.current >= emptyPagesAtMost) return;
    passed.current += 1;
    more();
  }, [isEmpty, cursor, more]);
  return isEmpty && (cursor === undefined || passed.current >= emptyPagesAtMost);
}
