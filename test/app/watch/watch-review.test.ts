import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { exportLog } from '../../support/audit/export-log.ts';
import { people } from '../../support/runs/batch-control.ts';
import { letGainAccess, lookOnce, restWatch } from '../../support/runs/watch-runs.ts';

let app: AppHost;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  app = await createAppHost();
  await app.runBatch(['group@example.org', ...people(4)]);
  await restWatch(app);
  letGainAccess(app.host.site, ['group@example.org']);
  await lookOnce(app);
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

async function takeReview(format: 'csv' | 'jsonl'): Promise<string> {
  const { sha256, pieces } = await app.ask('beginReview', { format });
  let text = '';
  for (let piece = 0; piece < pieces; piece += 1)
    text += (await app.ask('reviewPiece', { format, sha256, piece })).text;
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  return text;
}

function verify(log: readonly string[], review: string): { status: number | null; said: string } {
  const [logFile, reviewFile] = [join(folder, 'log.jsonl'), join(folder, 'review.csv')];
  writeFileSync(logFile, log.map((line) => `${line}\n`).join(''));
  writeFileSync(reviewFile, review);
  const script = ['tools/verify-export.mjs', logFile, '--review', reviewFile];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

describe('the review', () => {
  it('has everybody with their state, what was found and what was decided', async () => {
    const { findings } = await app.ask('listFindings', { state: 'open' });
    const [finding] = findings;
    await app.ask('decideFindings', {
      ...{
        findingIds: [finding?.findingId],
        decision: 'allow',
        reason: 'Leads, the "project"',
        until: '2027-01-01',
      },
    });
    await app.ask('decideReview', { accountIds: [finding?.accountId], decision: 'keep', reason: 'Needed' });
    const [header = '', ...rows] = (await takeReview('csv')).trim().split('\r\n');
    expect(header.split(',')).toContain('Access through');
    expect(rows).toHaveLength(5);
    const row = rows.find((one) => one.includes('group@example.org')) ?? '';
    for (const said of [
      'with-access',
      'allowed',
      'Leads, the ""project""',
      '2027-01-01',
      'keep',
      'Needed',
      'jira-users',
    ])
      expect(row).toContain(said);
  });

  it.each(['csv', 'jsonl'] as const)(
    'as %s is verified by the log, and an altered one is not',
    async (format) => {
      const review = await takeReview(format);
      const { lines: log } = await exportLog(app);
      const good = verify(log, review);
      expect(good).toMatchObject({ status: 0, said: expect.stringContaining('with 5 people') as string });
      const bad = verify(log, review.replace('with-access', 'without-access'));
      expect(bad).toMatchObject({ status: 1, said: expect.stringContaining('no sealed record') as string });
    },
  );
});
