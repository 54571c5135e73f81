import { createListeners } from './listeners';
import type { Listeners } from './listeners';

/** A value that React can follow with `useSyncExternalStore`. */
export interface Observed<T> {
  get: () => T;
  set: (next: T) => void;
  subscribe: Listeners['subscribe'];
}

export function createObserved<T>(initial: T): Observed<T> {
  let current = initial;
  const { tell, subscribe } = createListeners();
  return {
    get: () => current,
    set: (next) => {
      if (next === current) return;
      current = next;
      tell();
    },
    subscribe,
  };
}
