import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Manifest } from '../manifest.ts';
import { buildIfChanged, contentHash } from './content-stamp.ts';

interface DeploymentBundler {
  bundle(args: {
    appDirectory: string;
    entryPoints: { name: string; path: string }[];
  }): Promise<{ outputDir: string }>;
}
interface BundlerPackage {
  getNodeBundler(logger: unknown, wrapperProvider: unknown, configReader: unknown): DeploymentBundler;
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
  warn?: (message: string) => void;
}): Promise<{ bundlePath: string; result: 'built' | 'unchanged' }> {
  const { appDirectory, outputDirectory, manifest } = options;
  const inputs = ['manifest.yml', 'src', 'tsconfig.json', 'package-lock.json'].map((name) =>
    join(appDirectory, name),
  );
  const bundlePath = join(outputDirectory, 'index.cjs');
  const result = await buildIfChanged({
    stampPath: join(outputDirectory, 'inputs.sha256'),
    inputHash: contentHash(inputs, new Set(['node_modules'])),
    outputPath: bundlePath,
    build: async () => {
      const { outputDir } = await bundlerOf(options.warn).bundle({
        appDirectory,
        entryPoints: entryPointsOf(manifest, appDirectory),
      });
      mkdirSync(outputDirectory, { recursive: true });
      for (const name of ['index.cjs.map', 'index.cjs'])
        putFile(join(outputDir, name), join(outputDirectory, name));
    },
  });
  return { bundlePath, result };
}

/** Whoever reads meanwhile sees the old file or the new one, never a part. */
function putFile(from: string, to: string): void {
  const partial = `${to}.${String(process.pid)}`;
  copyFileSync(from, partial);
  renameSync(partial, to);
}

function bundlerOf(warn: (message: string) => void = () => undefined): DeploymentBundler {
  const requireFrom = createRequire(resolve('package.json'));
  // The bundler asks which program it belongs to and finds its own loaders from there.
  const bundler = loadAsMain<BundlerPackage>(requireFrom, '@forge/bundler');
  const ignore = () => undefined;
  const logger = { warn, error: warn, info: ignore, debug: ignore, trace: ignore };
  const readConfig = () => Promise.resolve({ app: {} });
  return bundler.getNodeBundler(logger, wrapperProvider, { readConfig });
}

/** `require.main` is undefined in a program made of modules, and the bundler refuses to run without it. */
function loadAsMain<T>(requireFrom: NodeJS.Require, name: string): T {
  process.mainModule ??= { filename: resolve('local/build.ts') } as NodeJS.Module;
  return requireFrom(name) as T;
}

function entryPointsOf(manifest: Manifest, appDirectory: string): { name: string; path: string }[] {
  const modules = new Set([...manifest.functions.values()].map(({ module }) => module));
  return [...modules].map((module) => ({ name: module, path: join(appDirectory, 'src', `${module}.ts`) }));
}
