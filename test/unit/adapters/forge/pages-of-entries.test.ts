import { createForgeStore } from '../../../../src/adapters/forge/storage/forge-store';
import { entryId, type AuditEntry } from '../../../../src/domain/audit/audit-entry';
import { sliceSize } from '../../../../src/domain/run/slice';
import type { EntryFilter, Store } from '../../../../src/ports/store';
import { InvalidCursor } from '../../../../src/ports/store-error';
import { anEntry, minutesAfterStart } from '../../../support/builders.ts';
import { installForgeSeams, type ForgeSeams } from '../../../support/forge-seams.ts';

const slices = 8;
let seams: ForgeSeams;
let store: Store;

beforeAll(async () => {
  seams = installForgeSeams();
  store = createForgeStore();
  for (let index = 0; index < slices; index += 1) await store.appendEntries(mixedSlice(index));
});
afterAll(() => seams.close());

/** Everybody in it is of a domain of their own, so that each has a posting. */
const mixedSlice = (index: number): AuditEntry[] =>
  Array.from({ length: sliceSize }, (_, position) => {
    const sequence = index * sliceSize + position;
    return anEntry({
      id: entryId('batch1', 1, sequence),
      sequence,
      at: minutesAfterStart(Math.floor(index / 2)),
      batchId: 'batch1',
      attempt: 1,
      outcome: position % 2 ? 'invited' : 'invited-access-removed',
      personal: { actor: { accountId: 'admin-1' }, target: { email: `p@of${sequence}.example` } },
    });
  });

it.each<[string, EntryFilter, number]>([
  ['every entry', {}, 1],
  ['the entries of an action with two outcomes', { action: 'user.invited' }, 2],
])('a page of %s is full, and reads each list once and what it gives', async (_, filter, queries) => {
  let cursor: string | undefined;
  let given = 0;
  while (given < 150) {
    const before = seams.asked.length;
    const page = await store.listEntries(filter, 50, cursor);
    const asked = seams.asked.slice(before).map(({ path }) => path.split('/').slice(-2).join('/'));
    expect(page.items).toHaveLength(50);
    expect(asked.sort()).toEqual([
      ...Array.from({ length: 2 }, () => 'batch/get'),
      ...Array.from({ length: queries }, () => 'entity/query'),
    ]);
    given += page.items.length;
    cursor = page.cursor;
  }
});

it('refuses a cursor that names a posting, as earlier versions gave', async () => {
  const { cursor = '' } = await store.listEntries({}, 1);
  const place = JSON.stringify({ order: `${minutesAfterStart(1)}#r:batch1:1:000025`, given: 3 });
  const earlier = `${cursor.split('.')[0]}.${Buffer.from(place).toString('base64url')}`;
  await expect(store.listEntries({}, 1, earlier)).rejects.toBeInstanceOf(InvalidCursor);
});
