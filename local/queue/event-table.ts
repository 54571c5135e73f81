import type { DatabaseSync } from 'node:sqlite';

/** An event that is not yet finished. Times are milliseconds since 1970. */
export interface QueuedEvent {
  seq: number;
  eventId: string;
  jobId: string;
  queueName: string;
  /** JSON text. */
  body: string;
  cycleId: string;
  dueMs: number;
  enqueuedMs: number;
  isRunning: 0 | 1;
  /** A second delivery of an event; not counted in its job. */
  isDuplicate: 0 | 1;
  /** Deliveries that ended without success, and those of them that count as retries. */
  attempts: number;
  retryCount: number;
  /** Of the last attempt; null before the first retry. */
  retryReason: string | null;
  /** JSON text. */
  retryData: string | null;
  concurrencyKey: string | null;
  concurrencyLimit: number | null;
}
export type NewEvent = Omit<
  QueuedEvent,
  'seq' | 'isRunning' | 'attempts' | 'retryCount' | 'retryReason' | 'retryData'
>;
export interface Retry {
  dueMs: number;
  countsAsRetry: boolean;
  reason: string;
  /** JSON text. */
  data: string | null;
}
export interface JobStats {
  success: number;
  inProgress: number;
  failed: number;
}

export interface EventTable {
  add(event: NewEvent): void;
  find(seq: number): QueuedEvent | undefined;
  /** Events whose time has come and that do not run, in the order they came due. */
  due(nowMs: number, newestFirst: boolean): QueuedEvent[];
  nextDueMs(): number | undefined;
  pending(): number;
  start(seq: number): void;
  postpone(seq: number, retry: Retry): void;
  finish(event: QueuedEvent, success: boolean): void;
  /** What ran when the process ended: answered, and no longer running. */
  takeInterrupted(): QueuedEvent[];
  addJob(jobId: string, queueName: string, events: number): void;
  stats(jobId: string, queueName: string): JobStats | undefined;
  cancel(jobId: string): void;
  isCancelled(jobId: string): boolean;
  /** Counts one more push in the cycle and answers how many there were. */
  countPush(cycleId: string): number;
  clear(): void;
}

const tables = `
  CREATE TABLE IF NOT EXISTS queue_event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, eventId TEXT NOT NULL, jobId TEXT NOT NULL, queueName TEXT NOT NULL,
    body TEXT NOT NULL, cycleId TEXT NOT NULL, dueMs INTEGER NOT NULL, enqueuedMs INTEGER NOT NULL,
    isRunning INTEGER NOT NULL DEFAULT 0, isDuplicate INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    retryCount INTEGER NOT NULL DEFAULT 0, retryReason TEXT, retryData TEXT, concurrencyKey TEXT, concurrencyLimit INTEGER);
  CREATE INDEX IF NOT EXISTS queue_event_due ON queue_event (isRunning, dueMs);
  CREATE INDEX IF NOT EXISTS queue_event_job ON queue_event (jobId);
  CREATE TABLE IF NOT EXISTS queue_job (
    jobId TEXT PRIMARY KEY, queueName TEXT NOT NULL, success INTEGER NOT NULL, inProgress INTEGER NOT NULL,
    failed INTEGER NOT NULL, isCancelled INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS queue_cycle (cycleId TEXT PRIMARY KEY, pushes INTEGER NOT NULL);`;

/** Keeps events until they are finished, and the counts of their jobs. */
export function createEventTable(database: DatabaseSync): EventTable {
  database.exec(tables);
  const sql = prepareStatements(database);
  return {
    add: (event) => void sql.add.run({ ...event }),
    find: (seq) => sql.find.get(seq) as QueuedEvent | undefined,
    due: (nowMs, newestFirst) =>
      (newestFirst ? sql.dueNewestFirst : sql.due).all(nowMs) as unknown as QueuedEvent[],
    nextDueMs: () => (sql.nextDue.get() as { dueMs: number | null }).dueMs ?? undefined,
    pending: () => (sql.pending.get() as { count: number }).count,
    start: (seq) => void sql.start.run(seq),
    postpone: (seq, { dueMs, countsAsRetry, reason, data }) =>
      void sql.postpone.run(dueMs, countsAsRetry ? 1 : 0, reason, data, seq),
    finish({ seq, jobId, isDuplicate }, success) {
      sql.remove.run(seq);
      if (isDuplicate === 0) sql.countFinished.run(success ? 1 : 0, success ? 0 : 1, jobId);
    },
    takeInterrupted: () => sql.takeInterrupted.all() as unknown as QueuedEvent[],
    addJob: (jobId, queueName, events) => void sql.addJob.run(jobId, queueName, events),
    stats: (jobId, queueName) => sql.stats.get(jobId, queueName) as JobStats | undefined,
    cancel(jobId) {
      const waiting = sql.removeWaiting.all(jobId) as { isDuplicate: number }[];
      sql.cancel.run(waiting.filter(({ isDuplicate }) => isDuplicate === 0).length, jobId);
    },
    isCancelled: (jobId) => sql.isCancelled.get(jobId) !== undefined,
    countPush: (cycleId) => (sql.countPush.get(cycleId) as { pushes: number }).pushes,
    clear: () => database.exec('DELETE FROM queue_event; DELETE FROM queue_job; DELETE FROM queue_cycle'),
  };
}

function prepareStatements(database: DatabaseSync) {
  const due = 'SELECT * FROM queue_event WHERE isRunning = 0 AND dueMs <= ? ORDER BY';
  return {
    add: database.prepare(`INSERT INTO queue_event
      (eventId, jobId, queueName, body, cycleId, dueMs, enqueuedMs, isDuplicate, concurrencyKey, concurrencyLimit)
      VALUES ($eventId, $jobId, $queueName, $body, $cycleId, $dueMs, $enqueuedMs, $isDuplicate, $concurrencyKey, $concurrencyLimit)`),
    find: database.prepare('SELECT * FROM queue_event WHERE seq = ?'),
    due: database.prepare(`${due} dueMs, seq`),
    dueNewestFirst: database.prepare(`${due} seq DESC`),
    nextDue: database.prepare('SELECT min(dueMs) AS dueMs FROM queue_event WHERE isRunning = 0'),
    pending: database.prepare('SELECT count(*) AS count FROM queue_event'),
    start: database.prepare('UPDATE queue_event SET isRunning = 1 WHERE seq = ?'),
    postpone: database.prepare(`UPDATE queue_event SET isRunning = 0, attempts = attempts + 1, dueMs = ?,
      retryCount = retryCount + ?, retryReason = ?, retryData = ? WHERE seq = ?`),
    remove: database.prepare('DELETE FROM queue_event WHERE seq = ?'),
    takeInterrupted: database.prepare('UPDATE queue_event SET isRunning = 0 WHERE isRunning = 1 RETURNING *'),
    addJob:
      database.prepare(`INSERT INTO queue_job (jobId, queueName, success, inProgress, failed) VALUES (?, ?, 0, ?, 0)
      ON CONFLICT DO UPDATE SET inProgress = inProgress + excluded.inProgress`),
    countFinished: database.prepare(`UPDATE queue_job SET inProgress = inProgress - 1, success = success + ?,
      failed = failed + ? WHERE jobId = ?`),
    stats: database.prepare(
      'SELECT success, inProgress, failed FROM queue_job WHERE jobId = ? AND queueName = ?',
    ),
    removeWaiting: database.prepare(
      'DELETE FROM queue_event WHERE jobId = ? AND isRunning = 0 RETURNING isDuplicate',
    ),
    cancel: database.prepare(
      'UPDATE queue_job SET isCancelled = 1, inProgress = inProgress - ? WHERE jobId = ?',
    ),
    isCancelled: database.prepare('SELECT 1 FROM queue_job WHERE jobId = ? AND isCancelled = 1'),
    countPush: database.prepare(`INSERT INTO queue_cycle VALUES (?, 1)
      ON CONFLICT DO UPDATE SET pushes = pushes + 1 RETURNING pushes`),
  };
}
