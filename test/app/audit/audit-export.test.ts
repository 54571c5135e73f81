import type { AuditFilter } from '../../../src/contract/audit';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { exportLog, type ExportedLog } from '../../support/audit/export-log.ts';
import { readAll } from '../../support/read-all.ts';
import { verifyExport } from '../../support/audit/verify-export.ts';

let app: AppHost;
let exported: ExportedLog;
let filtered: ExportedLog;
const filter: AuditFilter = { outcome: 'invited', domain: 'example.org' };

beforeAll(async () => {
  app = await createAppHost();
  const emails = Array.from(
    { length: 60 },
    (_, place) => `p${place}@${place % 3 ? 'example.org' : 'acme.com'}`,
  );
  await app.runBatch(emails, { reason: 'Onboarding', ticket: 'HR-1' });
  await app.ask('saveSettings', { reasonRequired: true });
  exported = await exportLog(app);
  filtered = await exportLog(app, filter);
});
afterAll(() => app.close());

type Line = {
  n: number;
  type: string;
  entry?: { id: string; code?: string; personal: { target?: { email: string } } };
};
const parsed = (lines: readonly string[]): Line[] => lines.map((line) => JSON.parse(line) as Line);
/** The place of the `number`-th record of a recipient among the lines. */
const recordAt = (lines: readonly string[], number: number): number => {
  const places = parsed(lines).flatMap(({ entry }, place) => (entry?.id.startsWith('r:') ? [place] : []));
  const place = places[number];
  if (place === undefined) throw new RangeError(`There is no record ${number}`);
  return place;
};
const idAt = (lines: readonly string[], place: number): string => parsed(lines)[place]?.entry?.id ?? '';

const suites: [string, () => string[]][] = [
  ['the whole log', () => exported.lines],
  ['a filtered export', () => filtered.lines],
];

describe('an export that nobody touched', () => {
  it('is verified as the whole log, with its own record in it', () => {
    const { verified, said } = verifyExport(exported.lines);
    expect(said).toContain('This is the whole log');
    expect(verified).toBe(true);
    expect(exported.lines.some((line) => line.includes('log.exported'))).toBe(true);
  });

  it('is verified as far as a filter lets it, and says how far that is', () => {
    const { verified, said } = verifyExport(filtered.lines);
    expect(said).toContain('filtered export');
    expect(verified).toBe(true);
    expect(parsed(filtered.lines).filter(({ type }) => type === 'entry')).toHaveLength(40);
  });

  it('is held against a head kept earlier', async () => {
    const { head = '' } = await app.ask('getAuditDigest');
    const later = await exportLog(app);
    expect(verifyExport(later.lines, '--head', head).said).toContain('The head you kept is link');
    const other = verifyExport(later.lines, '--head', 'f'.repeat(64));
    expect(other.verified).toBe(false);
    expect(other.said).toContain('not in this chain');
  });
});

describe('an export of a log with several attempts of one batch, and one that was cancelled', () => {
  it('is verified, whole and filtered, however many pieces it takes', async () => {
    const other = await createAppHost();
    try {
      other.host.setBehaviours({ inviteLagSeconds: 1_000_000 });
      const { batchId } = await other.runBatch(
        Array.from({ length: 30 }, (_, place) => `late${place}@example.org`),
        { ticket: 'HR-2' },
      );
      await other.ask('retryFailed', { batchId });
      await other.settle();
      other.host.setBehaviours({ inviteLagSeconds: 0 });
      await other.runBatch(
        Array.from({ length: 700 }, (_, place) => `many${place}@example.org`),
        { ticket: 'HR-2' },
      );
      const cancelled = await other.prepare(['never@example.org']);
      await other.ask('cancelBatch', { batchId: cancelled });
      await other.settle();
      const whole = await exportLog(other);
      expect(verifyExport(whole.lines).said).toMatch(/^Verified: \d+ records/);
      const entries = parsed(whole.lines).filter(({ entry }) => entry?.id.startsWith('r:'));
      expect(entries).toHaveLength(30 + 30 + 700 + 1);
      const some = await exportLog(other, { ticket: 'HR-2', from: '2026-11-24T00:00:00Z' });
      expect(verifyExport(some.lines).said).toMatch(/^Verified: \d+ records/);
      expect(parsed(some.lines).filter(({ entry }) => entry?.id.startsWith('r:'))).toHaveLength(760);
    } finally {
      other.close();
    }
  });
});

describe('an export while a batch is under way', () => {
  it('has only what is sealed, filtered or not, and says how many batches are not', async () => {
    const other = await createAppHost();
    try {
      const emails = Array.from({ length: 120 }, (_, place) => `slow${place}@example.org`);
      const batchId = await other.prepare(emails, { ticket: 'HR-3' });
      other.host.setBehaviours({ latencyMs: 4_000 });
      await other.ask('startBatch', { batchId });
      await other.host.advance(60);
      await other.ask('pauseBatch', { batchId });
      await other.settle();
      const listed = (await other.entries({ batchId })).filter(({ outcome }) => outcome !== undefined);
      expect(listed.length).toBeGreaterThan(0);
      expect((await other.ask('getBatch', { batchId })).state).toBe('paused');
      for (const asked of [{}, { ticket: 'HR-3' }]) {
        const { lines, header } = await exportLog(other, asked);
        const { verified, said } = verifyExport(lines);
        expect(said).toContain('1 batches were under way');
        expect(verified).toBe(true);
        expect(header.batchesUnderWay).toBe(1);
        expect(parsed(lines).filter(({ entry }) => entry?.id.startsWith('r:'))).toEqual([]);
      }
      await other.ask('resumeBatch', { batchId });
      await other.settle();
      const { lines } = await exportLog(other, { ticket: 'HR-3' });
      expect(verifyExport(lines).verified).toBe(true);
      expect(parsed(lines).filter(({ entry }) => entry?.id.startsWith('r:'))).toHaveLength(120);
    } finally {
      other.close();
    }
  });
});

describe.each(suites)('%s after somebody touched it', (_, linesOf) => {
  it('names the record in which one character was changed', () => {
    const lines = [...linesOf()];
    const place = recordAt(lines, 17);
    lines[place] = lines[place]?.replace('"user.invited"', '"user.invitee"') ?? '';
    const { verified, said } = verifyExport(lines);
    expect(verified).toBe(false);
    expect(said).toContain(`record ${idAt(lines, place)}`);
    expect(said).toContain('altered');
  });

  it('names the record whose address was changed', () => {
    const lines = [...linesOf()];
    const place = recordAt(lines, 9);
    const email = parsed(lines)[place]?.entry?.personal.target?.email ?? '';
    lines[place] = lines[place]?.replace(email, email.replace('p', 'q')) ?? '';
    const { verified, said } = verifyExport(lines);
    expect(verified).toBe(false);
    expect(said).toContain(`record ${idAt(lines, place)}`);
  });

  it('names the record that was changed together with its number in the line', () => {
    const lines = [...linesOf()];
    const [one, other] = [recordAt(lines, 3), recordAt(lines, 4)];
    const [first, second] = [lines[one] ?? '', lines[other] ?? ''];
    lines[one] = second.replace(/"n":\d+/, `"n":${one + 1}`).replace(/"sequence":\d+/, '"sequence":3');
    lines[other] = first.replace(/"n":\d+/, `"n":${other + 1}`);
    expect(verifyExport(lines).verified).toBe(false);
  });

  it('tells where a record was dropped', () => {
    const lines = [...linesOf()];
    const place = recordAt(lines, 17);
    const [gone, before] = [idAt(lines, place), idAt(lines, recordAt(lines, 16))];
    lines.splice(place, 1);
    const { verified, said } = verifyExport(lines);
    expect(verified).toBe(false);
    expect(said).toMatch(/missing/);
    expect(said.includes(gone) || said.includes(before)).toBe(true);
  });

  it('tells which two records changed places', () => {
    const lines = [...linesOf()];
    const [one, other] = [recordAt(lines, 6), recordAt(lines, 8)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    const { verified, said } = verifyExport(lines);
    expect(verified).toBe(false);
    expect(said).toMatch(/reordered|moved/);
  });

  it('names the link of the chain that was changed, dropped or moved', () => {
    const places = parsed(linesOf()).flatMap(({ type }, place) => (type === 'link' ? [place] : []));
    const [one = 0, other = 0] = [places[2], places[3]];
    const changed = [...linesOf()];
    changed[one] = changed[one]?.replace(/"entries":\d+/, '"entries":9') ?? '';
    expect(verifyExport(changed).said).toContain('link 3 of the chain was altered');
    const dropped = linesOf().filter((_line, place) => place !== one);
    expect(verifyExport(dropped).said).toMatch(/link 3 of the chain is missing/);
    const moved = [...linesOf()];
    [moved[one], moved[other]] = [moved[other] ?? '', moved[one] ?? ''];
    expect(verifyExport(moved).said).toMatch(/link 3 of the chain is missing/);
  });

  it('tells that the end was cut off', () => {
    const { verified, said } = verifyExport(linesOf().slice(0, -5));
    expect(verified).toBe(false);
    expect(said).toContain('cut off');
  });
});

describe('the whole log after somebody dropped', () => {
  it('an act: names it', () => {
    const place = parsed(exported.lines).findIndex(({ entry }) => entry?.id.startsWith('a:'));
    const { said } = verifyExport(exported.lines.filter((_line, at) => at !== place));
    expect(said).toContain(idAt(exported.lines, place));
  });

  it('all records of a slice, renumbering the rest: names the slice', () => {
    const kept = parsed(exported.lines).filter(
      (line) =>
        !(
          JSON.stringify(line).includes('"index":1,') || /:00(002[5-9]|00[34]\d)$/.test(line.entry?.id ?? '')
        ),
    );
    const lines = kept.map((line, place) => JSON.stringify({ ...line, n: place + 1 }));
    expect(verifyExport(lines).said).toMatch(/slice 2 of 3 of batch \w+ is missing/);
  });
});

describe('a log with more acts in a row than storage lists at once', () => {
  it('is exported to its first entry, as CSV and behind a filter', async () => {
    const other = await createAppHost();
    try {
      for (let act = 0; act < 130; act += 1)
        await other.ask('saveSettings', { reasonRequired: act % 2 === 0 });
      const action = 'settings.changed';
      const changes = (await exportLog(other, { action })).lines.filter((line) => line.includes(action));
      expect(parsed(changes).filter(({ type }) => type === 'entry')).toHaveLength(130);
      const rows = await readAll(async (cursor) => {
        const piece = await other.ask('exportPiece', {
          format: 'csv',
          links: 1_000,
          ...(cursor && { cursor }),
        });
        return { items: piece.lines, cursor: piece.cursor };
      });
      const ids = rows.flatMap((line) => (line.type === 'entry' ? [line.entry.id] : []));
      expect(ids).toEqual((await other.entries()).map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(130);
    } finally {
      other.close();
    }
  });
});
