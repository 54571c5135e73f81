import { join } from 'node:path';
import { nativeResourcesOf } from '../manifest/native-modules.ts';
import { readManifest } from '../manifest.ts';
import { buildApp } from './build-app.ts';
import { buildNative } from './build-native.ts';
import { buildRenderer } from './build-renderer.ts';
import { buildPages } from './build-page.ts';

/** Builds the backend into `build/app`, the pages where the manifest wants them, and what UI Kit draws into `build/native`, unless nothing changed. */
export async function buildAll(
  appDirectory: string,
): Promise<{ bundlePath: string; app: string; pages: string[]; native: string }> {
  const manifest = readManifest(appDirectory);
  const buildDirectory = join(appDirectory, 'build');
  const app = await buildApp({ appDirectory, outputDirectory: join(buildDirectory, 'app'), manifest });
  const pages = await buildPages({ appDirectory, stampDirectory: buildDirectory, manifest });
  const native = await buildNative({ appDirectory, buildDirectory, manifest });
  if (nativeResourcesOf(manifest).length > 0) await buildRenderer(buildDirectory);
  return { native, bundlePath: app.bundlePath, app: app.result, pages: pages.map(({ result }) => result) };
}
