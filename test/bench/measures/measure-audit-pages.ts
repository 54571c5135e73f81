import type { AuditFilter } from '../../../src/contract/audit';
import { withBenchApp, type BenchApp } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { multiplyLog, personPrefix } from '../multiply-log.ts';
import { peakMegabytes } from '../peak-megabytes.ts';

const sizes = [1_000, 100_000, 1_000_000] as const;
const recipientsACopy = 1_000;
/** Every filter in turn, several times over, so that a busy moment of this machine falls on none alone. */
const rounds = 8;
const runsARound = 8;

interface Reading {
  reads: number;
  milliseconds: number;
}

/** A page of 50 records behind every filter, in a log of a thousand, a hundred thousand and a million. */
export const measureAuditPages = (): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    const day = new Date(app.host.clock.nowMs()).toISOString().slice(0, 10);
    const many = await app.runBatch(people(personPrefix, recipientsACopy), {
      ticket: 'MANY-1',
      reason: 'Measured',
    });
    const few = await app.runBatch(people('few.', 5, 'few.example'), { ticket: 'FEW-1' });
    const pages = pagesOf(filtersFor(app, many.batchId, few.batchId, day));
    const readings = new Map<string, Reading[]>(Object.keys(pages).map((name) => [name, []]));
    let copies = 1;
    for (const size of sizes) {
      const wanted = size / recipientsACopy;
      multiplyLog(app.databasePath, many.batchId, day, [copies, wanted]);
      copies = wanted;
      const best = new Map<string, Reading>();
      for (let round = 0; round < rounds; round += 1)
        for (const [name, ask] of Object.entries(pages))
          best.set(name, quicker(best.get(name), await readPage(app, ask)));
      for (const [name, reading] of best) readings.get(name)?.push(reading);
    }
    return [...figuresOf(readings), ...storedBytes(app), peakMegabytes()];
  });

const people = (name: string, count: number, domain = 'example.org'): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@${domain}`);

/** Each filter alone, and together where few records among many match. */
function filtersFor(app: BenchApp, many: string, few: string, day: string): Record<string, AuditFilter> {
  const actor = app.host.site.admin.accountId;
  return {
    'no filter': {},
    address: { email: `${personPrefix}7@example.org` },
    domain: { domain: 'example.org' },
    outcome: { outcome: 'invited' },
    action: { action: 'user.invited' },
    admin: { actor },
    batch: { batchId: many },
    ticket: { ticket: 'MANY-1' },
    period: { from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z` },
    'domain and outcome, few': { domain: 'few.example', outcome: 'invited' },
    'ticket and admin, few': { ticket: 'FEW-1', actor },
    'admin and action, few': { actor, action: 'batch.checked' },
    'domain and ticket, none': { domain: 'few.example', ticket: 'MANY-1' },
    'all together, few': {
      domain: 'few.example',
      outcome: 'invited',
      action: 'user.invited',
      actor,
      batchId: few,
    },
  };
}

type AskPage = (app: BenchApp) => Promise<unknown>;

/** A page behind each filter, a page of each search, and what is known of a person. */
function pagesOf(filters: Record<string, AuditFilter>): Record<string, AskPage> {
  const filtered = Object.entries(filters).map(([name, filter]): [string, AskPage] => [
    name,
    (app) => app.ask('listAuditEntries', { filter, limit: 50 }),
  ]);
  const searched = Object.entries(searches).map(([name, search]): [string, AskPage] => [
    `search: ${name}`,
    (app) => app.ask('searchPeople', { search }),
  ]);
  return {
    ...Object.fromEntries([...filtered, ...searched]),
    'search: batches by reason': (app) => app.ask('listBatches', { search: 'measured' }),
    'batches that name a person': (app) => app.ask('listBatches', { email: `${personPrefix}7@example.org` }),
    'who invited a person': (app) => app.ask('getPerson', { email: `${personPrefix}7@example.org` }),
  };
}

const searches = {
  'a beginning that everybody has': 'pers',
  'a domain that everybody has': 'example.org',
  'one person by a part of the address': `${personPrefix}7@`,
  'a word that few have': 'few',
  'words in another order': 'example few',
  'a word that nobody has': 'payroll',
};

const quicker = (one: Reading | undefined, other: Reading): Reading =>
  one && one.milliseconds < other.milliseconds ? one : other;

async function readPage(app: BenchApp, ask: AskPage): Promise<Reading> {
  const times: number[] = [];
  let reads = 0;
  for (let run = 0; run < runsARound; run += 1) {
    app.host.meter.reset();
    const startMs = performance.now();
    await ask(app);
    times.push(performance.now() - startMs);
    reads = app.host.meter.read().kvsReads;
    await app.host.advance(1);
  }
  return { reads, milliseconds: Math.min(...times) };
}

function figuresOf(readings: Map<string, Reading[]>): Figure[] {
  return [...readings].flatMap(([name, [small, middle, large]]): Figure[] => {
    if (!small || !middle || !large) return [];
    const reads = Math.max(small.reads, middle.reads, large.reads);
    const slowest = Math.max(middle.milliseconds, large.milliseconds);
    const times = [small, middle, large]
      .map(({ milliseconds }) => `${milliseconds.toFixed(1)} ms`)
      .join(', ');
    return [
      { name: `${name}: storage reads a page`, value: reads, unit: 'reads', atMost: small.reads },
      {
        name: `${name}: time against 1,000 records`,
        value: slowest / small.milliseconds,
        unit: '×',
        atMost: 1.5,
        note: times,
      },
    ];
  });
}

/** What one record takes, with what it is found by. */
function storedBytes(app: BenchApp): Figure[] {
  const bytesOf = (space: string): number =>
    app.query(
      `SELECT sum(length(CAST(value AS BLOB)) + length(key)) FROM kvs_record WHERE space = '${space}'`,
    );
  const entries = app.query(`SELECT count(*) FROM kvs_record WHERE space = 'audit-entry'`);
  const [entry = 0, posting = 0, search = 0] = ['audit-entry', 'audit-posting', 'audit-search'].map(
    (space) => bytesOf(space) / entries,
  );
  return [
    {
      name: 'stored bytes a record',
      value: entry + posting + search,
      unit: 'bytes',
      note: `${Math.round(posting)} of them to be found by filters, ${Math.round(search)} by searches`,
    },
  ];
}
