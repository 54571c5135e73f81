import { join, resolve } from 'node:path';
import { buildIfChanged, contentHash } from './content-stamp.ts';

/** Bundles the host's own drawing of UI Kit: `renderer.js` and `renderer.css` in `build/uikit`. */
export function buildRenderer(buildDirectory: string): Promise<'built' | 'unchanged'> {
  const source = resolve('local/uikit');
  const outputDirectory = join(buildDirectory, 'uikit');
  return buildIfChanged({
    stampPath: join(buildDirectory, 'uikit.sha256'),
    inputHash: contentHash([source, resolve('package-lock.json')], new Set()),
    outputPath: join(outputDirectory, 'renderer.js'),
    build: async () => {
      const { build } = await import('vite');
      process.env['NODE_ENV'] = 'production';
      const featureGates = resolve('static/admin/src/browser/feature-gates.ts');
      await build({
        root: source,
        configFile: false,
        logLevel: 'warn',
        resolve: {
          alias: [{ find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: featureGates }],
        },
        define: { 'process.env.NODE_ENV': '"production"', 'process.env': '({})' },
        build: {
          outDir: outputDirectory,
          emptyOutDir: true,
          target: 'es2022',
          lib: {
            entry: join(source, 'renderer.ts'),
            formats: ['iife'],
            name: 'renderer',
            fileName: () => 'renderer.js',
            cssFileName: 'renderer',
          },
        },
      });
    },
  });
}
