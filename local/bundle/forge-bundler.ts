import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** Whether bundling checks types, as a deployment does. */
export type Types = 'checked' | 'unchecked';

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
 * The bundler as a deployment uses it, or without its check of types, which is most of its time and which `npm run lint`
 * makes quicker. What it writes is the same: each file of ours can be compiled for itself.
 */
export function bundlerWith<Bundler>(types: Types, bundler: Bundler): Bundler {
  if (types === 'checked') return bundler;
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
