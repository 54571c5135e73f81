import { createApp } from './app';
import { createApi } from './handlers/rest/create-api';
import { createActions } from './handlers/rule/create-actions';
import { createGadget } from './handlers/gadget';
import { createPage } from './handlers/page';
import { createPanel } from './handlers/panel/create-panel';
import { createUpkeep } from './handlers/upkeep';
import { createUserEvent } from './handlers/watch/user-event';
import { createWatchWorker } from './handlers/watch/watch-worker';
import { createWorker } from './handlers/worker';

const app = createApp();

const api = createApi(app.api);
const { issueBook, openIssues } = app;
const actions = createActions({ ...app.api, issueBook, openIssues });

export const page = createPage(app);
export const panel = createPanel(app);
export const gadget = createGadget(app);
export const worker = createWorker(app.deps);
export const watchWorker = createWatchWorker(app.deps);
export const userEvent = createUserEvent(app.deps);
export const upkeep = createUpkeep(app.deps);

export const ruleInvite = actions.invite;
export const ruleState = actions.state;

export const apiCreateBatch = api.createBatch;
export const apiListBatches = api.listBatches;
export const apiGetBatch = api.getBatch;
export const apiAddRecipients = api.addRecipients;
export const apiListRecipients = api.listRecipients;
export const apiCheckBatch = api.checkBatch;
export const apiStartBatch = api.startBatch;
export const apiPauseBatch = api.pauseBatch;
export const apiResumeBatch = api.resumeBatch;
export const apiCancelBatch = api.cancelBatch;
export const apiRetryFailed = api.retryFailed;
export const apiListAuditEntries = api.listAuditEntries;
export const apiGetWatch = api.getWatch;
export const apiLookNow = api.lookNow;
export const apiListWatched = api.listWatched;
export const apiAddToWatch = api.addToWatch;
export const apiListFindings = api.listFindings;
export const apiDecideFindings = api.decideFindings;
export const apiDecideReview = api.decideReview;
