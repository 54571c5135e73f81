import { join } from 'node:path';
import { readManifest } from '../manifest.ts';
import { buildApp } from './build-app.ts';
import { buildPages } from './build-page.ts';

/** Builds the backend into `build/app` and the pages where the manifest wants them, unless nothing changed. */
export async function buildAll(
  appDirectory: string,
): Promise<{ bundlePath: string; app: string; pages: string[] }> {
  const manifest = readManifest(appDirectory);
  const buildDirectory = join(appDirectory, 'build');
  const app = await buildApp({ appDirectory, outputDirectory: join(buildDirectory, 'app'), manifest });
  const pages = await buildPages({ appDirectory, stampDirectory: buildDirectory, manifest });
  return { bundlePath: app.bundlePath, app: app.result, pages: pages.map(({ result }) => result) };
}
