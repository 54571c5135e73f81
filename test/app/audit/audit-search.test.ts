import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';
import { dumpStorage } from '../../support/stored/stored-dump.ts';

const minute = 60;
const daySeconds = 24 * 3_600;
const emails = Array.from({ length: 30 }, (_, place) => `person${place}.crew@example.org`);

let app: AppHost;
let batchId: string;
beforeEach(async () => {
  app = await createAppHost();
  ({ batchId } = await app.runBatch([...emails, 'anna.schmidt@example.org'], {
    reason: 'Onboarding in Lyon',
    ticket: 'HR-12',
  }));
});
afterEach(() => app.close());

/** What Atlassian answers to the report is done by the next upkeep. */
async function upkeep(): Promise<void> {
  await app.host.runScheduled('every-five-minutes');
  await app.host.advance(300);
  await app.host.runScheduled('every-five-minutes');
}
const accountOf = (email: string): string => app.host.site.personByEmail(email)?.accountId ?? '';
const found = async (search: string): Promise<string[]> =>
  (await app.ask('searchPeople', { search })).people.map(({ email }) => email);

describe('who was invited by whom, why, and whether they hold access', () => {
  it('is answered from a part of the address', async () => {
    expect(await found('schm')).toEqual(['anna.schmidt@example.org']);
    await app.settle();
    const person = await app.ask('getPerson', { email: 'anna.schmidt@example.org' });
    expect(person).toMatchObject({
      accountId: accountOf('anna.schmidt@example.org'),
      origin: {
        by: { accountId: app.host.site.admin.accountId },
        ...{ batchId, reason: 'Onboarding in Lyon', ticket: 'HR-12', outcome: 'invited' },
      },
      access: { state: 'without-access', products: [] },
    });
  });

  it('is read again when asked, and what is found becomes a finding', async () => {
    const { site } = app.host;
    const group = site.groups().find(({ name }) => name === 'jira-users-acme-demo');
    site.addToGroup(group?.groupId ?? '', accountOf('anna.schmidt@example.org'));
    await app.host.advance(minute);
    const access = await app.ask('readPerson', { email: 'anna.schmidt@example.org' });
    expect(access).toMatchObject({ state: 'with-access' });
    expect(access.products).not.toEqual([]);
    expect(Date.parse(access.at)).toBeGreaterThan(app.host.clock.nowMs() - 5_000);
    expect((await app.ask('getPerson', { email: 'anna.schmidt@example.org' })).access).toEqual(access);
    expect((await app.ask('listFindings', {})).findings).toMatchObject([
      { email: 'anna.schmidt@example.org' },
    ]);
  });

  it('is read of people whom nobody watches, and kept nowhere', async () => {
    const accountId = accountOf('anna.schmidt@example.org');
    await app.ask('leaveWatch', { accountIds: [accountId] });
    expect(await app.ask('getPerson', { email: 'anna.schmidt@example.org' })).not.toHaveProperty('access');
    expect(await app.ask('readPerson', { email: 'anna.schmidt@example.org' })).toMatchObject({
      state: 'without-access',
    });
    expect(await app.ask('getPerson', { email: 'anna.schmidt@example.org' })).not.toHaveProperty('access');
  });

  it('is “gone” of somebody who left', async () => {
    app.host.site.removePerson(accountOf('anna.schmidt@example.org'));
    await app.host.advance(minute);
    const access = await app.ask('readPerson', { email: 'anna.schmidt@example.org' });
    expect(access).toMatchObject({ state: 'gone' });
  });

  it('is a refusal in Atlassian’s words where nobody may ask, and what was known stays', async () => {
    await app.settle();
    const { access } = await app.ask('getPerson', { email: 'anna.schmidt@example.org' });
    interceptCalls(app, 'organization', async () =>
      Response.json({ errors: [{ title: 'The API key was revoked' }] }, { status: 401 }),
    );
    expect(await app.call('readPerson', { email: 'anna.schmidt@example.org' })).toMatchObject({
      error: { code: 'ATLASSIAN', message: expect.stringContaining('revoked') as string },
    });
    expect((await app.ask('getPerson', { email: 'anna.schmidt@example.org' })).access).toEqual(access);
  });

  it('is nothing for an address that the log does not name', async () => {
    expect(await app.ask('getPerson', { email: 'nobody@example.org' })).toEqual({
      email: 'nobody@example.org',
    });
  });
});

describe('a search of the log', () => {
  it('has one page after the other until everybody was there once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.ask('searchPeople', { search: 'crew', limit: 7, ...(cursor && { cursor }) });
      seen.push(...page.people.map(({ email }) => email));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen.sort()).toEqual([...emails].sort());
  });

  it.each(['%', '*', '_', '🙂', '‮', ' . ', '@@'])(
    'finds nobody by %j, which is no part of a word',
    async (search) => {
      expect(await app.ask('searchPeople', { search })).toMatchObject({ people: [] });
    },
  );

  it.each([
    ['', 'INVALID_PAYLOAD'],
    ['x'.repeat(321), 'INVALID_PAYLOAD'],
  ])('refuses %j', async (search, code) => {
    expect(await app.call('searchPeople', { search })).toMatchObject({ error: { code } });
  });

  it('takes the longest text that is allowed, and a single letter', async () => {
    expect(await found('schmidt '.repeat(40))).toEqual(['anna.schmidt@example.org']);
    expect(await found('a')).toContain('anna.schmidt@example.org');
  });

  it('finds the batches by reason, ticket, creator and address', async () => {
    await app.runBatch(['other@example.org'], { reason: 'Contractors', ticket: 'HR-7' });
    const reasons = async (wish: object): Promise<(string | undefined)[]> =>
      (await app.ask('listBatches', wish)).batches.map(({ reason }) => reason);
    expect(await reasons({ search: 'lyon' })).toEqual(['Onboarding in Lyon']);
    expect(await reasons({ search: 'hr-7' })).toEqual(['Contractors']);
    expect(await reasons({ search: 'HR' })).toEqual(['Contractors', 'Onboarding in Lyon']);
    const { name = '' } = app.host.site.personById(app.host.site.admin.accountId) ?? {};
    expect(await reasons({ search: name })).toHaveLength(2);
    expect(await reasons({ email: 'OTHER@example.org' })).toEqual(['Contractors']);
    expect(await reasons({ search: 'payroll' })).toEqual([]);
    expect(await app.call('listBatches', { search: 'a', email: 'b@c.de' })).toMatchObject({
      error: { code: 'INVALID_PAYLOAD' },
    });
  });

  it('lists the entries of whom it finds, as far as a filter lets them', async () => {
    const entries = async (wish: object) => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await app.ask('listAuditEntries', { limit: 4, ...wish, ...(cursor && { cursor }) });
        ids.push(...page.entries.map(({ target }) => target?.email ?? ''));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return ids;
    };
    await app.runBatch(['anna.schmidt@example.org'], {});
    expect(await entries({ search: 'schmidt' })).toEqual(Array(2).fill('anna.schmidt@example.org'));
    expect(await entries({ search: 'schmidt', filter: { outcome: 'invited' } })).toHaveLength(1);
    expect((await entries({ search: 'crew' })).sort()).toEqual([...emails].sort());
    expect(await entries({ search: 'crew', filter: { outcome: 'failed' } })).toEqual([]);
    expect(await app.call('listAuditEntries', { search: 'a', cursor: 'nothing' })).toMatchObject({
      error: { code: 'INVALID_CURSOR' },
    });
  });
});

describe('what a search finds somebody by', () => {
  it('is erased with the account, and becomes the address and name of now', async () => {
    const { site } = app.host;
    const kept = accountOf('person3.crew@example.org');
    site.removePerson(accountOf('anna.schmidt@example.org'));
    await app.host.advance(minute);
    site.updatePerson(kept, { name: 'Xenia Young', email: 'xenia.young@example.org' });
    await upkeep();
    expect(await found('schmidt')).toEqual([]);
    expect(await found('person3')).toEqual([]);
    expect(await found('young')).toEqual(['xenia.young@example.org']);
    site.updatePerson(kept, { name: 'Xenia Olderson' });
    await app.host.advance(7 * daySeconds);
    await upkeep();
    expect(await found('older')).toEqual(['xenia.young@example.org']);
  });

  it('goes with the entries that retention deletes', async () => {
    await app.host.advance(70 * daySeconds);
    await app.ask('saveSettings', { retentionMonths: 1 });
    await upkeep();
    expect(await found('crew')).toEqual([]);
    expect((await app.ask('listBatches', { search: 'lyon' })).batches).toEqual([]);
  });
});

describe('keys of storage', () => {
  it('hold no part of an address or a name', async () => {
    app.close();
    const directory = mkdtempSync(join(tmpdir(), 'search-'));
    const databasePath = join(directory, 'storage.sqlite');
    app = await createAppHost({ databasePath });
    await app.runBatch(['zebulon.quark@example.org'], { reason: 'Onboarding' });
    const { records } = dumpStorage(databasePath);
    expect(records.some(({ space }) => space === 'audit-search')).toBe(true);
    for (const { key } of records) expect(key).not.toMatch(/zebulon|quark|example/);
    rmSync(directory, { recursive: true });
  });
});
