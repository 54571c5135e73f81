import type { AuditEntryView, AuditFilter } from '../../../src/contract/audit';
import { recipientActions } from '../../../src/domain/audit/audit-actions';
import { createAppHost, type AppHost } from '../../support/app-host.ts';

let app: AppHost;
let all: AuditEntryView[];
let halfway: string;
const batches: string[] = [];

/** Two batches by two admins, with two tickets, two domains and several outcomes, with an hour between. */
beforeAll(async () => {
  app = await createAppHost();
  const { site } = app.host;
  const there = site
    .people()
    .filter((one) => one.accountType === 'atlassian' && one.accountStatus === 'active');
  const one = await app.runBatch(
    [
      ...emails('a', 30, 'example.org'),
      ...emails('b', 5, 'acme.com'),
      ...there.slice(0, 3).map(({ email }) => email),
    ],
    { reason: 'First', ticket: 'HR-1' },
  );
  await app.host.advance(3600);
  halfway = new Date(app.host.clock.nowMs()).toISOString();
  await app.host.advance(3600);
  app.host.setBehaviours({ grantsDefaultGroupsAnyway: true });
  const two = await app.runBatch([...emails('c', 28, 'example.org'), 'a0@example.org'], { ticket: 'HR-2' });
  batches.push(one.batchId, two.batchId);
  all = await app.entries();
});
afterAll(() => app.close());

const emails = (name: string, count: number, domain: string): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@${domain}`);
const domainOf = ({ target }: AuditEntryView): string | undefined => target?.email.split('@')[1];

const tests: Record<keyof AuditFilter, (entry: AuditEntryView, wanted: string) => boolean> = {
  email: ({ target }, wanted) => target?.email.toLowerCase() === wanted.toLowerCase(),
  domain: (entry, wanted) => domainOf(entry) === wanted,
  outcome: ({ outcome }, wanted) => outcome === wanted,
  action: ({ action }, wanted) => action === wanted,
  actor: ({ actor }, wanted) => actor.accountId === wanted,
  batchId: ({ batchId }, wanted) => batchId === wanted,
  ticket: ({ ticket }, wanted) => ticket === wanted,
  from: ({ at }, wanted) => at >= wanted,
  to: ({ at }, wanted) => at < wanted,
};
const expected = (filter: AuditFilter): string[] =>
  all
    .filter((entry) =>
      (Object.entries(filter) as [keyof AuditFilter, string][]).every(([name, wanted]) =>
        tests[name](entry, wanted),
      ),
    )
    .map(({ id }) => id)
    .sort();

/** A value that finds some but not all entries, for each name. */
const choices = (): AuditFilter => ({
  email: 'A0@Example.org',
  domain: 'example.org',
  outcome: 'invited',
  action: 'user.invited',
  actor: app.host.site.admin.accountId,
  batchId: batches[0] ?? '',
  ticket: 'HR-2',
  from: halfway,
  to: halfway,
});
const names = ['email', 'domain', 'outcome', 'action', 'actor', 'batchId', 'ticket', 'from', 'to'] as const;
const pairs = names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const));
const found = async (filter: AuditFilter): Promise<string[]> =>
  (await app.entries({ ...filter })).map(({ id }) => id).sort();

describe('the audit log behind a filter', () => {
  it.each(names)('by %s gives exactly the entries that match', async (name) => {
    const filter = { [name]: choices()[name] };
    expect(expected(filter).length).toBeGreaterThan(0);
    expect(await found(filter)).toEqual(expected(filter));
  });

  it.each(pairs.filter(([one, other]) => one !== 'from' || other !== 'to'))(
    'by %s and %s gives exactly the entries that match both',
    async (one, other) => {
      const filter = { [one]: choices()[one], [other]: choices()[other] };
      expect(await found(filter)).toEqual(expected(filter));
    },
  );

  it('by everything together gives exactly the entries that match', async () => {
    const filter: AuditFilter = {
      domain: 'example.org',
      outcome: 'invited',
      action: 'user.invited',
      actor: app.host.site.admin.accountId,
      batchId: batches[0] ?? '',
      ticket: 'HR-1',
      to: halfway,
    };
    expect(expected(filter)).toHaveLength(30);
    expect(await found(filter)).toEqual(expected(filter));
  });

  it('by an action that covers two outcomes merges them in the order of time', async () => {
    const entries = await app.entries({ action: 'user.invited' });
    expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(
      new Set(['invited', 'invited-access-removed']),
    );
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(entries.every(({ outcome, action }) => outcome && recipientActions[outcome] === action)).toBe(
      true,
    );
  });

  it.each([1, 3, 7, 50])('gives every entry once, newest first, in pages of %i', async (limit) => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.ask('listAuditEntries', {
        filter: { batchId: batches[0] },
        limit,
        ...(cursor && { cursor }),
      });
      expect(page.entries.length).toBeLessThanOrEqual(limit);
      ids.push(...page.entries.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(expected({ batchId: batches[0] ?? '' }));
  });

  it('does not repeat or lose entries on a page when newer ones come in between', async () => {
    const first = await app.ask('listAuditEntries', { limit: 10 });
    await app.ask('saveSettings', { ticketRequired: false });
    const second = await app.ask('listAuditEntries', { limit: 10, cursor: first.cursor });
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(
      all.slice(0, 20).map(({ id }) => id),
    );
  });

  it('reads as little for one entry among many as for all of them', async () => {
    const readsFor = async (filter: AuditFilter): Promise<number> => {
      const before = app.host.outsideCalls.count();
      await app.ask('listAuditEntries', { filter });
      return app.host.outsideCalls.count() - before;
    };
    const everything = await readsFor({});
    for (const filter of [
      { domain: 'acme.com', outcome: 'already-has-access' as const },
      { outcome: 'failed' as const, ticket: 'HR-1' },
      { actor: 'nobody', domain: 'example.org' },
    ])
      expect(await readsFor(filter)).toBeLessThanOrEqual(everything);
  });
});

describe('what is no filter and no cursor', () => {
  it.each([
    ['an outcome that there is not', { filter: { outcome: 'lost' } }, 'INVALID_PAYLOAD'],
    ['a name that there is not', { filter: { colour: 'red' } }, 'INVALID_PAYLOAD'],
    ['a time that is none', { filter: { from: 'yesterday' } }, 'INVALID_PAYLOAD'],
    [
      'a period that ends before it begins',
      { filter: { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } },
      'INVALID_FILTER',
    ],
    ['a page of nothing', { limit: 0 }, 'INVALID_PAYLOAD'],
    ['a cursor of no list', { cursor: 'abc' }, 'INVALID_CURSOR'],
    ['a cursor that was tampered with', { cursor: '5~aaaaaaaaaaaa.e30' }, 'INVALID_CURSOR'],
  ])('%s gets a clear error', async (_, payload, code) => {
    const answer = await app.call('listAuditEntries', payload);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(answer.ok ? '' : answer.error.message).not.toBe('');
  });

  it('is a cursor of another filter', async () => {
    const { cursor } = await app.ask('listAuditEntries', { limit: 1 });
    expect(await app.call('listAuditEntries', { filter: { ticket: 'HR-1' }, cursor })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_CURSOR' },
    });
    expect(await app.call('exportPiece', { format: 'jsonl', links: 3, cursor: '{"seq":0}' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_CURSOR' },
    });
  });
});

describe('a list that lags behind what is stored', () => {
  it('says that it is catching up until every entry of a finished batch shows', async () => {
    const lagging = await createAppHost({ queryLagMs: 30_000 });
    try {
      const { batchId } = await lagging.runBatch(emails('late', 60, 'example.org'));
      const soon = await lagging.ask('listAuditEntries', { filter: { batchId }, limit: 100 });
      expect(soon.catchingUp).toBe(true);
      expect((await lagging.ask('listAuditEntries', {})).catchingUp).toBe(true);
      await lagging.host.advance(31);
      const later = await lagging.ask('listAuditEntries', { filter: { batchId }, limit: 100 });
      expect(later.catchingUp).toBeUndefined();
      expect(later.entries.filter(({ outcome }) => outcome)).toHaveLength(60);
    } finally {
      lagging.close();
    }
  });
});
