import { describeWatchStore } from './describe-watch-store.ts';
import { openForgeStorage, openMemoryStorage } from './open-storage.ts';

const lagMs = 2_000;

describeWatchStore('the store in memory', () => openMemoryStorage(lagMs));
describeWatchStore('Forge’s storage over the local host', () => openForgeStorage(lagMs));
describeWatchStore('Forge’s storage whose pages end early', () => openForgeStorage(0, true));
