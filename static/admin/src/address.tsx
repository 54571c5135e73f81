import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { History } from 'history';

export const pages = ['invite', 'batches', 'watch', 'audit', 'settings'] as const;
export type Page = (typeof pages)[number];
export type Query = Record<string, string | undefined>;

export interface Address {
  page: Page;
  query: Record<string, string>;
  /** Goes to a page; undefined and empty values leave the query. `replace` adds no entry to the history. */
  go: (page: Page, query?: Query, options?: { replace?: boolean }) => void;
  href: (page: Page, query?: Query) => string;
  /** False until the admin has gone somewhere: what a reload shows must not take the focus. */
  hasMoved: boolean;
}

const AddressContext = createContext<Address | undefined>(undefined);

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (!address) throw new Error('useAddress needs an AddressProvider.');
  return address;
}

/** Forge gives paths relative to the app's page; only the last segment is ours. */
export function pageOf(pathname: string): Page {
  const last = pathname.split('/').filter(Boolean).at(-1);
  return pages.find((page) => page === last) ?? 'invite';
}

export function pathOf(page: Page, query: Query = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(kept).toString();
  return `/${page}${search && `?${search}`}`;
}

/** The place in the app as Forge's history has it: the page and everything that a reload must bring back. */
export function AddressProvider({ history, children }: { history: History; children: ReactNode }) {
  const [location, setLocation] = useState(history.location);
  const [hasMoved, setMoved] = useState(false);
  useEffect(
    () =>
      history.listen((update) => {
        setMoved(true);
        setLocation(update.location ?? update);
      }),
    [history],
  );
  const address = useMemo<Address>(
    () => ({
      page: pageOf(location.pathname),
      hasMoved,
      query: Object.fromEntries(new URLSearchParams(location.search)),
      go: (page, query, options) =>
        options?.replace ? history.replace(pathOf(page, query)) : history.push(pathOf(page, query)),
      href: (page, query) => history.createHref?.(pathOf(page, query)) ?? pathOf(page, query),
    }),
    [history, location, hasMoved],
  );
  return <AddressContext.Provider value={address}>{children}</AddressContext.Provider>;
}
