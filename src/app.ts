import packageJson from '../package.json';
import { createForgeArchive } from './adapters/archive-forge';
import { createApiCallerLookUp } from './adapters/api-caller';
import { createCall, type Call } from './adapters/call-atlassian';
import { consoleLog } from './adapters/console-log';
import { createIds } from './adapters/crypto-ids';
import { createCallerLookUp, createSiteLookUp } from './adapters/jira-site';
import { createOpenDirectory } from './adapters/open-directory';
import { createOrganizationLookUp } from './adapters/organization-client';
import { reportPersonalData } from './adapters/personal-data-report';
import { createForgeQueue } from './adapters/queue-forge';
import { createRequestBook } from './adapters/request-book-forge';
import { patientStorage } from './adapters/patient-storage';
import { createForgeStore } from './adapters/store-forge';
import { systemClock as clock } from './adapters/system-clock';
import type { ApiParts } from './handlers/api/define-route';
import type { Guarded } from './handlers/define-handler';
import type { Deps } from './operations/deps';
import { newSession } from './operations/new-session';

/** Everything the app is made of, built once. Holds no state of any site: module variables outlive a call. */
export function createApp(): Guarded & { api: ApiParts } {
  const ids = createIds(clock);
  const store = patientStorage(createForgeStore(), clock, ids);
  const openCall = (): Call => createCall(newSession(clock), clock, ids);
  const deps: Deps = {
    store,
    archive: patientStorage(createForgeArchive(), clock, ids),
    reportPersonalData,
    queue: createForgeQueue(),
    clock,
    ids,
    log: consoleLog,
    openDirectory: createOpenDirectory(store, clock, ids),
    lookUpOrganization: createOrganizationLookUp(openCall),
    site: createSiteLookUp(openCall),
    appVersion: packageJson.version,
  };
  return {
    deps,
    lookUpCaller: () => createCallerLookUp(openCall),
    api: {
      deps,
      book: patientStorage(createRequestBook(), clock, ids),
      lookUpCaller: (accountId) => createApiCallerLookUp(openCall, accountId),
    },
  };
}
