import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the auditor's script, as an auditor would: on a file, in a process of its own. */
export function verifyExport(
  lines: readonly string[],
  ...options: string[]
): { verified: boolean; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    const file = join(folder, 'export.jsonl');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/verify-export.mjs', file, ...options],
      {
        encoding: 'utf8',
      },
    );
    return { verified: status === 0, said: `${stdout}${stderr}`.trim() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
