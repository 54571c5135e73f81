import { getHeapStatistics } from 'node:v8';
import type { Figure } from './figure.ts';

const kilobytesPerMegabyte = 1024;
const bytesPerMegabyte = 1024 ** 2;

/** The most memory this process ever held: host, stand-ins, storage and app together. */
export function peakMegabytes(): Figure {
  const value = process.resourceUsage().maxRSS / kilobytesPerMegabyte;
  const heapMegabytes = Math.round(getHeapStatistics().heap_size_limit / bytesPerMegabyte);
  const note = `resident, of host, stand-ins and app in one process with a heap of at most ${heapMegabytes} MB`;
  return { name: 'peak memory', value, unit: 'MB', note };
}
