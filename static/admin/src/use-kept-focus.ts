import { useEffect, useRef } from 'react';

/** When what had the focus is gone with a change of `state`, the first control inside the element takes it. */
export function useKeptFocus<T extends HTMLElement>(state: unknown) {
  const element = useRef<T>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const active = document.activeElement;
    if (active && active !== document.body) return;
    element.current?.querySelector<HTMLElement>('button:not([disabled]), input, a[href]')?.focus();
  }, [state]);
  return element;
}
