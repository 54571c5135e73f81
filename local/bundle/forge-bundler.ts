import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** Whom bundling is for. For a deployment it checks types, and makes small what UI Kit draws. */
export type Use = 'deployment' | 'local host';

interface Rule {
  loader?: string;
  options?: object;
  use?: { loader: string; options?: object }[];
}
interface Config {
  module: { rules: Rule[] };
  optimization?: object;
}
interface Configured {
  getConfigs(args: unknown): Promise<Config[]>;
}

const ignore = () => undefined;
export const silentLogger = { warn: ignore, error: ignore, info: ignore, debug: ignore, trace: ignore };

/** `@forge/bundler`, which asks which program it belongs to, finds its loaders from there, and refuses to run without. */
export function loadForgeBundler<Package>(): Package {
  process.mainModule ??= { filename: resolve('local/build.ts') } as NodeJS.Module;
  return createRequire(resolve('package.json'))('@forge/bundler') as Package;
}

/**
 * The bundler as a deployment uses it, or without its check of types, which `npm run lint` makes quicker, and without making
 * code small: the two were most of its time. What it writes for the backend is the same: each file of ours can be compiled
 * for itself, and a backend is never made small.
 */
export function bundlerFor<Bundler>(use: Use, bundler: Bundler): Bundler {
  if (use === 'deployment') return bundler;
  const configured = bundler as unknown as Configured;
  const getConfigs = configured.getConfigs.bind(bundler);
  configured.getConfigs = async (args) => {
    const configs = await getConfigs(args);
    for (const config of configs) {
      config.optimization = { ...config.optimization, minimize: false };
      for (const rule of config.module.rules)
        for (const user of [rule, ...(rule.use ?? [])])
          if (user.loader === 'ts-loader') user.options = { ...user.options, transpileOnly: true };
    }
    return configs;
  };
  return bundler;
}
