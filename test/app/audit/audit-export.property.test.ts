import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditFilter } from '../../../src/contract/audit';
import type { AppHost } from '../../support/app-host.ts';
import { createAppHost } from '../../support/app-host.ts';
import { exportLog } from '../../support/audit/export-log.ts';
import { aByteForgery, aForgery } from '../../support/audit/forge-export.ts';
import { createVariedLog, oddText } from '../../support/audit/varied-log.ts';
import { verifyMany } from '../../support/audit/verify-many.ts';
import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';

jest.setTimeout(sweepTimeoutMs);

const fileOf = (lines: readonly string[], end = '\n'): Buffer =>
  Buffer.from(lines.map((line) => `${line}${end}`).join(''));

const filters: [string, AuditFilter][] = [
  ['of a ticket', { ticket: 'HR-1' }],
  ['of an address that changed', { email: 'New.P7@example.org' }],
  ['of a domain and an outcome', { domain: '@ACME.com', outcome: 'invited' }],
  [
    'of an action and a time',
    { action: 'user.invited', from: '2026-11-24T00:00:00Z', to: '2027-01-01T00:00:00Z' },
  ],
  ['of acts', { action: 'personal-data.refreshed' }],
  ['that nothing fits', { ticket: 'HR-404' }],
];

let app: AppHost;
let whole: string[];
let filtered: string[][];

beforeAll(async () => {
  app = await createVariedLog();
  const actor = app.host.site.admin.accountId;
  whole = (await exportLog(app)).lines;
  filtered = [];
  for (const filter of [...filters.map(([, asked]) => asked), { actor }])
    filtered.push((await exportLog(app, filter)).lines);
});
afterAll(() => app.close());

describe('a genuine export', () => {
  it('is verified, whatever it holds', async () => {
    const trimmed = await createVariedLog({ trimmed: true });
    const empty = await createAppHost({ connected: false });
    try {
      const files = [whole, ...filtered, (await exportLog(trimmed)).lines, (await exportLog(empty)).lines];
      for (const said of verifyMany(files.map((lines) => fileOf(lines))))
        expect(said).toEqual({ report: expect.stringMatching(/^Verified: \d+ records/) as string });
      expect(whole.join('')).toContain(oddText.slice(0, 7));
    } finally {
      trimmed.close();
      empty.close();
    }
  });

  it('is verified after its line ends were changed throughout, or a mark of the byte order was put before it', () => {
    const mark = Buffer.from('\ufeff');
    const files = [fileOf(whole, '\r\n'), Buffer.concat([mark, fileOf(whole)])];
    for (const said of verifyMany(files)) expect(said).toHaveProperty('report');
  });

  it('says what it shows that became true later, and what was erased', () => {
    const [said] = verifyMany([fileOf(whole)]);
    expect(said).toMatchObject({ report: expect.stringContaining('as it became later') as string });
    expect(said).toMatchObject({
      report: expect.stringMatching(/\d+ records had personal data that was erased/) as string,
    });
  });

  it.each(['whole', 'filtered-email', 'empty'])(
    'of version 1 is verified, and says what is not proved: %s',
    (name) => {
      const [said] = verifyMany([readFileSync(join('test/support/audit/exports/v1', `${name}.jsonl`))]);
      expect(said).toEqual({ report: expect.stringContaining('has the earlier form 1') as string });
    },
  );
});

/** What is wrong with forgeries that the script takes for genuine, or breaks on. */
function notNamed(forgeries: { what: string; file: Buffer; of: Buffer }[]): unknown[] {
  const real = forgeries.filter(({ file, of }) => !file.equals(of));
  const said = verifyMany(real.map(({ file }) => file));
  return real.flatMap(({ what }, place) =>
    said[place] && 'fault' in said[place] ? [] : [{ what, said: said[place] }],
  );
}

const sampleOf = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 42 });

describe('an export in which one thing was changed', () => {
  it('is not verified where it is of the whole log', () => {
    const of = fileOf(whole);
    const forgeries = sampleOf(aForgery(whole, true), isExhaustive ? 2_000 : 100).map(({ what, lines }) => ({
      what,
      file: fileOf(lines),
      of,
    }));
    expect(notNamed(forgeries)).toEqual([]);
  });

  it('is not verified where it is filtered', () => {
    const forgeries = filtered.flatMap((lines) =>
      sampleOf(aForgery(lines, false), isExhaustive ? 500 : 30).map((one) => ({
        what: one.what,
        file: fileOf(one.lines),
        of: fileOf(lines),
      })),
    );
    expect(notNamed(forgeries)).toEqual([]);
  });

  it('is not verified where a byte was', () => {
    const of = fileOf(filtered[1] ?? []);
    const forgeries = sampleOf(aByteForgery(of), isExhaustive ? 2_000 : 100).map((forgery) => ({
      ...forgery,
      of,
    }));
    expect(notNamed(forgeries)).toEqual([]);
  });

  it('is not verified where it is of version 1, but for what the report says is not proved', () => {
    const lines = readFileSync('test/support/audit/exports/v1/empty.jsonl', 'utf8').trimEnd().split('\n');
    const dropped = lines.map((line) =>
      line.replace('"outcomes"', '"outcome"').replace(/"salts":\{"actor":"[^"]+",?/, '"salts":{'),
    );
    const added = lines.map((line) => line.replace('"personal":{', '"personal":{"note":"added",'));
    const beside = lines.map((line) => line.replace('"type":"entry"', '"type":"entry","note":"added"'));
    const head = lines.map((line) => line.replace('"entries":1,"at"', '"entries":2,"at"'));
    for (const forged of [dropped, added, beside, head]) {
      expect(forged).not.toEqual(lines);
      expect(verifyMany([fileOf(forged)])).toEqual([{ fault: expect.stringContaining('altered') as string }]);
    }
  });
});
