import { buildAll } from './bundle/build-all.ts';

const built = await buildAll(process.cwd());
process.stdout.write(`Backend ${built.app}, page ${built.pages.join(', ')}\n`);
