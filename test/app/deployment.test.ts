import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nativeDocument } from '../../local/bundle/build-native.ts';
import { nativeResourcesOf } from '../../local/manifest/native-modules.ts';
import { readManifest } from '../../local/manifest.ts';
import { checkManifest } from '../../tools/check-manifest.ts';
import { lintApp } from '../../tools/lint-app.ts';

const root = process.cwd();

describe('what a deployment checks', () => {
  it('accepts the manifest under full validation', async () => {
    expect(await checkManifest(root)).toEqual([]);
  });

  // One run for both, since it compiles the manifest's schema: with the scope there, `check:deployment` finds nothing.
  it('finds nothing under Forge’s client-side lint rules but the scope that was taken out', async () => {
    const problems = await lintApp(root, (manifest) => {
      const { permissions } = manifest as { permissions: { scopes: string[] } };
      permissions.scopes = permissions.scopes.filter((scope) => scope !== 'manage:jira-configuration');
    });
    expect(problems).not.toEqual([]);
    expect(problems.filter((problem) => !problem.includes('manage:jira-configuration'))).toEqual([]);
  }, 120_000);

  it('bundles the backend below Forge’s size for code, builds the page, and bundles what UI Kit draws', () => {
    const bundle = join(root, 'build/app/index.cjs');
    expect(statSync(bundle).size).toBeLessThan(2 * 1024 * 1024);
    expect(readFileSync(bundle, 'utf8')).not.toMatch(/127\.0\.0\.1/);
    expect(existsSync(join(root, 'static/admin/dist/index.html'))).toBe(true);
    const native = nativeResourcesOf(readManifest(root)).map((resource) =>
      nativeDocument(join(root, 'build'), resource),
    );
    expect(native.length).toBeGreaterThan(0);
    expect(native.filter((path) => !existsSync(path))).toEqual([]);
  });
});
