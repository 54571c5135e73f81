import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { minify } from 'vite';
import type { Figure } from '../figure.ts';

const bundle = 'build/app/index.cjs';
const kilobyte = 1024;
const starts = 9;
const loading = `const began = performance.now(); require('./${bundle}'); process.stdout.write(String(performance.now() - began));`;

/** What a cold start loads: the backend's bundle, and how long that takes in a process of its own. */
export async function measureSize(): Promise<Figure[]> {
  const source = readFileSync(bundle, 'utf8');
  const { code } = await minify('index.cjs', source);
  const times = Array.from({ length: starts }, () =>
    Number(execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', loading])),
  ).sort((one, other) => one - other);
  return [
    { name: 'backend bundle', value: source.length / kilobyte, unit: 'KB' },
    { name: 'backend bundle, minified', value: code.length / kilobyte, unit: 'KB', atMost: 600 },
    { name: 'backend bundle, minified', value: gzipSync(code).length / kilobyte, unit: 'KB gzip' },
    { name: 'cold start: loading', value: times[Math.floor(starts / 2)] ?? NaN, unit: 'ms', atMost: 150 },
  ];
}
