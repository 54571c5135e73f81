import { withBenchApp } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { peakMegabytes } from '../peak-megabytes.ts';
import { watchLimits } from '../watch-limits.ts';

const recipients = 100_000;
const kilobyte = 1024;

/** The largest batch there may be, from its upload to its end. */
export const measureScale = (): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    const startMs = performance.now();
    const largest = watchLimits(app.host);
    app.host.setBehaviours({ latencyMs: 100 });
    const { batchId, largestPieceBytes } = await app.upload(recipients);
    const check = await app.check(batchId);
    const run = await app.run(batchId);
    const pushes = app.query('SELECT max(pushes) FROM queue_cycle');
    return [
      {
        name: 'not brought to their outcome',
        value: recipients - run.batch.done,
        unit: 'recipients',
        atMost: 0,
      },
      { name: 'largest piece uploaded', value: largestPieceBytes / kilobyte, unit: 'KiB', atMost: 500 },
      { name: 'largest stored value', value: largest.valueBytes / kilobyte, unit: 'KiB', atMost: 200 },
      { name: 'largest slice', value: largest.sliceBytes / kilobyte, unit: 'KiB', atMost: 60 },
      { name: 'largest event', value: largest.eventBytes / kilobyte, unit: 'KiB', atMost: 1 },
      { name: 'most pushes in a cycle', value: pushes, unit: 'pushes', atMost: 1_000 },
      { name: 'time of check and run', value: check.seconds + run.seconds, unit: 's on the host’s clock' },
      { name: 'time of this machine', value: (performance.now() - startMs) / 1000, unit: 's' },
      peakMegabytes(),
    ];
  });
