import type { AuditFilter } from '../../../src/contract/audit';
import { withBenchApp } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { multiplyLog, personPrefix } from '../multiply-log.ts';
import { peakMegabytes } from '../peak-megabytes.ts';

const records = 100_000;
const recipientsACopy = 1_000;
const megabyte = 1024 ** 2;

/** An export of a hundred thousand records with their proofs, piece by piece, as the page takes it. */
export const measureAuditExport = (): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    const day = new Date(app.host.clock.nowMs()).toISOString().slice(0, 10);
    const emails = Array.from(
      { length: recipientsACopy },
      (_, place) => `${personPrefix}${place}@example.org`,
    );
    const { batchId } = await app.runBatch(emails, { ticket: 'HR-1', reason: 'Measured' });
    multiplyLog(app.databasePath, batchId, day, [1, records / recipientsACopy]);
    const filter: AuditFilter = { ticket: 'HR-1', outcome: 'invited' };
    const wish = { format: 'jsonl', filter };
    const header = await app.ask('beginExport', wish);
    let [entries, pieces, bytes, longestMs, largestBytes] = [0, 0, 0, 0, 0];
    let cursor: string | undefined;
    const startMs = performance.now();
    do {
      const pieceMs = performance.now();
      const piece = await app.ask('exportPiece', {
        ...wish,
        links: header.head.links,
        ...(cursor && { cursor }),
      });
      longestMs = Math.max(longestMs, performance.now() - pieceMs);
      // The host's clock stands still while the app works, and storage counts requests by its seconds.
      await app.host.advance(1);
      const size = Buffer.byteLength(JSON.stringify(piece));
      largestBytes = Math.max(largestBytes, size);
      bytes += size;
      pieces += 1;
      entries += piece.lines.filter(({ type }) => type === 'entry').length;
      cursor = piece.cursor;
    } while (cursor !== undefined);
    return [
      { name: 'records left out', value: records - entries, unit: 'records', atMost: 0 },
      { name: 'pieces', value: pieces, unit: 'calls of the page' },
      { name: 'longest piece', value: longestMs / 1000, unit: 's', atMost: 5 },
      { name: 'largest piece', value: largestBytes / megabyte, unit: 'MB', atMost: 5 },
      { name: 'whole export', value: bytes / megabyte, unit: 'MB' },
      { name: 'time of this machine', value: (performance.now() - startMs) / 1000, unit: 's' },
      { ...peakMegabytes(), atMost: 700 },
    ];
  });
