import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** SHA-256 over names and contents of files and of everything under folders, apart from `skip`ped names. */
export function contentHash(paths: readonly string[], skip: ReadonlySet<string>): string {
  const hash = createHash('sha256');
  for (const path of paths) addPath(path);
  return hash.digest('hex');

  function addPath(path: string): void {
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
      return;
    }
    for (const name of readdirSync(path).sort()) if (!skip.has(name)) addPath(join(path, name));
  }
}

/** Runs `build` unless the stamp beside its output tells that the same inputs were built. */
export async function buildIfChanged(options: {
  stampPath: string;
  inputHash: string;
  outputPath: string;
  build: () => Promise<void>;
}): Promise<'built' | 'unchanged'> {
  const { stampPath, inputHash, outputPath } = options;
  const stamp = existsSync(stampPath) ? readFileSync(stampPath, 'utf8') : '';
  if (stamp === inputHash && existsSync(outputPath)) return 'unchanged';
  await options.build();
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, inputHash);
  return 'built';
}
