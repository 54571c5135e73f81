import type { Actor } from '../domain/batch';
import type { Clock, Ids, Log, OpenDirectory, OrganizationLookUp, Queue, SiteLookUp, Store } from '../ports';

/** Everything an operation may use; built once in `app.ts`. */
export interface Deps {
  store: Store;
  queue: Queue;
  clock: Clock;
  ids: Ids;
  log: Log;
  openDirectory: OpenDirectory;
  lookUpOrganization: OrganizationLookUp;
  site: SiteLookUp;
  appVersion: string;
}

/** Who asks for an operation, as Forge and Jira vouch for, never as the payload says. */
export interface Caller {
  actor: Actor;
}
