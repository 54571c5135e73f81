import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../tools/check-manifest.ts';
import { lintApp } from '../../tools/lint-app.ts';

const root = process.cwd();

describe('what a deployment checks', () => {
  it('accepts the manifest under full validation', async () => {
    expect(await checkManifest(root)).toEqual([]);
  });

  it('finds nothing under Forge’s client-side lint rules, scopes included', async () => {
    expect(await lintApp(root)).toEqual([]);
  });

  it('lint notices when a scope is missing', async () => {
    const problems = await lintApp(root, (manifest) => {
      const { permissions } = manifest as { permissions: { scopes: string[] } };
      permissions.scopes = permissions.scopes.filter((scope) => scope !== 'manage:jira-configuration');
    });
    expect(problems.join('\n')).toMatch(/manage:jira-configuration/);
  });

  it('bundles the backend below Forge’s size for code, and builds the page', () => {
    const bundle = join(root, 'build/app/index.cjs');
    expect(statSync(bundle).size).toBeLessThan(2 * 1024 * 1024);
    expect(readFileSync(bundle, 'utf8')).not.toMatch(/127\.0\.0\.1/);
    expect(existsSync(join(root, 'static/admin/dist/index.html'))).toBe(true);
  });
});
