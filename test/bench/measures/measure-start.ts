import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure.ts';

/** What the builds were made from: without, each is made anew. */
const stamps = 'build/**/*.sha256';

/** Seconds of `npm start` until it is ready, where nothing was built and where everything is. */
export async function measureStart(): Promise<Figure[]> {
  for (const stamp of globSync(stamps)) rmSync(stamp);
  const first = await startSeconds();
  const second = await startSeconds();
  return [
    { name: 'first start, everything is built', value: first, unit: 's' },
    { name: 'second start', value: second, unit: 's' },
  ];
}

async function startSeconds(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const beganMs = performance.now();
  const host = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'local/start.ts', '--port', '0', '--data', data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((done) => void host.on('close', () => done()));
  try {
    for await (const text of host.stdout) if (String(text).includes('Ready:')) break;
    return (performance.now() - beganMs) / 1000;
  } finally {
    host.kill();
    await ended;
    rmSync(data, { recursive: true });
  }
}
