import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { exportLog } from '../../support/audit/export-log.ts';
import { dumpStorage } from '../../support/stored/stored-dump.ts';
import { happenLater } from '../../../local/site/later.ts';
import { lookOnce } from '../../support/runs/watch-runs.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';
import { verifyExport } from '../../support/audit/verify-export.ts';

const daySeconds = 24 * 3600;
const emails = Array.from({ length: 30 }, (_, place) => `p${place}@example.org`);

let app: AppHost;
let batchId: string;

beforeEach(async () => {
  app = await createAppHost();
  ({ batchId } = await app.runBatch(emails, { reason: 'Onboarding', ticket: 'HR-1' }));
});
afterEach(() => app.close());

/** What Atlassian answers to the report is done by the next upkeep. */
async function upkeep(): Promise<void> {
  await app.host.runScheduled('every-five-minutes');
  await app.host.advance(300);
  await app.host.runScheduled('every-five-minutes');
}
const reports = (): number => app.host.outsideCalls.log().filter(({ kind }) => kind === 'stargate').length;
const accountOf = (email: string): string => app.host.site.personByEmail(email)?.accountId ?? '';
/** Everything that is stored, as text. */
const stored = async (): Promise<string> => {
  const { lines } = await exportLog(app);
  const recipients = await app.recipients(batchId);
  return JSON.stringify([lines, recipients, await app.ask('listBatches'), await app.ask('getSettings')]);
};

describe('the report of stored accounts', () => {
  it('names every account once, and again within seven days', async () => {
    await upkeep();
    const first = reports();
    expect(first).toBe(1);
    await upkeep();
    expect(reports()).toBe(first);
    await app.host.advance(7 * daySeconds);
    await upkeep();
    expect(reports()).toBe(first + 1);
  });
});

describe('an account that was closed', () => {
  it('is erased from the log, its list and its batches, and the proof stands', async () => {
    const accountId = accountOf('p7@example.org');
    const { head = '' } = await app.ask('getAuditDigest');
    const before = (await app.entries({ email: 'p7@example.org' }))[0];
    app.host.site.removePerson(accountId);
    await upkeep();

    const text = await stored();
    expect(text).not.toContain('p7@example.org');
    expect(text).not.toContain(accountId);
    expect(await app.entries({ email: 'p7@example.org' })).toEqual([]);
    const after = (await app.entries({ batchId })).find(({ id }) => id === before?.id);
    expect(after).toMatchObject({ id: before?.id, outcome: 'invited', ticket: 'HR-1', erased: ['target'] });
    expect(after?.steps).toHaveLength(before?.steps.length ?? -1);
    expect((await app.entries({ batchId })).filter(({ outcome }) => outcome)).toHaveLength(30);
    const { verified, said } = verifyExport((await exportLog(app)).lines, '--head', head);
    expect(said).toMatch(/1 records had personal data that was erased/);
    expect(verified).toBe(true);
  });

  it('leaves a record of the erasure that does not name whom', async () => {
    app.host.site.removePerson(accountOf('p7@example.org'));
    await upkeep();
    const entries = await app.entries({ action: 'personal-data.erased' });
    expect(entries).toMatchObject([{ actor: { accountId: 'app' }, changes: { records: 1 } }]);
  });

  it('is erased where it was the admin who acted', async () => {
    const { site } = app.host;
    const { accountId, name } = site.personById(site.admin.accountId) ?? { accountId: '', name: '' };
    const admin = site.addPerson({ email: 'second.admin@acme.com', platformRoles: ['atlassian/org-admin'] });
    await upkeep();
    site.updatePerson(accountId, { accountStatus: 'closed' });
    await app.host.advance(7 * daySeconds);
    await upkeep();
    site.updatePerson(accountId, { accountStatus: 'active' });
    await app.host.advance(60);

    expect(
      (await app.entries({ actor: accountId })).filter(({ action }) => action !== 'log.exported'),
    ).toEqual([]);
    const entries = await app.entries({ batchId });
    expect(entries.length).toBeGreaterThan(30);
    for (const entry of entries) expect(entry.actor).toEqual({ accountId: 'erased' });
    expect((await app.ask('getBatch', { batchId })).createdBy).toEqual({ accountId: 'erased' });
    expect((await app.ask('getSettings')).organization?.savedBy).toEqual({ accountId: 'erased' });
    expect(JSON.stringify(entries)).not.toContain(name);
    expect(verifyExport((await exportLog(app)).lines).verified).toBe(true);
    expect(admin.accountId).not.toBe('');
  });

  it('waits for a batch under way that still needs it', async () => {
    const waiting = await app.prepare(['q1@example.org'], {});
    await app.ask('startBatch', { batchId: waiting });
    await app.ask('pauseBatch', { batchId: waiting });
    await upkeep();
    expect((await app.entries({ email: 'p7@example.org' })).length).toBe(1);
  });
});

describe('an account whose name or address changed', () => {
  it('is shown as it is now, and the proof of all else stands', async () => {
    const { site } = app.host;
    const person = site.personByEmail('p7@example.org');
    await app.host.advance(60);
    site.updatePerson(person?.accountId ?? '', { name: 'New Name', email: 'new.p7@example.org' });
    site.updatePerson(site.admin.accountId, { name: 'Renamed Admin' });
    await upkeep();

    const text = await stored();
    expect(text).not.toContain('"p7@example.org"');
    const [entry] = await app.entries({ email: 'new.p7@example.org' });
    expect(entry).toMatchObject({
      target: { email: 'new.p7@example.org', accountId: person?.accountId },
      actor: { accountId: site.admin.accountId, name: 'Renamed Admin' },
      erased: ['name', 'target'],
    });
    expect(verifyExport((await exportLog(app)).lines).verified).toBe(true);
    await app.host.advance(7 * daySeconds);
    await upkeep();
    expect(await app.entries({ action: 'personal-data.refreshed' })).toHaveLength(2);
  });
});

const notFound = async () => Response.json({ errorMessages: ['No such user'] }, { status: 404 });
const noRows = async () => Response.json({ data: [], links: {} });

describe('an account that changed between two of its acts', () => {
  it('is shown as it is now in both', async () => {
    const { site } = app.host;
    const { name = '' } = site.personById(site.admin.accountId) ?? {};
    await app.host.advance(60);
    site.updatePerson(site.admin.accountId, { name: 'Renamed Admin' });
    await app.host.advance(60);
    await app.prepare(['later@example.org']);
    expect(JSON.stringify(await app.entries())).toContain(name);
    await upkeep();
    expect(JSON.stringify(await app.entries())).not.toContain(name);
  });
});

describe('an account that changed and that this site does not know', () => {
  it('is not taken for closed: its records keep the address, it stays watched and its finding open', async () => {
    const { site } = app.host;
    const email = 'p7@example.org';
    const accountId = accountOf(email);
    happenLater(site, {
      what: 'joins-group',
      groupName: 'jira-users-acme-demo',
      person: email,
      by: 'others',
    });
    await lookOnce(app);
    expect((await app.ask('listFindings')).findings).toMatchObject([{ email, state: 'open' }]);

    let isKnown = false;
    interceptCalls(app, 'jira', ({ url }, answer) =>
      !isKnown && url.includes(`/user?accountId=${encodeURIComponent(accountId)}`) ? notFound() : answer(),
    );
    interceptCalls(app, 'organization', ({ body }, answer) =>
      !isKnown && body.includes('accountIds') ? noRows() : answer(),
    );
    site.updatePerson(accountId, { name: 'New Name' });
    await app.host.advance(7 * daySeconds);
    await upkeep();
    expect(await app.entries({ email })).not.toEqual([]);
    expect(await app.entries({ action: 'personal-data.erased' })).toEqual([]);
    expect((await app.ask('listFindings')).findings).toMatchObject([{ accountId, email, state: 'open' }]);
    expect((await app.ask('getWatch')).watched).toBe(emails.length);
    expect((await app.recipients(batchId)).find((one) => one.email === email)?.name).toBeUndefined();

    isKnown = true;
    site.updatePerson(accountId, { email: 'new.p7@example.org' });
    await app.host.advance(7 * daySeconds);
    await upkeep();
    expect((await app.recipients(batchId)).find((one) => one.accountId === accountId)).toMatchObject({
      email: 'new.p7@example.org',
      name: 'New Name',
    });
  });
});

describe('a name that the list gave', () => {
  it('is gone from storage once the account was closed or renamed', async () => {
    app.close();
    const directory = mkdtempSync(join(tmpdir(), 'privacy-'));
    const databasePath = join(directory, 'storage.sqlite');
    app = await createAppHost({ databasePath });
    const people = { 'closed@example.org': 'Closed Listed', 'renamed@example.org': 'Renamed Listed' };
    const list = await app.ask('createBatch', {});
    const recipients = Object.entries(people).map(([email, name]) => ({ email, name }));
    await app.ask('addRecipients', { ...list, recipients });
    await app.ask('checkBatch', list);
    await app.settle();
    await app.ask('startBatch', list);
    await app.settle();
    const kept = () => JSON.stringify(dumpStorage(databasePath));
    for (const name of Object.values(people)) expect(kept()).toContain(name);
    app.host.site.removePerson(accountOf('closed@example.org'));
    await app.host.advance(60);
    app.host.site.updatePerson(accountOf('renamed@example.org'), { name: 'Called Otherwise' });
    await upkeep();
    for (const name of Object.values(people)) expect(kept()).not.toContain(name);
    rmSync(directory, { recursive: true });
  });
});
