import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MeterReading } from '../../local/meter.ts';
import type { BatchView } from '../../src/contract/batches';
import { createAppHost, type AppHost } from '../support/app-host.ts';

/** What one pass over a batch took. */
export interface Pass extends MeterReading {
  priceUsd: number;
  /** On the host's clock. */
  seconds: number;
  batch: BatchView;
}

export interface BenchApp extends AppHost {
  /** So many new people, or these. */
  upload(recipients: number | readonly string[]): Promise<{ batchId: string; largestPieceBytes: number }>;
  /** Does `act` and all work that follows from it; must end in `state`. */
  pass(batchId: string, state: BatchView['state'], act: () => Promise<void>): Promise<Pass>;
  check(batchId: string): Promise<Pass>;
  run(batchId: string): Promise<Pass>;
  readonly databasePath: string;
  /** One number from the host's database. */
  query(sql: string): number;
}

const recipientsAPiece = 5_000;

/** The app on a host whose storage lies in a file of its own, as Forge's lies outside the function. */
export async function withBenchApp<T>(measure: (app: BenchApp) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const databasePath = join(folder, 'host.db');
  const app = await createAppHost({ databasePath });
  try {
    return await measure({
      ...app,
      ...acts(app),
      databasePath,
      query: (sql) => queryFile(databasePath, sql),
    });
  } finally {
    app.close();
    rmSync(folder, { recursive: true });
  }
}

function acts(app: AppHost): Pick<BenchApp, 'upload' | 'pass' | 'check' | 'run'> {
  const pass: BenchApp['pass'] = async (batchId, state, act) => {
    app.host.meter.reset();
    const startMs = app.host.clock.nowMs();
    await act();
    const seconds = (app.host.clock.nowMs() - startMs) / 1000;
    const reading = app.host.meter.read();
    const batch = await app.ask('getBatch', { batchId });
    if (batch.state !== state)
      throw new Error(`The batch ended ${batch.state} instead of ${state}: ${JSON.stringify(batch)}`);
    return { ...reading, seconds, batch };
  };
  return {
    pass,
    async upload(recipients) {
      const people = typeof recipients === 'number' ? newPeople(recipients) : recipients.map(personOf);
      const { batchId } = await app.ask('createBatch', { reason: 'Measured' });
      let largestPieceBytes = 0;
      for (let from = 0; from < people.length; from += recipientsAPiece) {
        const piece = { batchId, recipients: people.slice(from, from + recipientsAPiece) };
        largestPieceBytes = Math.max(largestPieceBytes, Buffer.byteLength(JSON.stringify(piece)));
        await app.ask('addRecipients', piece);
      }
      return { batchId, largestPieceBytes };
    },
    check: (batchId) =>
      pass(batchId, 'ready', async () => {
        await app.ask('checkBatch', { batchId });
        await app.settle();
      }),
    run: (batchId) =>
      pass(batchId, 'finished', async () => {
        await app.ask('startBatch', { batchId });
        await app.settle();
      }),
  };
}

const personOf = (email: string, place: number) => ({ email, line: place + 1 });
const newPeople = (count: number) =>
  Array.from({ length: count }, (_, place) => personOf(`new.person.${place}@example.org`, place));

function queryFile(path: string, sql: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare(sql).get() ?? {};
  database.close();
  return Number(Object.values(row)[0]);
}
