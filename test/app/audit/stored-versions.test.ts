import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { addressBookSchema } from '../../../src/adapters/forge/storage/batches/store-address-book';
import * as auditSchemas from '../../../src/adapters/forge/storage/audit/audit-schemas';
import {
  indexProgressSchema,
  searchRowSchema,
} from '../../../src/adapters/forge/storage/audit/search/search-records';
import * as batchSchemas from '../../../src/adapters/forge/storage/batches/batch-schemas';
import * as settingsSchemas from '../../../src/adapters/forge/storage/settings-schemas';
import * as watchSchemas from '../../../src/adapters/forge/storage/watch/watch-schemas';
import { issueNoteSchema } from '../../../src/adapters/forge/storage/forge-issue-book';
import { grantsSchema } from '../../../src/adapters/forge/storage/forge-grants-book';
import { holdersSchema } from '../../../src/adapters/forge/storage/batches/store-holders';
import { recordSchema } from '../../../src/handlers/rest/once';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { createRestClient, readRestDocument } from '../../support/clients/rest-client.ts';
import { dumpStorage, type DumpedRecord } from '../../support/stored/stored-dump.ts';

const schemas = { ...auditSchemas, ...batchSchemas, ...settingsSchemas };

/** Every kind of record that carries a version, and how the present app reads it. */
const readers: Record<string, z.ZodMiniType> = {
  batch: schemas.batchSchema,
  slice: schemas.sliceSchema,
  lane: schemas.laneSchema,
  'recipient-entry': schemas.entrySchema,
  'act-entry': schemas.entrySchema,
  posting: schemas.postingSchema,
  'search-person': searchRowSchema,
  'search-batch': searchRowSchema,
  'search-progress': indexProgressSchema,
  link: schemas.linkSchema,
  head: schemas.headSchema,
  month: schemas.monthSchema,
  seal: schemas.sealSchema,
  settings: schemas.settingsSchema,
  'last-check': schemas.lastCheckSchema,
  'address-book': addressBookSchema,
  request: recordSchema,
  holders: holdersSchema,
  grants: grantsSchema,
  'watch-head': watchSchemas.watchHeadSchema,
  'watch-history': watchSchemas.watchHistorySchema,
  'watch-part': watchSchemas.watchPartSchema,
  finding: watchSchemas.findingSchema,
  issue: issueNoteSchema,
};

const folder = 'test/support/stored/records';
const samples = readdirSync(folder).flatMap((version) =>
  readdirSync(join(folder, version)).map((file) => ({
    version: Number(version.slice(1)),
    kind: file.replace('.json', ''),
    sample: JSON.parse(readFileSync(join(folder, version, file), 'utf8')) as { v: number },
  })),
);

/** An earlier version called people its own because they had been absent, which proves nothing: that is not read. */
const withoutBareClaims = (sample: unknown): unknown =>
  JSON.parse(
    JSON.stringify(sample, (key, value: unknown) => (key === 'ours' && value === true ? undefined : value)),
  );

/** Which kind a record in storage is; records of an account alone hold little but times and have no version. */
function kindOf({ space, key, value }: DumpedRecord): string {
  if (space === 'audit-entry') return key.startsWith('r:') ? 'recipient-entry' : 'act-entry';
  if (space === 'audit-posting') return 'posting';
  if (space === 'audit-search') return value.includes('"person":') ? 'search-person' : 'search-batch';
  if (space === 'audit-link') return key === 'head' ? 'head' : key.startsWith('month:') ? 'month' : 'link';
  if (space === 'watch') return key.startsWith('people:') ? 'watch-part' : `watch-${key}`;
  if (['batch', 'slice', 'lane', 'account', 'account-change', 'finding'].includes(space)) return space;
  const plain = key.split(':')[0] ?? '';
  return { addresses: 'address-book' }[plain] ?? plain;
}

/** A run on Jira's own route that stands still: what it keeps until it ends is there. */
async function pauseOnJiraRoute(app: AppHost): Promise<void> {
  app.host.setBehaviours({ forgeMayCreateUsers: true, inviteLagSeconds: 3_600 });
  await app.ask('forgetOrganizationKey');
  await app.ask('saveSettings', { routeChoice: 'app' });
  const batchId = await app.prepare(['two@example.org'], { reason: 'Onboarding' });
  await app.ask('startBatch', { batchId });
  await app.host.drain();
}

describe('stored records', () => {
  it.each(samples)('of version $version: the app reads a $kind whole', ({ kind, sample, version }) => {
    expect(sample.v).toBe(version);
    // What came later has a value that stands for its absence.
    const read: unknown = JSON.parse(JSON.stringify(readers[kind]?.parse(sample)));
    expect(read).toMatchObject(withoutBareClaims(sample) as object);
  });

  it('have a sample of every kind', () => {
    expect([...new Set(samples.map(({ kind }) => kind))].sort()).toEqual(Object.keys(readers).sort());
  });

  it('of a version that is not known are refused, not misread', () => {
    for (const { kind, sample } of samples) {
      expect(readers[kind]?.safeParse({ ...sample, v: 99 }).success).toBe(false);
    }
  });

  it('of a whole life of a batch are all of these kinds, and carry their version', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'records-'));
    const databasePath = join(directory, 'storage.db');
    const app = await createAppHost({ databasePath });
    const rest = createRestClient(app.host, readRestDocument());
    await app.ask('saveSettings', { reasonRequired: true });
    await app.ask('checkConnection');
    const place = { moduleKey: 'issue-panel', issueKey: 'HR-1' };
    await app.host.invoke({ functionKey: 'checkIssue', payload: { requestId: 'request-0001' }, ...place });
    const body = { recipients: ['one@example.org', 'ann@example.com'], reason: 'Onboarding', mode: 'run' };
    await rest('createBatch', { body, headers: { 'idempotency-key': 'once' } });
    await app.settle();
    const { batchId } = await app.ask('createBatch', { reason: 'Onboarding' });
    for (const email of ['one@example.org', 'two@example.org'])
      await app.ask('addRecipients', { batchId, recipients: [{ email }] });
    // Somebody who holds access, so that there is a finding.
    await app.ask('addToWatch', { addresses: ['viktor.horvat@example.com', 'carmen.ortega@acme.example'] });
    await app.ask('lookNow');
    await app.settle();
    await pauseOnJiraRoute(app);
    const { records } = dumpStorage(databasePath);
    app.close();
    rmSync(directory, { recursive: true });

    const versioned = records.filter((record) => !kindOf(record).startsWith('account'));
    expect([...new Set(versioned.map(kindOf))].sort()).toEqual(Object.keys(readers).sort());
    for (const { space, value } of versioned) {
      const stored = JSON.parse(value) as { v?: number; body?: { v?: number } };
      expect([space, stored.body?.v ?? stored.v]).toEqual([space, 1]);
    }
  });
});
