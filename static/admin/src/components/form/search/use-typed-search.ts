import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../../../address';

const typingPauseMilliseconds = 300;

/** What is typed into a search; it stands in the address once the typing pauses, and follows where the address leads. */
export function useTypedSearch() {
  const { page, query, go } = useAddress();
  const search = query['search'] ?? '';
  const [typed, setTyped] = useState(search);
  const written = useRef(search);
  useEffect(() => {
    if (search === written.current) return;
    written.current = search;
    setTyped(search);
  }, [search]);
  useEffect(() => {
    if (typed === search) return;
    const timer = setTimeout(() => {
      written.current = typed;
      go(page, { ...query, search: typed }, { replace: true });
    }, typingPauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, search, page, query, go]);
  return { typed, search: search.trim(), setTyped };
}
