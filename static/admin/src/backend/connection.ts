import { createListeners } from './listeners';

/**
 * `waiting`: a call was asked to come again, and does. `lost`: the retries of a call are used up; it stays so until a call is
 * answered.
 */
export type ConnectionState = 'connected' | 'waiting' | 'retrying' | 'lost';

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
  const listeners = createListeners();
  const places = new Set<symbol>();
  return {
    state: () => current,
    report: (state) => {
      // Another try, after the loss was told, is no news.
      if (state === current || (current === 'lost' && state === 'retrying')) return;
      current = state;
      listeners.tell();
    },
    subscribe: listeners.subscribe,
    tell: (place) => {
      places.add(place);
      listeners.tell();
      return () => {
        places.delete(place);
        listeners.tell();
      };
    },
    teller: () => places.values().next().value,
  };
}
