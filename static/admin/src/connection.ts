/** `lost`: the retries of a call are used up, or a poll has been failing for a while. */
export type ConnectionState = 'connected' | 'retrying' | 'lost';

export interface Connection {
  state: () => ConnectionState;
  report: (state: ConnectionState) => void;
  subscribe: (listener: () => void) => () => void;
}

/** What is known about the way to the backend, as a store that React can read. */
export function createConnection(): Connection {
  let current: ConnectionState = 'connected';
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    report: (state) => {
      if (state === current) return;
      current = state;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
