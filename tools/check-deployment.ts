import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../local/bundle/build-all.ts';
import { bundleNative } from '../local/bundle/build-native.ts';
import { nativeResourcesOf } from '../local/manifest/native-modules.ts';
import { readManifest } from '../local/manifest.ts';
import { checkManifest } from './check-manifest.ts';
import { lintApp } from './lint-app.ts';

/** Code larger than this makes cold starts slow; Forge's own limit is far above. */
const bundleBytesAtMost = 2 * 1024 * 1024;

const root = process.cwd();
const { bundlePath } = await buildAll(root);
const bundleBytes = statSync(bundlePath).size;
const warnings: string[] = [];
// Each for itself, as a deployment does; the build bundles them at once.
const bundled = await bundleNative(nativeResourcesOf(readManifest(root)), (message) =>
  warnings.push(message),
);
const problems = [
  ...(await checkManifest(root)),
  ...(await lintApp(root)),
  ...(bundleBytes > bundleBytesAtMost ? [`The bundle has ${bundleBytes} bytes`] : []),
  ...(existsSync(join(root, 'static/admin/dist/index.html')) ? [] : ['The page was not built']),
  ...bundled
    .filter(({ path }) => !existsSync(join(path, 'index.html')))
    .map(({ key }) => `The native resource ${key} was not bundled`),
  ...warnings,
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  problems.length === 0
    ? `Manifest, lint, bundle (${Math.round(bundleBytes / 1024)} KiB) and page are fit to deploy.\n`
    : `${problems.length} problems\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
