import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { connection } from './backend';

export const useConnection = () => useSyncExternalStore(connection.subscribe, connection.state);

/** Runs `work` when the app is reached again after it was not. */
export function useReconnected(work: () => void) {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    let before = connection.state();
    return connection.subscribe(() => {
      const now = connection.state();
      const isBack =
        (before === 'retrying' || before === 'lost') && (now === 'connected' || now === 'waiting');
      before = now;
      if (isBack) latest.current();
    });
  }, []);
}

/** Whether this place is the one that tells of a lost connection, as long as `isConcerned`. */
export function useTeller(isConcerned: boolean) {
  const [place] = useState(() => Symbol('place'));
  useEffect(() => (isConcerned ? connection.tell(place) : undefined), [isConcerned, place]);
  return useSyncExternalStore(connection.subscribe, connection.teller) === place;
}

/** Whether some place on the page tells of the loss already. */
export const useIsTold = () => useSyncExternalStore(connection.subscribe, connection.teller) !== undefined;
