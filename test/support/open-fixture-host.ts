import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createVirtualClock } from '../../local/clock.ts';
import { createHost, type Host, type HostOptions } from '../../local/host.ts';
import { readManifest } from '../../local/manifest.ts';

export const fixtureDirectory = join(__dirname, 'fixture-app');
export const startMs = Date.UTC(2026, 10, 24);

/** Built once; later runs find it unchanged. */
export function buildFixture(): string {
  const script = join(__dirname, '../../local/build.ts');
  const output = join(__dirname, '../../build/fixture-app');
  const options = [
    '--disable-warning=ExperimentalWarning',
    script,
    '--app',
    fixtureDirectory,
    '--output',
    output,
  ];
  return execFileSync(process.execPath, options, { encoding: 'utf8', cwd: join(__dirname, '../..') }).trim();
}

/** A host around the fixture app, on a clock that jumps to whoever sleeps. */
export function openFixtureHost(bundlePath: string, options: Partial<HostOptions> = {}): Host {
  return createHost({
    manifest: readManifest(fixtureDirectory),
    bundlePath,
    clock: createVirtualClock({ startMs, autoAdvance: true }),
    databasePath: ':memory:',
    ...options,
  });
}
