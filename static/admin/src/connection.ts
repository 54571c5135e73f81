/** `lost`: the retries of a call are used up; it stays so until a call is answered. */
export type ConnectionState = 'connected' | 'retrying' | 'lost';

export interface Connection {
  state: () => ConnectionState;
  report: (state: ConnectionState) => void;
  subscribe: (listener: () => void) => () => void;
  /** Says that a place on the page tells of the loss; ends with what it answers. */
  tell: (place: symbol) => () => void;
  /** The place that tells of the loss: one is enough. */
  teller: () => symbol | undefined;
}

/** What is known about the way to the app, as a store that React can read. */
export function createConnection(): Connection {
  let current: ConnectionState = 'connected';
  const listeners = new Set<() => void>();
  const places = new Set<symbol>();
  const changed = () => listeners.forEach((listener) => listener());
  return {
    state: () => current,
    report: (state) => {
      // Another try, after the loss was told, is no news.
      if (state === current || (current === 'lost' && state === 'retrying')) return;
      current = state;
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (place) => {
      places.add(place);
      changed();
      return () => {
        places.delete(place);
        changed();
      };
    },
    teller: () => places.values().next().value,
  };
}
