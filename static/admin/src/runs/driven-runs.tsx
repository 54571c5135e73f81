import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { BatchView } from '../../../../src/contract/batches';
import { call } from '../backend/backend';
import { useOverview } from '../backend/overview';
import { createRunDriver } from './run-driver';
import type { RunDriver } from './run-driver';

const DriverContext = createContext<RunDriver | undefined>(undefined);

/** Drives the runs that the admin at the page started, whichever page of the app is open. */
export function DrivenRuns({ children }: { children: ReactNode }) {
  const { overview } = useOverview();
  const [driver] = useState(() =>
    createRunDriver(call, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
  );
  useEffect(() => {
    for (const batch of overview.activeBatches) driver.consider(batch, overview.actor.accountId);
  }, [driver, overview]);
  return <DriverContext.Provider value={driver}>{children}</DriverContext.Provider>;
}

export function useRunDriver(): RunDriver {
  const driver = useContext(DriverContext);
  if (!driver) throw new Error('useRunDriver needs DrivenRuns.');
  return driver;
}

/** Whether this page, the page of somebody else or none at the moment runs the slices of a batch on the admin route. */
export function usePageOf(batch: BatchView): 'here' | 'elsewhere' | 'nowhere' {
  const driver = useRunDriver();
  const { overview } = useOverview();
  const isDriven = useSyncExternalStore(driver.subscribe, () => driver.isDriving(batch.batchId));
  if (isDriven || batch.startedBy?.accountId === overview.actor.accountId) return 'here';
  return batch.waitsForPage ? 'nowhere' : 'elsewhere';
}
