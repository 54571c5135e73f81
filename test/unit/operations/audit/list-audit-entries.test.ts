import { listAuditEntries } from '../../../../src/operations/audit/list-audit-entries';
import type { AuditFilter } from '../../../../src/contract/audit';
import { InvalidCursor } from '../../../../src/ports/store-error';
import { addresses, atStart } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';
import { startMs } from '../../../support/fakes/fake-clock.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});
const list = (filter: AuditFilter, limit?: number, cursor?: string) =>
  listAuditEntries(app.deps, { filter, ...(limit && { limit }), ...(cursor && { cursor }) });
const actions = async (filter: AuditFilter): Promise<string[]> =>
  (await list(filter)).entries.map(({ action }) => action);

it('tells the story of a batch, newest first', async () => {
  const batchId = await app.finished(['ada@example.org'], { reason: 'Onboarding', ticket: 'HR-1' });
  const told = await actions({ batchId });
  expect(told).toHaveLength(4);
  expect(new Set(told)).toEqual(new Set(['batch.created', 'batch.checked', 'batch.started', 'user.invited']));
  const { entries } = await list({ outcome: 'invited' });
  expect(entries).toMatchObject([
    {
      actor: app.caller.actor,
      target: { email: 'ada@example.org' },
      reason: 'Onboarding',
      ticket: 'HR-1',
      credential: { kind: 'organization-key' },
      verification: { access: [] },
    },
  ]);
});

it('shows neither salts nor digests', async () => {
  await app.finished(['ada@example.org']);
  for (const entry of (await list({})).entries) {
    expect(entry).not.toHaveProperty('salts');
    expect(entry).not.toHaveProperty('personalDigests');
    expect(entry).not.toHaveProperty('personal');
  }
});

it.each([
  ['email', 'ADA@Example.ORG'],
  ['domain', 'EXAMPLE.org'],
] as const)('compares the %s without regard to case', async (name, value) => {
  await app.finished(['ada@example.org', 'bob@elsewhere.com']);
  const { entries } = await list({ [name]: value });
  expect(entries.map(({ target }) => target?.email)).toEqual(['ada@example.org']);
});

describe('a period', () => {
  it('begins with its beginning and ends before its end, in any time zone', async () => {
    await app.draft([]);
    expect(await actions({ from: '2026-11-24T10:00:00+01:00' })).toEqual(['batch.created']);
    expect(await actions({ to: '2026-11-24T10:00:00+01:00' })).toEqual([]);
    expect(await actions({ to: new Date(startMs + 1).toISOString() })).toEqual(['batch.created']);
  });

  it('may not end before it begins', async () => {
    const backwards = list({ from: atStart, to: '2026-01-01T00:00:00.000Z' });
    await expect(backwards).rejects.toMatchObject({ code: 'INVALID_FILTER' });
  });
});

it('pages through all entries once', async () => {
  const batchId = await app.finished(addresses(60));
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ batchId }, 7, cursor);
    ids.push(...page.entries.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(new Set(ids).size).toBe(63);
  expect(ids).toHaveLength(63);
});

it.each(['x', '1~', '~', '1~nonsense'])('refuses "%s" as a cursor', async (cursor) => {
  await expect(list({}, 1, cursor)).rejects.toBeInstanceOf(InvalidCursor);
});

describe('while lists lag behind', () => {
  it('says that a finished batch has more entries than are shown', async () => {
    app = createFakeApp({ listLagMs: 5_000 });
    const batchId = await app.finished(addresses(3));
    expect(await list({ batchId })).toMatchObject({ catchingUp: true });
    app.clock.advance(5_000);
    const page = await list({ batchId });
    expect(page.entries.filter(({ outcome }) => outcome)).toHaveLength(3);
    expect(page.catchingUp).toBeUndefined();
  });
});
