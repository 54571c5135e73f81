import { createContext, useContext } from 'react';
import type { Overview } from '../../../../src/contract/overview';

export interface OverviewStore {
  overview: Overview;
  refresh: () => Promise<void>;
}

const OverviewContext = createContext<OverviewStore | undefined>(undefined);
export const OverviewProvider = OverviewContext.Provider;

/** Who asks, which site, the settings, and what is under way; read once and refreshed after changes. */
export function useOverview(): OverviewStore {
  const store = useContext(OverviewContext);
  if (!store) throw new Error('useOverview needs an OverviewProvider.');
  return store;
}
