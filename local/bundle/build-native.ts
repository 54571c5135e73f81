import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { nativeResourcesOf } from '../manifest/native-modules.ts';
import type { Manifest } from '../manifest.ts';
import { buildIfChanged, contentHash } from './content-stamp.ts';

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
 * entries of one resource: each for itself, their types would be checked and React be made small as often as there are
 * resources, which takes most of a first build.
 * https://developer.atlassian.com/platform/forge/manifest-reference/resources/#multiple-entry-points
 */
export async function buildNative(options: {
  appDirectory: string;
  buildDirectory: string;
  manifest: Manifest;
  warn?: (message: string) => void;
}): Promise<'built' | 'unchanged'> {
  const { appDirectory, buildDirectory, manifest, warn = () => undefined } = options;
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
        warn,
      );
      for (const { key, path } of bundled)
        cpSync(path, join(buildDirectory, 'native', key), { recursive: true });
    },
  });
}

/** By the bundler of a deployment; answers where it put each. */
export async function bundleNative(
  resources: NativeResource[],
  warn: (message: string) => void,
): Promise<{ key: string; path: string }[]> {
  const requireFrom = createRequire(resolve('package.json'));
  // The bundler asks which program it belongs to and finds its own loaders from there.
  process.mainModule ??= { filename: resolve('local/build.ts') } as NodeJS.Module;
  const { NativeUIBundler } = requireFrom('@forge/bundler') as BundlerPackage;
  const ignore = () => undefined;
  const logger = { warn, error: warn, info: ignore, debug: ignore, trace: ignore };
  return (await new NativeUIBundler(logger).bundleResources(resources)).nativeUiBundlesDetails;
}
