import { dirname, join } from 'node:path';
import { nativeResourcesOf } from '../manifest/native-modules.ts';
import type { Manifest } from '../manifest.ts';
import { buildIfChanged, contentHash } from './content-stamp.ts';

/** Builds every page the manifest's resources name with the page's own Vite configuration. */
export async function buildPages(options: {
  appDirectory: string;
  stampDirectory: string;
  manifest: Manifest;
}): Promise<{ resource: string; result: 'built' | 'unchanged' }[]> {
  const results = [];
  const native = new Set(nativeResourcesOf(options.manifest).map(({ key }) => key));
  for (const { key, path } of options.manifest.resources.filter((one) => !native.has(one.key))) {
    const outputDirectory = join(options.appDirectory, path);
    const pageDirectory = dirname(outputDirectory);
    // The page takes types and pure functions from the backend's sources.
    const inputs = [
      pageDirectory,
      ...['src', 'package-lock.json'].map((name) => join(options.appDirectory, name)),
    ];
    const result = await buildIfChanged({
      stampPath: join(options.stampDirectory, `page-${key}.sha256`),
      inputHash: contentHash(inputs, new Set(['dist', 'node_modules'])),
      outputPath: join(outputDirectory, 'index.html'),
      build: async () => {
        const { build } = await import('vite');
        // Vite keeps an environment it finds, and a page built for a test asks React for what only its development build has.
        process.env['NODE_ENV'] = 'production';
        await build({
          root: pageDirectory,
          configFile: join(pageDirectory, 'vite.config.ts'),
          configLoader: 'runner',
          logLevel: 'warn',
        });
      },
    });
    results.push({ resource: key, result });
  }
  return results;
}
