import { useEffect, useRef } from 'react';

/**
 * When what had the focus is gone with a change of `state`, the element takes it, or its first control where the element
 * itself cannot; the page stays where it is. The first state that is known changes nothing.
 */
export function useKeptFocus<T extends HTMLElement>(state: unknown) {
  const element = useRef<T>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    const isFirst = before.current === undefined;
    before.current = state;
    if (isFirst) return;
    const active = document.activeElement;
    if (active && active !== document.body) return;
    const container = element.current;
    const control = container?.querySelector<HTMLElement>(
      'button:not([disabled]), input:not([hidden]), select, textarea, a[href]',
    );
    (container?.hasAttribute('tabindex') ? container : control)?.focus({ preventScroll: true });
  }, [state]);
  return element;
}
