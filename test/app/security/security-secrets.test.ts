import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../../local/site/site.ts';
import { restApi } from '../../support/clients/rest-api.ts';
import { runOnRoute, useRoute } from '../../support/runs/run-on-route.ts';
import { dumpStorage } from '../../support/stored/stored-dump.ts';

const directory = mkdtempSync(join(tmpdir(), 'security-'));
afterAll(() => rmSync(directory, { recursive: true }));

let databasePath: string;
let count = 0;
const api = restApi(() => {
  count += 1;
  databasePath = join(directory, `storage-${count}.db`);
  return { databasePath };
});
const { rest } = api;

/** All that the log gives out. */
async function exported(): Promise<unknown> {
  const format = 'jsonl';
  const header = await api.app.ask('beginExport', { format });
  const piece = await api.app.ask('exportPiece', { format, links: header.head.links });
  expect(piece.lines.length).toBeGreaterThan(0);
  return [header, piece];
}

describe('the keys', () => {
  it('may go to api.atlassian.com alone', () => {
    expect(api.app.host.manifest.egress).toEqual(['https://api.atlassian.com']);
  });

  it('are in no answer, log line, entry or record but the secrets', async () => {
    await everythingOnce();
    const keys = keysOf(api.app.host.site);
    const { directoryId } = api.app.host.site.provisioning;
    const answers = JSON.stringify([
      await api.app.ask('getSettings'),
      await api.app.ask('getOverview'),
      await api.app.ask('checkConnection'),
      await api.app.call('saveOrganizationKey', { key: 'wrong' }),
      await api.app.call('saveProvisioningKey', { directoryId, key: 'wrong' }),
      await api.app.entries(),
      await exported(),
      (await rest('listAuditEntries')).body,
      (await rest('listBatches')).body,
    ]);
    const { records, secrets } = dumpStorage(databasePath);
    for (const key of keys) {
      expect(answers).not.toContain(key);
      expect(JSON.stringify(records)).not.toContain(key);
      expect(api.app.host.log.lines().filter(({ text }) => text.includes(key))).toEqual([]);
    }
    expect(secrets.map((one) => one.key).toSorted()).toEqual([
      expect.stringMatching(/^organization-key:/),
      expect.stringMatching(/^provisioning-key:/),
    ]);
  });

  it('stand in no address the app calls, and go to Atlassian’s administration alone', async () => {
    await everythingOnce();
    const keys = keysOf(api.app.host.site);
    const calls = api.app.host.outsideCalls.log();
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ name }) => keys.some((key) => name.includes(key)))).toEqual([]);
    const outside = calls.filter(({ kind }) => ['organization', 'provisioning', 'fetch'].includes(kind));
    const known = / https:\/\/api\.atlassian\.com\/(admin|scim\/directory)\//;
    expect(outside.filter(({ name }) => !known.test(name))).toEqual([]);
  });
});

describe('storage and logs', () => {
  it('have no address in a key, and none in plain values', async () => {
    await everythingOnce();
    const { records } = dumpStorage(databasePath);
    expect(records.length).toBeGreaterThan(10);
    expect(records.filter(({ key }) => key.includes('@')).map(({ key }) => key)).toEqual([]);
    const entities = api.app.host.manifest.entities.map(({ name }) => name);
    const plain = records.filter(({ space }) => !entities.includes(space));
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.filter(({ value }) => value.includes('@')).map(({ key }) => key)).toEqual([]);
  });

  it('name no address, no person and no key in any line, whatever fails', async () => {
    const lines = [...(await everythingOnce())];
    expect(api.app.host.log.dropped()).toBe(0);
    lines.push(...api.app.host.log.lines().map(({ text }) => text));
    expect(lines.length).toBeGreaterThan(10);
    const { site } = api.app.host;
    const words = [
      '@',
      ...keysOf(site),
      ...site.people().flatMap(({ email, name }) => [email, name].filter((word) => word.length > 3)),
    ];
    expect(lines.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
  });
});

const keysOf = ({ organizationKey, provisioning }: Site): string[] => [organizationKey, provisioning.key()];

/** Every route with what can go wrong on it, and every kind of request. Answers the log lines so far. */
async function everythingOnce(): Promise<string[]> {
  const lines: string[] = [];
  const rinse = async (): Promise<void> => {
    expect(api.app.host.log.dropped()).toBe(0);
    lines.push(...api.app.host.log.lines().map(({ text }) => text));
    api.app.host.log.clear();
    await api.app.host.advance(120);
  };
  const { provisioning } = api.app.host.site;
  await api.app.ask('saveProvisioningKey', {
    directoryId: provisioning.directoryId,
    key: provisioning.key(),
  });
  for (const route of ['organization', 'app', 'admin', 'provisioning'] as const) {
    await useRoute(api.app, route);
    for (const wrong of [
      {},
      { failureRate: 0.3 },
      { paidSubscription: false, forgeMayCreateUsers: false },
      { createAnswers400ButCreates: true, grantsDefaultGroupsAnyway: true },
    ]) {
      api.app.host.setBehaviours(wrong);
      const name = `${route}.${Object.keys(wrong).join('.') || 'well'}`;
      await runOnRoute(api.app, route, [`${name}@example.org`, 'tomasz.zielinski@acme.example']).catch(
        () => undefined,
      );
      api.app.host.setBehaviours({
        failureRate: 0,
        paidSubscription: true,
        grantsDefaultGroupsAnyway: false,
      });
      api.app.host.setBehaviours({ forgeMayCreateUsers: true, createAnswers400ButCreates: false });
      await rinse();
    }
  }
  await useRoute(api.app, 'organization');
  const headers = { 'idempotency-key': 'once', 'x-client': 'hr' };
  await rest('createBatch', { body: { recipients: ['api@example.org', 'a@b', 'x'], mode: 'run' }, headers });
  await rest('createBatch', { body: {}, text: '{' });
  api.app.host.setFaults({ crashAtCall: 5 });
  await api.app.settle();
  api.app.host.setFaults({});
  await api.app.host.advance(900);
  await api.app.host.runScheduled('every-five-minutes');
  await api.app.settle();
  await rinse();
  return lines;
}
