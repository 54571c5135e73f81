import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './bundle/build-all.ts';
import { buildApp } from './bundle/build-app.ts';
import { readManifest } from './manifest.ts';

/** `node local/build.ts` builds this app; with `--app DIR --output DIR`, the backend of another one. */
const { values } = parseArgs({ options: { app: { type: 'string' }, output: { type: 'string' } } });

if (values.app !== undefined && values.output !== undefined) {
  const appDirectory = resolve(values.app);
  const { bundlePath } = await buildApp({
    appDirectory,
    outputDirectory: resolve(values.output),
    manifest: readManifest(appDirectory),
  });
  process.stdout.write(`${bundlePath}\n`);
} else {
  const built = await buildAll(process.cwd());
  process.stdout.write(`Backend ${built.app}, page ${built.pages.join(', ')}, native ${built.native}\n`);
}
