import { join } from 'node:path';
import type { Answer } from '../../src/contract/answer';
import type { AuditEntryView } from '../../src/contract/audit';
import type { BatchView } from '../../src/contract/batches';
import type { Defs } from '../../src/contract/defs';
import type { RecipientView } from '../../src/contract/recipients';
import { createVirtualClock } from '../../local/clock.ts';
import { createHost, type Host } from '../../local/host.ts';
import { readManifest } from '../../local/manifest.ts';
import { requireSilentLog } from './audit/require-silent-log.ts';
import { readAll } from './read-all.ts';
import type { Site } from '../../local/site/site.ts';

const root = process.cwd();
const manifest = readManifest(root);
const startMs = Date.parse('2026-11-24T09:00:00.000Z');

type DataOf<K extends keyof Defs> = Extract<ReturnType<Defs[K]>, { ok: true }>['data'];

/** The app on a local host of its own, in memory and on a virtual clock. */
export interface AppHost {
  host: Host;
  call<K extends keyof Defs>(
    functionKey: K,
    payload?: unknown,
    accountId?: string,
  ): Promise<ReturnType<Defs[K]>>;
  /** The data of an answer that must be good. */
  ask<K extends keyof Defs>(functionKey: K, payload?: unknown): Promise<DataOf<K>>;
  /** A batch with its list, checked. */
  prepare(emails: string[], input?: Record<string, unknown>): Promise<string>;
  /** A batch brought to its end. */
  runBatch(emails: string[], input?: Record<string, unknown>): Promise<BatchView>;
  settle(): Promise<void>;
  recipients(batchId: string): Promise<RecipientView[]>;
  entries(filter?: Record<string, unknown>): Promise<AuditEntryView[]>;
  close(): void;
}

export interface AppHostOptions {
  connected?: boolean;
  seed?: (site: Site) => void;
  queryLagMs?: number;
  /** A file to keep the storage in; in memory unless told. */
  databasePath?: string;
}

export async function createAppHost(options: AppHostOptions = {}): Promise<AppHost> {
  const clock = createVirtualClock({ startMs, autoAdvance: true });
  const host = createHost({
    manifest,
    bundlePath: join(root, 'build/app/index.cjs'),
    clock,
    databasePath: options.databasePath ?? ':memory:',
    runSchedule: false,
    ...(options.queryLagMs !== undefined && { queryLagMs: options.queryLagMs }),
    ...(options.seed && { seed: options.seed }),
  });
  const app = drive(host);
  if (options.connected !== false)
    await app.ask('saveOrganizationKey', { key: host.site.organizationKey, label: 'Test key' });
  return app;
}

/** Batches that wait longer than this on the host's clock are stuck. */
const longestWaitSeconds = 4 * 3600;

function drive(host: Host): AppHost {
  const call = async <K extends keyof Defs>(functionKey: K, payload: unknown = {}, accountId?: string) =>
    (await host.invoke({
      functionKey,
      payload,
      ...(accountId !== undefined && { accountId }),
    })) as ReturnType<Defs[K]>;
  const ask = async <K extends keyof Defs>(functionKey: K, payload?: unknown): Promise<DataOf<K>> => {
    const answer = (await call(functionKey, payload)) as Answer<DataOf<K>>;
    if (!answer.ok) throw new Error(`${functionKey} answered ${answer.error.code}: ${answer.error.message}`);
    return answer.data;
  };
  /** Lets every event run, moving the clock to those that are not due yet. */
  const settle = async (): Promise<void> => {
    const untilMs = host.clock.nowMs() + longestWaitSeconds * 1000;
    for (;;) {
      await host.drain();
      const dueMs = host.queue.nextDueMs();
      if (dueMs === undefined || dueMs > untilMs) return;
      await host.advance(Math.max(0.001, (dueMs - host.clock.nowMs()) / 1000));
    }
  };
  const prepare = async (emails: string[], input: Record<string, unknown> = {}): Promise<string> => {
    const { batchId } = await ask('createBatch', input);
    await ask('addRecipients', {
      batchId,
      recipients: emails.map((email, place) => ({ email, line: place + 1 })),
    });
    await ask('checkBatch', { batchId });
    await settle();
    return batchId;
  };
  return {
    host,
    call,
    ask,
    prepare,
    settle,
    async runBatch(emails, input) {
      const batchId = await prepare(emails, input);
      await ask('startBatch', { batchId });
      await settle();
      return ask('getBatch', { batchId });
    },
    recipients: (batchId) =>
      readAll(async (cursor) => {
        const page = await ask('listRecipients', { batchId, limit: 1000, ...(cursor && { cursor }) });
        return { items: page.recipients, cursor: page.cursor };
      }),
    entries: (filter = {}) =>
      readAll(async (cursor) => {
        const page = await ask('listAuditEntries', { filter, limit: 100, ...(cursor && { cursor }) });
        return { items: page.entries, cursor: page.cursor };
      }),
    close() {
      requireSilentLog(host);
      host.close();
    },
  };
}
