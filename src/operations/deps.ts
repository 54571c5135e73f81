import type { Actor } from '../domain/batches/batch';
import type { Archive } from '../ports/archive';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { LogSearch } from '../ports/audit/log-search';
import type { PersonalDataReport } from '../ports/personal-data-report';
import type { ReadAccessRecords } from '../ports/site-look-up';
import type { ReadAccount, ReadApprovedDomains } from '../ports/site-look-up';
import type { Queue, WatchQueue } from '../ports/queue';
import type {
  OrganizationLookUp,
  ProvisioningLookUp,
  ServiceDeskLookUp,
  SiteLookUp,
} from '../ports/site-look-up';
import type { Store } from '../ports/store';
import type { WatchStore } from '../ports/watch-store';
import type { OpenDirectory } from '../ports/user-directory';

/** Everything an operation may use; built once in `app.ts`. */
export interface Deps {
  store: Store;
  archive: Archive;
  search: LogSearch;
  reportPersonalData: PersonalDataReport;
  watch: WatchStore;
  queue: Queue;
  watchQueue: WatchQueue;
  clock: Clock;
  ids: Ids;
  log: Log;
  openDirectory: OpenDirectory;
  readApprovedDomains: ReadApprovedDomains;
  readAccessRecords: ReadAccessRecords;
  readAccount: ReadAccount;
  lookUpOrganization: OrganizationLookUp;
  lookUpProvisioning: ProvisioningLookUp;
  site: SiteLookUp;
  serviceDesks: ServiceDeskLookUp;
  appVersion: string;
}

/** Who asks for an operation, as Forge and Jira vouch for, never as the payload says. */
export interface Caller {
  actor: Actor;
}
