import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest.ts';
import { buildIfChanged, contentHash } from './content-stamp.ts';
import { bundlerFor, loadForgeBundler, silentLogger, type Use } from './forge-bundler.ts';

interface DeploymentBundler {
  bundle(args: {
    appDirectory: string;
    entryPoints: { name: string; path: string }[];
  }): Promise<{ outputDir: string }>;
}
interface BundlerPackage {
  getNodeBundler(
    logger: unknown,
    wrapperProvider: unknown,
    configReader: unknown,
  ): { getBundler(): Promise<DeploymentBundler> };
}

/** The bundler downloads what a deployment wraps around the app; the host is that wrapper itself. */
const noWrapper = () => Promise.resolve({ script: '', version: '0' });
const wrapperProvider = { getNodeRuntimeWrapper: noWrapper, getNodeRuntimeLoader: noWrapper };

/**
 * Bundles the backend with the bundler of a deployment, offline.
 * @returns the path of `index.cjs`, whose exports the manifest's handlers name.
 */
export async function buildApp(options: {
  appDirectory: string;
  outputDirectory: string;
  manifest: Manifest;
}): Promise<{ bundlePath: string; result: 'built' | 'unchanged' }> {
  const { appDirectory, outputDirectory } = options;
  const inputs = ['manifest.yml', 'src', 'tsconfig.json', 'package-lock.json'].map((name) =>
    join(appDirectory, name),
  );
  const bundlePath = join(outputDirectory, 'index.cjs');
  const result = await buildIfChanged({
    stampPath: join(outputDirectory, 'inputs.sha256'),
    inputHash: contentHash(inputs, new Set(['node_modules'])),
    outputPath: bundlePath,
    build: async () => {
      const outputDir = await bundleApp({ ...options, use: 'local host' });
      mkdirSync(outputDirectory, { recursive: true });
      for (const name of ['index.cjs.map', 'index.cjs'])
        putFile(join(outputDir, name), join(outputDirectory, name));
    },
  });
  return { bundlePath, result };
}

/**
 * By the bundler of a deployment; answers the folder it wrote to.
 * @throws Error when it finds a mistake, also in types where it is for a deployment
 */
export async function bundleApp(options: {
  appDirectory: string;
  manifest: Manifest;
  use: Use;
}): Promise<string> {
  const { appDirectory, manifest, use } = options;
  const readConfig = () => Promise.resolve({ app: {} });
  const { getNodeBundler } = loadForgeBundler<BundlerPackage>();
  const bundler = await getNodeBundler(silentLogger, wrapperProvider, { readConfig }).getBundler();
  const { outputDir } = await bundlerFor(use, bundler).bundle({
    appDirectory,
    entryPoints: entryPointsOf(manifest, appDirectory),
  });
  return outputDir;
}

/** Whoever reads meanwhile sees the old file or the new one, never a part. */
function putFile(from: string, to: string): void {
  const partial = `${to}.${String(process.pid)}`;
  copyFileSync(from, partial);
  renameSync(partial, to);
}

function entryPointsOf(manifest: Manifest, appDirectory: string): { name: string; path: string }[] {
  const modules = new Set([...manifest.functions.values()].map(({ module }) => module));
  return [...modules].map((module) => ({ name: module, path: join(appDirectory, 'src', `${module}.ts`) }));
}
