import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpStorage } from '../../support/stored/stored-dump.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { exportLog } from '../../support/audit/export-log.ts';
import { verifyExport } from '../../support/audit/verify-export.ts';

const monthSeconds = 31 * 24 * 3600;
const emails = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@example.org`);

let app: AppHost;
let old: string;
let young: string;

beforeEach(async () => {
  app = await createAppHost();
  old = (await app.runBatch(emails('old', 30), { reason: 'Long ago' })).batchId;
  await app.host.advance(4 * monthSeconds);
  young = (await app.runBatch(emails('young', 30))).batchId;
});
afterEach(() => app.close());

const upkeep = (): Promise<void> => app.host.runScheduled('every-five-minutes');

describe('retention', () => {
  it('says before it is saved what would go, month by month', async () => {
    const before = (await app.entries()).filter(({ at }) => at < '2026-12').length;
    const preview = await app.ask('previewRetention', { retentionMonths: 3 });
    expect(preview).toMatchObject({ entries: before, months: [{ month: '2026-11', entries: before }] });
    expect((await app.ask('previewRetention', { retentionMonths: 12 })).entries).toBe(0);
    expect(await app.entries({ batchId: old })).not.toEqual([]);
  });

  it('keeps everything where none was set', async () => {
    await upkeep();
    expect((await app.entries({ batchId: old })).filter(({ outcome }) => outcome)).toHaveLength(30);
  });

  it('deletes what is older, with its batch and list, keeps the rest, and records that', async () => {
    await app.ask('saveSettings', { retentionMonths: 3 });
    await upkeep();
    expect(await app.entries({ batchId: old })).toEqual([]);
    expect(await app.entries({ email: 'old1@example.org' })).toEqual([]);
    expect(await app.call('getBatch', { batchId: old })).toMatchObject({
      error: { code: 'BATCH_NOT_FOUND' },
    });
    expect((await app.entries({ batchId: young })).filter(({ outcome }) => outcome)).toHaveLength(30);
    expect(await app.recipients(young)).toHaveLength(30);
    const [mark] = await app.entries({ action: 'log.trimmed' });
    expect(mark?.actor.accountId).toBe('app');
    expect(mark?.trimmed?.before).toMatch(/T00:00:00/);
    expect((await app.ask('previewRetention', { retentionMonths: 3 })).entries).toBe(0);
  });

  it('forgets accounts that nothing names any more, and keeps those of the watch, of lists and of younger records', async () => {
    const databasePath = join(mkdtempSync(join(tmpdir(), 'retention-')), 'storage.sqlite');
    app.close();
    app = await createAppHost({ databasePath });
    const { site } = app.host;
    const idOf = (email: string): string => site.personByEmail(email)?.accountId ?? '';
    const [leaver, both, listed] = ['hana.kobayashi', 'liam.oconnor', 'zeynep.aydin'].map(
      (name) => `${name}@acme.example`,
    ) as [string, string, string];
    await app.runBatch([leaver, both, listed, 'invited@example.org']);
    await app.host.advance(4 * monthSeconds);
    await app.runBatch([both]);
    await app.prepare([listed]);
    await app.ask('saveSettings', { retentionMonths: 3 });
    await upkeep();
    const accounts = dumpStorage(databasePath).records.filter(({ space }) => space === 'account');
    const named = [both, listed, 'invited@example.org'].map(idOf);
    expect(accounts.map(({ key }) => key).sort()).toEqual([...named, site.admin.accountId].sort());
    expect(JSON.stringify(dumpStorage(databasePath))).not.toContain(idOf(leaver));
  });

  it('deletes lists as old that nobody started, and keeps younger ones', async () => {
    const databasePath = join(mkdtempSync(join(tmpdir(), 'retention-')), 'storage.sqlite');
    app.close();
    app = await createAppHost({ databasePath });
    const kept = (): string => JSON.stringify(dumpStorage(databasePath));
    // The second piece writes the book of the addresses before it.
    const draft = async (email: string): Promise<string> => {
      const { batchId } = await app.ask('createBatch', {});
      for (const one of [email, `second-${email}`])
        await app.ask('addRecipients', { batchId, recipients: [{ email: one }] });
      return batchId;
    };
    const books = (): Set<string | undefined> =>
      new Set(
        dumpStorage(databasePath).records.flatMap(({ key }) =>
          key.startsWith('addresses:') ? [key.split(':')[1]] : [],
        ),
      );
    const old = await draft('old-draft@example.org');
    await app.prepare(['old-ready@example.org']);
    await app.host.advance(4 * monthSeconds);
    const young = await draft('young-draft@example.org');
    await app.prepare(['young-ready@example.org']);
    await upkeep();
    for (const name of ['old-draft', 'old-ready', 'young-draft', 'young-ready'])
      expect(kept()).toContain(name);
    expect(books()).toEqual(new Set([old, young]));

    await app.ask('saveSettings', { retentionMonths: 3 });
    await upkeep();
    for (const name of ['old-draft', 'old-ready']) expect(kept()).not.toContain(name);
    for (const name of ['young-draft', 'young-ready']) expect(kept()).toContain(name);
    expect((await app.ask('listBatches')).batches.map(({ state }) => state).sort()).toEqual([
      'draft',
      'ready',
    ]);
    expect(books()).toEqual(new Set([young]));
  });

  it.each(['jsonl', 'csv'] as const)(
    'stops an export as %s that it overtakes, with a sentence',
    async (format) => {
      const wish = { format };
      const { head } = await app.ask('beginExport', wish);
      await app.ask('saveSettings', { retentionMonths: 3 });
      await upkeep();
      expect(await app.call('exportPiece', { ...wish, links: head.links })).toMatchObject({
        error: { code: 'BUSY', message: expect.stringContaining('Begin the export again') as string },
      });
      expect(verifyExport((await exportLog(app)).lines).verified).toBe(true);
    },
  );

  it('leaves a chain that verifies, and tells deletion by retention from loss', async () => {
    const { head = '' } = await app.ask('getAuditDigest');
    await app.ask('saveSettings', { retentionMonths: 3 });
    await upkeep();
    const { lines } = await exportLog(app);
    const { verified, said } = verifyExport(lines, '--head', head);
    expect(said).toMatch(/retention has deleted/);
    expect(said).toContain('The head you kept');
    expect(verified).toBe(true);
    const without = lines
      .filter((line) => !line.includes('log.trimmed'))
      .map((line, place) => line.replace(/"n":\d+/, `"n":${place + 1}`));
    expect(verifyExport(without).verified).toBe(false);
  });

  it('goes on where a deletion broke off', async () => {
    await app.ask('saveSettings', { retentionMonths: 3 });
    app.host.setFaults({ crashAtCall: 30 });
    await upkeep().catch(() => undefined);
    await upkeep();
    expect(await app.entries({ batchId: old })).toEqual([]);
    expect(await app.entries({ action: 'log.trimmed' })).toHaveLength(1);
    expect(verifyExport((await exportLog(app)).lines).verified).toBe(true);
  });
});

describe('the totals over time', () => {
  it('count what was sealed by day and outcome, and what was read back without access, without reading the log', async () => {
    const summary = await app.ask('getAuditSummary', { from: '2026-11-01' });
    const batchDays = summary.days.filter(({ outcomes }) => Object.keys(outcomes).length > 0);
    expect(batchDays.map(({ outcomes }) => outcomes)).toEqual([{ invited: 30 }, { invited: 30 }]);
    expect(summary).toMatchObject({ readWithoutAccess: 60, outcomes: { invited: 60 } });
    const entries = summary.days.reduce((sum, day) => sum + day.entries, 0);
    expect(entries).toBe((await app.ask('getAuditDigest')).entries);
    expect(await app.call('getAuditSummary', { from: '2026-12-01', to: '2026-11-01' })).toMatchObject({
      error: { code: 'INVALID_FILTER' },
    });
  });

  it('stay when retention takes the entries away', async () => {
    await app.ask('saveSettings', { retentionMonths: 1 });
    await upkeep();
    expect((await app.ask('getAuditSummary', {})).readWithoutAccess).toBe(60);
  });
});
