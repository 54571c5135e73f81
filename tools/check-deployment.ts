import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleApp } from '../local/bundle/build-app.ts';
import { bundleNative } from '../local/bundle/build-native.ts';
import { buildPages } from '../local/bundle/build-page.ts';
import { nativeResourcesOf } from '../local/manifest/native-modules.ts';
import { readManifest } from '../local/manifest.ts';
import { checkManifest } from './check-manifest.ts';
import { lintApp } from './lint-app.ts';

/** Code larger than this makes cold starts slow; Forge's own limit is far above. */
const bundleBytesAtMost = 2 * 1024 * 1024;

const root = process.cwd();
const manifest = readManifest(root);
await buildPages({ appDirectory: root, stampDirectory: join(root, 'build'), manifest });
// What UI Kit draws each for itself, as a deployment does.
const app = await bundleApp({ appDirectory: root, manifest, use: 'deployment' });
const native = await bundleNative(nativeResourcesOf(manifest), 'deployment');
const bundleBytes = statSync(join(app, 'index.cjs')).size;
const problems = [
  ...(await checkManifest(root)),
  ...(await lintApp(root)),
  ...(bundleBytes > bundleBytesAtMost ? [`The bundle has ${bundleBytes} bytes`] : []),
  ...(existsSync(join(root, 'static/admin/dist/index.html')) ? [] : ['The page was not built']),
  ...native
    .filter(({ path }) => !existsSync(join(path, 'index.html')))
    .map(({ key }) => `The native resource ${key} was not bundled`),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  problems.length === 0
    ? `Manifest, lint, bundle (${Math.round(bundleBytes / 1024)} KiB) and page are fit to deploy.\n`
    : `${problems.length} problems\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
