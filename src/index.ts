import { createApp } from './app';
import { createPage } from './handlers/page';
import { createUpkeep } from './handlers/upkeep';
import { createWorker } from './handlers/worker';

const app = createApp();

export const page = createPage(app);
export const worker = createWorker(app.deps);
export const upkeep = createUpkeep(app.deps);
