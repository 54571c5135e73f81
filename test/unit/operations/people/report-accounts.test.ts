import { emptyHead } from '../../../../src/domain/audit/audit-chain';
import type { Batch } from '../../../../src/domain/batches/batch';
import { countLosses } from '../../../../src/domain/run/outcome';
import { newRecipient, type Recipient } from '../../../../src/domain/run/recipient';
import { newSlice } from '../../../../src/domain/run/slice';
import type { AuditEntry } from '../../../../src/domain/audit/audit-entry';
import { changeAskedAccounts } from '../../../../src/operations/people/change-asked-accounts';
import { reportAccounts } from '../../../../src/operations/people/report-accounts';
import type { AccountStatus } from '../../../../src/ports/archive';
import { DirectoryError } from '../../../../src/ports/directory-error';
import type { KnownAccount } from '../../../../src/ports/site-look-up';
import { aBatch, anEntry, minutesAfterStart } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

const hourMs = 3_600_000;
/** Lists show by then what was stored before the answer. */
const listsLagMs = 120_000;
const weekMs = 7 * 24 * hourMs;

let app: FakeApp;
/** What Atlassian answers to a report, and how each account is read. */
const answers = new Map<string, AccountStatus>();
const readings = new Map<string, KnownAccount | Error>();
/** Accounts of each report. */
let reports: string[][];

beforeEach(() => {
  app = createFakeApp();
  answers.clear();
  readings.clear();
  reports = [];
  app.deps.reportPersonalData = async (accounts) => {
    reports.push(accounts.map(({ accountId }) => accountId));
    return accounts.flatMap(({ accountId }) => {
      const status = answers.get(accountId);
      return status ? [{ accountId, status }] : [];
    });
  };
  app.deps.readAccount = async (_session, accountId) => {
    const known = readings.get(accountId);
    if (known instanceof Error) throw known;
    return known;
  };
});

const about = (accountId: string, batchId: string, sequence: number): AuditEntry =>
  anEntry({
    id: `r:${batchId}:1:${String(sequence).padStart(6, '0')}`,
    sequence,
    batchId,
    attempt: 1,
    outcome: 'invited',
    at: minutesAfterStart(sequence),
    personal: { actor: { accountId: 'app' }, target: { email: `${accountId}@example.org`, accountId } },
    salts: { target: 'salt' },
  });

async function store(accountIds: readonly string[], batchId = 'over'): Promise<void> {
  const entries = accountIds.map((accountId, place) => about(accountId, batchId, place));
  for (let from = 0; from < entries.length; from += 25)
    await app.store.appendEntries(entries.slice(from, from + 25));
}

async function upkeep(isOver = () => false): Promise<void> {
  await reportAccounts(app.deps, isOver);
  app.clock.advance(listsLagMs);
  await changeAskedAccounts(app.deps, isOver);
}

const addressOf = async (accountId: string): Promise<string | undefined> =>
  (await app.deps.archive.entriesAbout(accountId, 5)).items[0]?.personal.target?.email;

const people = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, place) => `${prefix}-${place}`);

it('reports everybody behind accounts that wait for a batch, and each once in a week', async () => {
  await app.store.commit([{ kind: 'batch', value: aBatch({ batchId: 'paused', state: 'paused' }), rev: 0 }]);
  const waiting = people(95, 'waiting');
  await store(waiting, 'paused');
  await store(people(30, 'behind'));
  for (const [place, accountId] of waiting.entries())
    answers.set(accountId, place % 2 === 0 ? 'closed' : 'updated');
  await upkeep();
  app.clock.advance(hourMs);
  await upkeep();
  expect(reports.flat().sort()).toEqual([...waiting, ...people(30, 'behind')].sort());
});

it('does what was asked once the batch is over, without asking Atlassian again', async () => {
  const batch = aBatch({ batchId: 'paused', state: 'paused' });
  await app.store.commit([{ kind: 'batch', value: batch, rev: 0 }]);
  await store(['ada'], 'paused');
  answers.set('ada', 'closed');
  await upkeep();
  expect(await addressOf('ada')).toBe('ada@example.org');
  await app.store.commit([{ kind: 'batch', value: { ...batch, state: 'cancelled' }, rev: 1 }]);
  app.clock.advance(hourMs);
  await upkeep();
  expect(await addressOf('ada')).toBeUndefined();
  expect(reports).toEqual([['ada']]);
  app.clock.advance(hourMs);
  await upkeep();
  app.clock.advance(weekMs);
  await upkeep();
  expect(reports).toEqual([['ada']]);
});

it('erases closed accounts, and reads the others again, whoever cannot be read', async () => {
  await store(['unreadable', 'ada', 'bob']);
  answers.set('unreadable', 'updated').set('ada', 'closed').set('bob', 'updated');
  readings.set('unreadable', new DirectoryError('refused', 'No', { status: 403 }));
  readings.set('bob', { name: 'Bob', email: 'new.bob@example.org' });
  await upkeep();
  expect(await addressOf('ada')).toBeUndefined();
  expect(await addressOf('bob')).toBe('new.bob@example.org');
  expect(await addressOf('unreadable')).toBe('unreadable@example.org');

  readings.set('unreadable', { name: 'Una', email: 'una@example.org' });
  app.clock.advance(hourMs);
  await upkeep();
  expect(await addressOf('unreadable')).toBe('una@example.org');
});

it('stops reading where no further call is allowed, and goes on with the next upkeep', async () => {
  const changed = people(3, 'changed');
  await store(changed);
  const spent = new DirectoryError('session-spent', 'Spent');
  for (const accountId of changed) {
    answers.set(accountId, 'updated');
    readings.set(accountId, spent);
  }
  await upkeep();
  expect(app.log.lines.filter(({ code }) => code === 'account-not-changed')).toHaveLength(1);
  for (const accountId of changed) readings.set(accountId, { email: `new.${accountId}@example.org` });
  await upkeep();
  for (const accountId of changed) expect(await addressOf(accountId)).toBe(`new.${accountId}@example.org`);
});

it('keeps what Atlassian answered where time is over before it is done', async () => {
  await store(['ada']);
  answers.set('ada', 'closed');
  await reportAccounts(app.deps, () => false);
  app.clock.advance(listsLagMs);
  await changeAskedAccounts(app.deps, () => true);
  expect(await addressOf('ada')).toBe('ada@example.org');
  await upkeep();
  expect(await addressOf('ada')).toBeUndefined();
  expect(reports).toEqual([['ada']]);
});

describe('the age that is reported', () => {
  let ages: (string | undefined)[];
  beforeEach(() => {
    ages = [];
    const { reportPersonalData } = app.deps;
    app.deps.reportPersonalData = (accounts) => {
      ages.push(accounts.find(({ accountId }) => accountId === 'ada')?.updatedAt);
      return reportPersonalData(accounts);
    };
  });
  const weekLater = async (): Promise<void> => {
    app.clock.advance(weekMs);
    await upkeep();
  };

  it('is that of the oldest that is stored, until all of it was read again', async () => {
    await app.store.appendEntries([about('ada', 'over', 0)]);
    await app.store.appendEntries([about('ada', 'over', 30)]);
    await upkeep();
    answers.set('ada', 'updated');
    readings.set('ada', { name: 'Ada' });
    await weekLater();
    const asked = app.clock.nowMs() + weekMs;
    readings.set('ada', { name: 'Ada', email: 'ada@new.example' });
    await weekLater();
    answers.clear();
    await app.store.appendEntries([about('ada', 'over', 60)]);
    await weekLater();
    const atStart = minutesAfterStart(0);
    expect(ages).toEqual([atStart, atStart, atStart, new Date(asked).toISOString()]);
  });

  it('stays where an entry that lists did not show is read again as well', async () => {
    app = createFakeApp({ listLagMs: 60_000 });
    app.deps.reportPersonalData = async (accounts) =>
      accounts.map(({ accountId }) => ({ accountId, status: 'closed' }));
    await app.store.appendEntries([about('ada', 'over', 0)]);
    app.clock.advance(60_000);
    await app.store.appendEntries([about('ada', 'over', 30)]);
    await upkeep();
    const left = await app.deps.archive.entries(['r:over:1:000000', 'r:over:1:000030']);
    expect(left.map(({ personal }) => personal.target)).toEqual([undefined, undefined]);
  });
});

it('forgets a closed account once a second reading finds nothing more', async () => {
  await store(['ada']);
  answers.set('ada', 'closed');
  await upkeep();
  expect(await addressOf('ada')).toBeUndefined();
  // A batch came to its end meanwhile, and its records show now.
  await store(['ada'], 'late');
  app.clock.advance(listsLagMs);
  await changeAskedAccounts(app.deps, () => false);
  expect(await addressOf('ada')).toBeUndefined();
  const isAsked = async () =>
    (await app.deps.archive.askedDue('closed', '9')).some(({ accountId }) => accountId === 'ada');
  expect(await isAsked()).toBe(true);
  app.clock.advance(listsLagMs);
  await changeAskedAccounts(app.deps, () => false);
  expect(await isAsked()).toBe(false);
});

describe('people on a list to whom no record leads', () => {
  const seenWithAccess = {
    ...newRecipient('ada@example.org', 1),
    accountId: 'ada',
    name: 'Ada',
    standing: 'with-access' as const,
    access: [{ groupId: 'g', groupName: 'g', products: ['jira-software'], removable: true }],
    confirmed: ['g'],
  };
  async function list(changes: Partial<Batch>, recipient: Recipient): Promise<void> {
    const batch = aBatch({
      batchId: 'list',
      total: 1,
      laneEnds: [1],
      createdBy: { accountId: 'maker', name: 'Max' },
      ...changes,
    });
    await app.store.commit([
      { kind: 'batch', value: batch, rev: 0 },
      { kind: 'slice', value: newSlice('list', 0, [recipient]), rev: 0 },
    ]);
    await app.deps.archive.noteAccounts(['ada', 'maker'], minutesAfterStart(0));
  }
  const onList = async () => (await app.store.slice('list', 0))?.value.recipients[0];

  it.each(['draft', 'ready'] as const)(
    'are erased from one in state %s, with what was planned for them',
    async (state) => {
      await list({ state }, seenWithAccess);
      answers.set('ada', 'closed');
      await upkeep();
      const erased = await onList();
      expect(JSON.stringify(erased)).not.toMatch(/ada|Ada/);
      expect(erased).toMatchObject({ erased: true, access: [] });
      expect(erased?.standing).toBeUndefined();
      expect(countLosses(erased ? [erased] : [])).toEqual({});
    },
  );

  it('are erased from one at its end whose records retention has deleted, and so is who made it', async () => {
    const outcome = { outcome: 'already-has-access' as const, attempt: 1 };
    await list({ state: 'finished', createdAt: minutesAfterStart(1) }, { ...seenWithAccess, ...outcome });
    const trimmed = { through: 1, before: minutesAfterStart(60), entries: 1 };
    const head = { ...emptyHead(minutesAfterStart(0)), links: 1, trimmed };
    await app.store.commit([{ kind: 'head', value: head, rev: 0 }]);
    answers.set('ada', 'closed').set('maker', 'closed');
    await upkeep();
    expect(JSON.stringify(await onList())).not.toMatch(/ada|Ada/);
    expect(JSON.stringify((await app.store.batch('list'))?.value)).not.toMatch(/maker|Max/);
  });
});
