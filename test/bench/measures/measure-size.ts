import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'vite';
import { bundleParts } from '../bundle-parts.ts';
import type { Figure } from '../figure.ts';

const bundle = 'build/app/index.cjs';
const pageChunks = 'static/admin/dist/assets';
const partsShown = 6;
const kilobyte = 1024;
const starts = 9;
const loading = `const began = performance.now(); require('./${bundle}'); process.stdout.write(String(performance.now() - began));`;

/**
 * What a cold start loads: the backend's bundle with its largest parts, and how long that takes in a process of its own; and
 * the chunks of the page.
 */
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
    ...largestParts(source),
    ...chunksOfPage(),
  ];
}

const largestParts = (source: string): Figure[] =>
  bundleParts(source)
    .slice(0, partsShown)
    .map(({ name, length }) => ({
      name: `of the bundle, ${name}`,
      value: (100 * length) / source.length,
      unit: '% before minifying',
    }));

/** Scripts by name without the digest that the build adds, largest first. */
function chunksOfPage(): Figure[] {
  const scripts = readdirSync(pageChunks).filter((file) => file.endsWith('.js'));
  return scripts
    .map((file) => ({
      name: `page, ${file.replace(/-[\w-]{8}\.js$/, '')}`,
      value: gzipSync(readFileSync(join(pageChunks, file))).length / kilobyte,
      unit: 'KB gzip',
    }))
    .sort((one, other) => other.value - one.value);
}
