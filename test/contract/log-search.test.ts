import { describeLogSearch } from './describe-log-search.ts';
import { openForgeStorage, openMemoryStorage } from './open-storage.ts';

const lagMs = 2_000;

describeLogSearch('the search in memory', () => openMemoryStorage(0));
describeLogSearch('Forge’s storage', () => openForgeStorage(0));
describeLogSearch('Forge’s storage whose queries lag', () => openForgeStorage(lagMs));
describeLogSearch('Forge’s storage whose pages end early', () => openForgeStorage(0, true));
