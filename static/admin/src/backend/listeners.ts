type Listener = () => void;

/** Those who want to hear of a change. */
export interface Listeners {
  tell: () => void;
  /** Ends with what it answers. */
  subscribe: (listener: Listener) => () => void;
}

export function createListeners(): Listeners {
  const listeners = new Set<Listener>();
  return {
    tell: () => listeners.forEach((listener) => listener()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
