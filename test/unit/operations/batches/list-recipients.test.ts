import { listRecipients } from '../../../../src/operations/batches/list-recipients';
import type { ListRecipients } from '../../../../src/contract/recipients';
import { InvalidCursor } from '../../../../src/ports/store-error';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
let batchId: string;
beforeEach(async () => {
  app = createFakeApp();
  app.directory.addPerson('p7@example.org');
  app.directory.addPerson('p60@example.org');
  batchId = await app.finished(addresses(130));
});

async function all(input: Partial<ListRecipients>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecipients(app.deps, { batchId, ...input, ...(cursor && { cursor }) });
    found.push(...page.recipients.map(({ email }) => email));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

it.each([1, 24, 25, 26, 130, 1_000])(
  'lists everybody once in the order of the list, %d a page',
  async (limit) => {
    expect(await all({ limit })).toEqual(addresses(130));
  },
);

it.each([0, 24, 25, 77, 129])('lists from the place %d on, wherever it lies in a slice', async (from) => {
  const page = await listRecipients(app.deps, { batchId, from, limit: 30 });
  expect(page.recipients.map(({ email }) => email)).toEqual(addresses(130).slice(from, from + 30));
  expect(page.cursor).toBe(from + 30 < 130 ? String(from + 30) : undefined);
});

it('has nobody beyond the end', async () => {
  expect(await listRecipients(app.deps, { batchId, from: 130 })).toEqual({ recipients: [] });
  expect(await listRecipients(app.deps, { batchId, from: 100_000 })).toEqual({ recipients: [] });
});

it('lists 100 unless told', async () => {
  expect((await listRecipients(app.deps, { batchId })).recipients).toHaveLength(100);
});

it.each<[string, Partial<ListRecipients>, string[]]>([
  ['an outcome', { outcome: 'already-without-access' }, ['p7@example.org', 'p60@example.org']],
  [
    'any of some outcomes',
    { outcomes: ['already-without-access', 'failed'] },
    ['p7@example.org', 'p60@example.org'],
  ],
  ['a standing', { standing: 'without-access' }, ['p7@example.org', 'p60@example.org']],
  ['a part of the address in any case', { search: 'P60@' }, ['p60@example.org']],
  ['two of these', { standing: 'absent', search: 'p7@' }, []],
])('finds people by %s', async (_, input, expected) => {
  expect(await all({ ...input, limit: 1 })).toEqual(expected);
});

it.each(['x', '-1', '131', '1.5', '1e3', '9999999'])('refuses "%s" as a cursor', async (cursor) => {
  await expect(listRecipients(app.deps, { batchId, cursor })).rejects.toBeInstanceOf(InvalidCursor);
});

it('has no plan for anybody once there is an outcome', async () => {
  const [first] = (await listRecipients(app.deps, { batchId, limit: 1 })).recipients;
  expect(first).toMatchObject({ outcome: 'invited', attempt: 1 });
  expect(first).not.toHaveProperty('plan');
});

it('shows nobody beyond the total, whom a broken piece left behind', async () => {
  const stored = (await app.store.batch(batchId))!;
  await app.store.commit([{ kind: 'batch', value: { ...stored.value, total: 127 }, rev: stored.rev }]);
  expect(await all({})).toEqual(addresses(127));
});

it('answers with a cursor when it has looked through many slices without a match', async () => {
  const many = await app.draft(addresses(5_100));
  const first = await listRecipients(app.deps, { batchId: many, search: 'p5099@' });
  expect(first).toEqual({ recipients: [], cursor: '5000' });
  const second = await listRecipients(app.deps, { batchId: many, search: 'p5099@', cursor: '5000' });
  expect(second.recipients).toHaveLength(1);
});
