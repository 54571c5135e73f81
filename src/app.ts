import packageJson from '../package.json';
import { createForgeArchive } from './adapters/forge/storage/audit/forge-archive';
import { createForgeLogSearch } from './adapters/forge/storage/audit/search/forge-log-search';
import { createApiCallerLookUp } from './adapters/jira/api-caller';
import { createCall, type Call } from './adapters/call-atlassian';
import { consoleLog } from './adapters/forge/console-log';
import { createIds } from './adapters/forge/crypto-ids';
import { createCallerLookUp, createSiteLookUp } from './adapters/jira/jira-site';
import { createReadAccessRecords, createReadApprovedDomains } from './adapters/read-circumstances';
import { createReadAccount } from './adapters/read-account';
import { createOpenDirectory } from './adapters/open-directory';
import { createOrganizationLookUp } from './adapters/organization/organization-client';
import { createServiceDeskLookUp } from './adapters/service-desk/list-service-desks';
import { createProvisioningLookUp } from './adapters/provisioning/provisioning-client';
import { reportPersonalData } from './adapters/forge/personal-data-report';
import { createForgeQueue, createForgeWatchQueue } from './adapters/forge/forge-queue';
import { createGrantsBook } from './adapters/forge/storage/forge-grants-book';
import { createRequestBook } from './adapters/forge/storage/forge-request-book';
import { patientStorage } from './adapters/forge/storage/patient-storage';
import { createIssueBook } from './adapters/forge/storage/forge-issue-book';
import { createIssueReader } from './adapters/jira/issues/issue-reader';
import { createForgeWatchStore } from './adapters/forge/storage/watch/forge-watch-store';
import { createForgeStore } from './adapters/forge/storage/forge-store';
import { systemClock as clock } from './adapters/forge/system-clock';
import type { ApiParts } from './handlers/rest/define-route';
import type { PanelParts } from './handlers/panel/define-panel';
import type { Deps } from './operations/deps';
import { newSession } from './operations/run/lane/new-session';

/** Everything the app is made of, built once. Holds no state of any site: module variables outlive a call. */
export function createApp(): PanelParts & { api: ApiParts } {
  const ids = createIds(clock);
  const store = patientStorage(createForgeStore(), clock, ids);
  const openCall = (): Call => createCall(newSession(clock), clock, ids);
  const deps: Deps = {
    store,
    archive: patientStorage(createForgeArchive(), clock, ids),
    search: patientStorage(createForgeLogSearch(), clock, ids),
    reportPersonalData,
    watch: patientStorage(createForgeWatchStore(), clock, ids),
    queue: createForgeQueue(),
    watchQueue: createForgeWatchQueue(),
    clock,
    ids,
    log: consoleLog,
    openDirectory: createOpenDirectory(
      store,
      clock,
      ids,
      patientStorage(createGrantsBook(clock), clock, ids),
    ),
    readApprovedDomains: createReadApprovedDomains(store, clock, ids),
    readAccessRecords: createReadAccessRecords(clock, ids),
    readAccount: createReadAccount(store, clock, ids),
    lookUpOrganization: createOrganizationLookUp(openCall),
    lookUpProvisioning: createProvisioningLookUp(openCall),
    site: createSiteLookUp(openCall),
    serviceDesks: createServiceDeskLookUp(openCall),
    appVersion: packageJson.version,
  };
  return {
    deps,
    lookUpCaller: () => createCallerLookUp(openCall),
    issueBook: patientStorage(createIssueBook(), clock, ids),
    openIssues: () => createIssueReader(openCall),
    api: {
      deps,
      book: patientStorage(createRequestBook(), clock, ids),
      lookUpCaller: (accountId) => createApiCallerLookUp(openCall, accountId),
    },
  };
}
