import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { nativeResourcesOf } from '../manifest/native-modules.ts';
import type { Manifest } from '../manifest.ts';
import { buildIfChanged, contentHash } from './content-stamp.ts';

interface NativeBundler {
  bundleResources(
    resources: { key: string; path: string }[],
  ): Promise<{ nativeUiBundlesDetails: { key: string; path: string }[] }>;
}
interface BundlerPackage {
  NativeUIBundler: new (logger: unknown) => NativeBundler;
}

/** Where the document and the script of a native resource lie. */
export const nativeDirectory = (buildDirectory: string, key: string): string =>
  join(buildDirectory, 'native', key);

/** Bundles the resources that UI Kit draws with the bundler of a deployment, each into a document with its script. */
export async function buildNative(options: {
  appDirectory: string;
  buildDirectory: string;
  manifest: Manifest;
  warn?: (message: string) => void;
}): Promise<'built' | 'unchanged'> {
  const { appDirectory, buildDirectory, manifest, warn = () => undefined } = options;
  const resources = nativeResourcesOf(manifest);
  if (resources.length === 0) return 'unchanged';
  const folders = [...new Set(resources.map(({ path }) => dirname(join(appDirectory, path))))];
  // What the page says as well is built into them.
  const shared = ['src', 'static/admin/src/words', 'package-lock.json'];
  const inputs = [...folders, ...shared.map((name) => join(appDirectory, name))];
  return buildIfChanged({
    stampPath: join(buildDirectory, 'native', 'inputs.sha256'),
    inputHash: contentHash(inputs, new Set(['node_modules'])),
    outputPath: join(nativeDirectory(buildDirectory, resources[0]?.key ?? ''), 'index.html'),
    build: async () => {
      const requireFrom = createRequire(resolve('package.json'));
      // The bundler asks which program it belongs to and finds its own loaders from there.
      process.mainModule ??= { filename: resolve('local/build.ts') } as NodeJS.Module;
      const { NativeUIBundler } = requireFrom('@forge/bundler') as BundlerPackage;
      const ignore = () => undefined;
      const logger = { warn, error: warn, info: ignore, debug: ignore, trace: ignore };
      const { nativeUiBundlesDetails } = await new NativeUIBundler(logger).bundleResources(
        resources.map(({ key, path }) => ({ key, path: join(appDirectory, path) })),
      );
      for (const { key, path } of nativeUiBundlesDetails) {
        const target = nativeDirectory(buildDirectory, key);
        rmSync(target, { recursive: true, force: true });
        mkdirSync(target, { recursive: true });
        cpSync(path, target, { recursive: true });
      }
    },
  });
}
