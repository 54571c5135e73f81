import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { happenLater } from '../../../local/site/later.ts';
import type { Defs } from '../../../src/contract/defs';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { exportLog } from '../../support/audit/export-log.ts';
import { verifyExport } from '../../support/audit/verify-export.ts';
import { lookOnce } from '../../support/runs/watch-runs.ts';
import { dumpStorage } from '../../support/stored/stored-dump.ts';

const email = 'erika@example.org';
const listedName = 'Erika Listed';
let directory: string;
let app: AppHost;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'erasing-'));
  app = await createAppHost({ databasePath: join(directory, 'storage.sqlite'), connected: false });
});
afterEach(() => {
  app.close();
  rmSync(directory, { recursive: true });
});

const accountOf = (address: string): string => app.host.site.personByEmail(address)?.accountId ?? '';
const second = (): string => accountOf('priya.raman@acme.example');

/** As the second admin. */
async function bySecond<T = { batchId: string }>(functionKey: keyof Defs, payload: unknown): Promise<T> {
  const answer = await app.call(functionKey, payload, second());
  if (!answer.ok) throw new Error(`${functionKey} answered ${answer.error.message}`);
  return answer.data as T;
}

/** Everything that is stored, as text. */
const kept = (): string =>
  dumpStorage(join(directory, 'storage.sqlite'))
    .records.map(({ space, key, value }) => `${space} ${key} ${value}`)
    .join('\n');

/** What an upkeep is answered, what the next does about it, and that nothing more is found later. */
async function upkeep(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await app.host.runScheduled('every-five-minutes');
    await app.host.advance(300);
  }
}

/** Lets the person stand wherever somebody can who is invited, watched and found. */
async function nameTheRecipient(): Promise<void> {
  const list = await bySecond('createBatch', { reason: 'Onboarding', ticket: 'HR-1' });
  await bySecond('addRecipients', { ...list, recipients: [{ email, name: listedName }] });
  await bySecond('checkBatch', list);
  await app.settle();
  await app.ask('startBatch', list);
  await app.settle();
  happenLater(app.host.site, {
    ...{ what: 'joins-group', groupName: 'jira-users-acme-demo', person: email, by: 'others' },
  });
  await lookOnce(app);
  await bySecond('decideReview', { accountIds: [accountOf(email)], decision: 'keep' });
  const { findings } = await app.ask('listFindings');
  const findingIds = findings.map(({ findingId }) => findingId);
  await bySecond('decideFindings', { findingIds, decision: 'allow', reason: 'For a week' });
  await exportLog(app, { email });
}

/** Lets the second admin stand wherever somebody can who acts. */
async function nameTheAdmin(): Promise<void> {
  const { provisioning } = app.host.site;
  await bySecond('saveProvisioningKey', {
    ...{ directoryId: provisioning.directoryId, key: provisioning.key(), label: 'Directory key' },
  });
  app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
  await app.ask('saveSettings', { routeChoice: 'admin' });
  const batchId = await app.prepare(['other@example.org']);
  await bySecond('startBatch', { batchId });
  for (let hasMore = true; hasMore; await app.host.advance(30))
    hasMore = (await bySecond<{ more: boolean }>('runNextSlice', { batchId })).more;
  await app.settle();
  await exportLog(app, { actor: second() });
}

it('leaves neither account nor name nor address of anybody anywhere in storage', async () => {
  const { site } = app.host;
  await bySecond('saveOrganizationKey', { key: site.organizationKey, label: 'Key' });
  await app.ask('saveSettings', { fourEyes: true });
  await nameTheRecipient();
  await nameTheAdmin();
  const giver = site.otherAdminAccountId;
  const recipient = accountOf(email);
  const accounts = [recipient, second(), giver];
  const needles = accounts.flatMap((accountId) => {
    const person = site.personById(accountId);
    return [accountId, person?.name ?? accountId, person?.email ?? accountId];
  });
  const before = kept();
  for (const needle of [...accounts, listedName, email, site.personById(giver)?.name ?? '?'])
    expect(before).toContain(needle);

  await upkeep();
  for (const accountId of accounts) site.removePerson(accountId);
  await app.host.advance(7 * 24 * 3600);
  await upkeep();
  const after = kept();
  for (const needle of [...needles, listedName])
    expect(after.split('\n').filter((line) => line.includes(needle))).toEqual([]);
  expect((await app.entries({ action: 'finding.opened' })).length).toBeGreaterThan(0);
  const { verified, said } = verifyExport((await exportLog(app)).lines);
  expect(verified).toBe(true);
  expect(said).not.toMatch(/The log itself tells of/);
});

describe('somebody on a list that nobody started', () => {
  const there = 'kwame.mensah@acme.example';
  const left = 'hana.kobayashi@acme.example';
  let batchId: string;
  let needles: string[];
  beforeEach(async () => {
    await app.ask('saveOrganizationKey', { key: app.host.site.organizationKey, label: 'Key' });
    const { accountId = '', name = '' } = app.host.site.personByEmail(there) ?? {};
    needles = [accountId, name, there];
    batchId = await app.prepare([there, left]);
    for (const needle of needles) expect(kept()).toContain(needle);
  });
  const erase = async (): Promise<void> => {
    app.host.site.removePerson(needles[0] ?? '');
    await upkeep();
    const after = kept();
    for (const needle of needles) expect(after).not.toContain(needle);
  };

  it('is erased from it, and the others are still checked and brought to their end', async () => {
    await erase();
    await app.ask('checkBatch', { batchId });
    await app.settle();
    await app.ask('startBatch', { batchId });
    await app.settle();
    expect(await app.ask('getBatch', { batchId })).toMatchObject({
      state: 'finished',
      counts: { cancelled: 1, 'already-has-access': 1 },
    });
    const entries = (await app.entries({ batchId })).filter(({ outcome }) => outcome);
    expect(Object.fromEntries(entries.map(({ target, outcome }) => [outcome, target?.email]))).toEqual({
      'already-has-access': left,
      cancelled: undefined,
    });
    expect(entries).toHaveLength(2);
    expect(verifyExport((await exportLog(app)).lines).verified).toBe(true);
  });

  it('is erased from it, also where nobody else is on it', async () => {
    batchId = await app.prepare([there]);
    await erase();
    await app.ask('startBatch', { batchId });
    await app.settle();
    expect(await app.ask('getBatch', { batchId })).toMatchObject({
      state: 'finished',
      counts: { cancelled: 1 },
    });
    expect((await app.entries({ batchId })).filter(({ outcome }) => outcome)).toHaveLength(1);
  });

  it('is shown by the name that is true now', async () => {
    await app.host.advance(60);
    app.host.site.updatePerson(needles[0] ?? '', { name: 'Kwame Otherwise' });
    await upkeep();
    expect((await app.recipients(batchId)).map(({ name }) => name)).toContain('Kwame Otherwise');
  });
});
