import fc from 'fast-check';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { EntryFilter, Page } from '../../../src/ports/store';
import { isExhaustive } from '../../support/runs/sample.ts';
import {
  ada,
  applyChange,
  batch,
  change,
  listed,
  writtenLog,
  type Change,
  type WrittenLog,
} from './changing-log.ts';
import type { OpenedArchive } from './opened-archive.ts';
import { idsOf, sliceEntries } from './slice-entries.ts';

type Lists = Record<string, { filter: EntryFilter; isAboutAccount?: true }>;

const lists: Lists = {
  'the whole log': { filter: {} },
  'an outcome': { filter: { outcome: 'invited' } },
  'an action of two outcomes': { filter: { action: 'user.invited' } },
  'an action of two outcomes in a domain': { filter: { action: 'user.invited', domain: 'acme.com' } },
  'a domain': { filter: { domain: 'example.org' } },
  'an actor': { filter: { actor: 'admin-1' } },
  'a ticket': { filter: { ticket: 'HR-1' } },
  'a batch and its ticket': { filter: { batchId: 'batch1', ticket: 'HR-1' } },
  'an address': { filter: { email: ada.email } },
  'an address and an outcome': { filter: { email: ada.email, outcome: 'invited' } },
  'an account': { filter: { email: ada.email }, isAboutAccount: true },
};

/** What privacy and retention do between two pages of a list neither hides nor repeats what is there throughout. */
export function describeChangesAmidPages(open: () => OpenedArchive): void {
  describe('lists that change between two pages', () => {
    const read = (
      { store, archive }: OpenedArchive,
      { filter, isAboutAccount }: Lists[string],
      limit: number,
      cursor: string | undefined,
    ): Promise<Page<AuditEntry>> =>
      isAboutAccount
        ? archive.entriesAbout(ada.accountId, limit, cursor)
        : store.listEntries(filter, limit, cursor);

    const within = async (log: WrittenLog, work: (opened: OpenedArchive) => Promise<void>): Promise<void> => {
      const opened = open();
      try {
        await opened.store.commit([{ kind: 'batch', value: batch, rev: 0 }]);
        for (const written of log) await opened.store.appendEntries(written);
        await opened.listsCatchUp();
        await work(opened);
      } finally {
        opened.close?.();
      }
    };

    it.each([0, 5, 20])('go on behind an entry where entry %d of its slice is erased', async (erased) => {
      const [slice] = [sliceEntries(0)];
      await within([slice], async (opened) => {
        const first = await opened.store.listEntries({}, 10);
        await applyChange(opened.archive, [slice], { kind: 'erase', of: erased });
        await opened.listsCatchUp();
        const given = [...first.items];
        for (let { cursor } = first; cursor !== undefined;) {
          const page = await opened.store.listEntries({}, 10, cursor);
          given.push(...page.items);
          cursor = page.cursor;
        }
        expect(idsOf(given)).toEqual(idsOf(slice).reverse());
      });
    });

    it('have an entry also while another of its slice is being erased, however many kinds are in the slice', async () => {
      const slice = sliceEntries(0).map((entry, position): AuditEntry => {
        const target = { email: `p${position}@of${position % 24}.example`, accountId: `account-${position}` };
        return { ...entry, personal: { ...entry.personal, target } };
      });
      await within([slice], async (opened) => {
        const erase = () => applyChange(opened.archive, [slice], { kind: 'erase', of: 0 });
        const look = async () => {
          expect((await opened.store.listEntries({}, 100)).items).toHaveLength(25);
          expect((await opened.store.listEntries({ domain: 'of0.example' }, 100)).items).toContainEqual(
            slice[24],
          );
        };
        await (opened.amidCalls?.(erase, look) ?? erase());
      });
    });

    const changesBetween = fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 6 });
    /** Before which calls of a change another page is read. */
    const pagesAmid = fc.infiniteStream(fc.boolean());
    const limits = fc.integer({ min: 1, max: 30 });

    it.each(Object.entries(lists))(
      'have what is there throughout once and in its order: %s',
      async (_, list) => {
        const property = fc.asyncProperty(
          writtenLog,
          changesBetween,
          pagesAmid,
          limits,
          (log, changes, isAmid, limit) =>
            within(log, async (opened) => {
              const given: string[] = [];
              const waiting: Change[][] = [...changes];
              let cursor: string | undefined;
              let isOver = false;
              const nextPage = async (): Promise<void> => {
                const page = await read(opened, list, limit, cursor);
                expect(page.items.length).toBeLessThanOrEqual(limit);
                given.push(...idsOf(page.items));
                cursor = page.cursor;
                isOver = cursor === undefined;
              };
              const mayIntrude = async (): Promise<void> => {
                if (isAmid.next().value === true && !isOver) await nextPage();
              };
              while (!isOver) {
                await nextPage();
                for (const one of waiting.shift() ?? []) {
                  const apply = () => applyChange(opened.archive, log, one);
                  await (opened.amidCalls?.(apply, mayIntrude) ?? apply());
                }
                await opened.listsCatchUp();
              }
              const before = listed(log.flat(), list.filter);
              const after = listed(await opened.archive.entries(idsOf(log.flat())), list.filter);
              const throughout = before.filter((id) => after.includes(id));
              expect(given.filter((id) => throughout.includes(id))).toEqual(throughout);
              expect(given).toEqual(before.filter((id) => given.includes(id)));
            }),
        );
        await fc.assert(property, { numRuns: isExhaustive ? 300 : 8 });
      },
    );
  });
}
