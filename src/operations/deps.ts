import type { Actor } from '../domain/batch';
import type {
  Archive,
  Clock,
  Ids,
  Log,
  OpenDirectory,
  OrganizationLookUp,
  PersonalDataReport,
  Queue,
  SiteLookUp,
  Store,
} from '../ports';

/** Everything an operation may use; built once in `app.ts`. */
export interface Deps {
  store: Store;
  archive: Archive;
  reportPersonalData: PersonalDataReport;
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
