import { createApp } from './app';
import { createApi } from './handlers/api';
import { createPage } from './handlers/page';
import { createUpkeep } from './handlers/upkeep';
import { createWorker } from './handlers/worker';

const app = createApp();

const api = createApi(app.api);

export const page = createPage(app);
export const worker = createWorker(app.deps);
export const upkeep = createUpkeep(app.deps);

export const {
  createBatch: apiCreateBatch,
  listBatches: apiListBatches,
  getBatch: apiGetBatch,
  addRecipients: apiAddRecipients,
  listRecipients: apiListRecipients,
  checkBatch: apiCheckBatch,
  startBatch: apiStartBatch,
  pauseBatch: apiPauseBatch,
  resumeBatch: apiResumeBatch,
  cancelBatch: apiCancelBatch,
  retryFailed: apiRetryFailed,
  listAuditEntries: apiListAuditEntries,
} = api;
