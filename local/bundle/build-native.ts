import { cpSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nativeResourcesOf } from '../manifest/native-modules.ts';
import type { Manifest } from '../manifest.ts';
import { buildIfChanged, contentHash } from './content-stamp.ts';
import { bundlerFor, loadForgeBundler, silentLogger, type Use } from './forge-bundler.ts';

interface NativeResource {
  key: string;
  path: string;
  entry?: Record<string, string>;
}
interface NativeBundler {
  bundleResources(
    resources: NativeResource[],
  ): Promise<{ nativeUiBundlesDetails: { key: string; path: string }[] }>;
}
interface BundlerPackage {
  NativeUIBundler: new (logger: unknown) => NativeBundler;
}

/** Where the document of a native resource lies, beside its script and what it shares with others. */
export const nativeDocument = (buildDirectory: string, { key, path }: NativeResource): string =>
  join(buildDirectory, 'native', dirname(path), `${key}.html`);

/**
 * Bundles the resources that UI Kit draws with the bundler of a deployment. Those of one folder are bundled at once, as
 * entries of one resource: each for itself, React would be made small as often as there are resources.
 * https://developer.atlassian.com/platform/forge/manifest-reference/resources/#multiple-entry-points
 */
export async function buildNative(options: {
  appDirectory: string;
  buildDirectory: string;
  manifest: Manifest;
}): Promise<'built' | 'unchanged'> {
  const { appDirectory, buildDirectory, manifest } = options;
  const resources = nativeResourcesOf(manifest);
  if (resources[0] === undefined) return 'unchanged';
  const folders = [...new Set(resources.map(({ path }) => dirname(path)))];
  // What the page says as well is built into them.
  const shared = ['src', 'static/admin/src/words', 'package-lock.json'];
  const inputs = [...folders, ...shared].map((name) => join(appDirectory, name));
  return buildIfChanged({
    stampPath: join(buildDirectory, 'native', 'inputs.sha256'),
    inputHash: contentHash(inputs, new Set(['node_modules'])),
    outputPath: nativeDocument(buildDirectory, resources[0]),
    build: async () => {
      rmSync(join(buildDirectory, 'native'), { recursive: true, force: true });
      const bundled = await bundleNative(
        folders.map((folder) => ({
          key: folder,
          path: join(appDirectory, folder),
          entry: Object.fromEntries(
            resources
              .filter(({ path }) => dirname(path) === folder)
              .map(({ key, path }) => [key, basename(path)]),
          ),
        })),
        'local host',
      );
      for (const { key, path } of bundled)
        cpSync(path, join(buildDirectory, 'native', key), { recursive: true });
    },
  });
}

/**
 * By the bundler of a deployment; answers where it put each.
 * @throws Error when it finds a mistake, also in types where it is for a deployment
 */
export async function bundleNative(
  resources: NativeResource[],
  use: Use,
): Promise<{ key: string; path: string }[]> {
  const { NativeUIBundler } = loadForgeBundler<BundlerPackage>();
  const bundler = bundlerFor(use, new NativeUIBundler(silentLogger));
  return (await bundler.bundleResources(resources)).nativeUiBundlesDetails;
}
