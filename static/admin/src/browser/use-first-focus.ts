import { useEffect } from 'react';
import type { RefObject } from 'react';

/** What a page is opened for takes the focus, unless something has it; the page stays where it is. */
export function useFirstFocus(element: RefObject<HTMLElement>) {
  useEffect(() => {
    const active = document.activeElement;
    if (!active || active === document.body) element.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- on arrival only
  }, []);
}
