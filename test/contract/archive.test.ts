import { describeArchive } from './describe-archive.ts';
import { openForgeStorage, openMemoryStorage } from './open-storage.ts';

const lagMs = 2_000;

describeArchive('the archive in memory', () => openMemoryStorage(0));
describeArchive('the archive in memory whose lists lag', () => openMemoryStorage(lagMs));
describeArchive('Forge’s storage', () => openForgeStorage(0));
describeArchive('Forge’s storage whose queries lag', () => openForgeStorage(lagMs));
describeArchive('Forge’s storage whose pages end early', () => openForgeStorage(0, true));
