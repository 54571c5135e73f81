import fc from 'fast-check';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import { wordsOf } from '../../../src/domain/audit/search/search-words';
import { readAll } from '../../support/read-all.ts';
import { isExhaustive } from '../../support/runs/sample.ts';
import { entryAbout, type OpenedLogSearch } from './opened-log-search.ts';

/** Each entry has the name that was known when it was written, and its own spelling of the address. */
export function describeSeveralNames(current: () => OpenedLogSearch, open: () => OpenedLogSearch): void {
  describe('whom entries know by several names', () => {
    const known = (place: number, email: string, account?: string): AuditEntry =>
      entryAbout(`r:known${place}:1:000000`, email, account);
    const write = async (entries: AuditEntry[], names: Record<string, string> = {}): Promise<void> => {
      await current().store.appendEntries(entries, new Map(Object.entries(names)));
      await current().listsCatchUp();
    };
    const paged = async (text: string, limit: number): Promise<string[]> =>
      (await readAll((cursor) => current().search.people(wordsOf(text), limit, cursor))).map(
        ({ email }) => email,
      );
    beforeEach(() =>
      write(
        [
          ...[0, 1, 2, 3].map((place) => known(place, 'zacharias@example.com')),
          ...[4, 5].map((place) => known(place, 'x902@example.com', 'acc-x902')),
          known(6, 'x903@example.com'),
          known(7, 'x904@bücher.example'),
          known(8, 'X904@xn--bcher-kva.example'),
        ],
        {
          'r:known0:1:000000': 'Berta Schmidt',
          'r:known2:1:000000': 'Berta Meier',
          'r:known3:1:000000': 'Carla Berta',
          'r:known4:1:000000': 'Berta Nolte',
          'r:known5:1:000000': 'Eva Nolte',
          'r:known6:1:000000': 'Berta Nagel',
        },
      ),
    );

    it.each([1, 2, 50])('come once, %d a page', async (limit) => {
      const people = ['x902@example.com', 'x903@example.com', 'zacharias@example.com'];
      expect((await paged('berta', limit)).sort()).toEqual(people);
      expect((await paged('nolte', limit)).sort()).toEqual(['x902@example.com']);
    });

    it.each([1, 50])('come once however their domain is spelled, %d a page', async (limit) => {
      expect((await paged('b', limit)).map((email) => email.toLowerCase().slice(0, 4)).sort()).toEqual([
        'b.sm',
        'jürg',
        ...['x902', 'x903', 'x904', 'zach'],
      ]);
    });

    it.each([
      ['the one and a word of the address', 'meier zacharias', ['zacharias@example.com']],
      ['another and a word of the address', 'zacharias schmidt', ['zacharias@example.com']],
      ['words in another order', 'nolte berta', ['x902@example.com']],
      ['words that no single one has', 'schmidt meier', []],
    ])('are found by %s', async (_, text, expected) => {
      expect(await paged(text, 50)).toEqual(expected);
    });

    it('are found by the name that one of very many entries has', async () => {
      const many = Array.from({ length: 130 }, (_, place) => known(100 + place, 'maximilian@example.com'));
      await write(many, { 'r:known165:1:000000': 'Zora Klein', 'r:known100:1:000000': 'Ute Klein' });
      expect(await paged('maximilian zora', 50)).toEqual(['maximilian@example.com']);
      expect(await paged('klein', 50)).toEqual(['maximilian@example.com']);
      expect(await paged('klein', 1)).toEqual(['maximilian@example.com']);
    });

    const name = fc.constantFrom(
      'Berta',
      'Berta Meier',
      'Meier Berta',
      'Carla Bern',
      'Bea Berg',
      'Zoe',
      undefined,
    );
    const somebody = fc.record({
      email: fc.constantFrom('q%@example.com', 'bert.q%@example.com', 'q%@bücher.example'),
      names: fc.array(name, { minLength: 1, maxLength: 4 }),
      isChanged: fc.boolean(),
    });
    // Words of which nobody has several in this order: otherwise those alone are found who have.
    const texts = fc.constantFrom('b', 'be', 'berta', 'bern carla', 'example be', 'berta q');

    interface Somebody {
      email: string;
      names: (string | undefined)[];
      isChanged: boolean;
      entries: AuditEntry[];
    }
    const people = fc.array(somebody, { minLength: 1, maxLength: 12 }).map((all) =>
      all.map(({ email: pattern, names, isChanged }, one): Somebody => {
        const email = pattern.replace('%', String(one));
        const entries = names.map((_, place) => entryAbout(`r:batch${one}:1:00000${place}`, email));
        return { email, names, isChanged, entries };
      }),
    );

    /** Everybody who is found, page by page, while entries about some of them are deleted. */
    async function foundAmid(all: Somebody[], text: string, limit: number): Promise<string[]> {
      const opened = open();
      try {
        for (const { entries, names } of all) {
          const known = entries.flatMap(({ id }, place) =>
            names[place] ? [[id, names[place]] as const] : [],
          );
          await opened.store.appendEntries(entries, new Map(known));
        }
        const changed = all.filter(({ isChanged }) => isChanged).flatMap(({ entries }) => entries);
        return await readAll(async (cursor) => {
          await opened.listsCatchUp();
          const page = await opened.search.people(wordsOf(text), limit, cursor);
          const gone = changed.pop();
          if (gone) await opened.archive.deleteEntries([gone.id]);
          return { ...page, items: page.items.map(({ email }) => email) };
        });
      } finally {
        opened.close?.();
      }
    }

    const isFound = ({ email, names }: Somebody, text: string): boolean =>
      names.some((known) => {
        const words = wordsOf(`${email} ${known ?? ''}`);
        return wordsOf(text).every((word) => words.some((one) => one.startsWith(word)));
      });

    it('come once between changes to others, whatever names they have', async () => {
      const limits = fc.integer({ min: 1, max: 4 });
      const property = fc.asyncProperty(people, texts, limits, async (all, text, limit) => {
        const found = await foundAmid(all, text, limit);
        for (const one of all.filter(({ isChanged }) => !isChanged)) {
          const times = found.filter((email) => email === one.email).length;
          expect([one.email, times]).toEqual([one.email, isFound(one, text) ? 1 : 0]);
        }
      });
      await fc.assert(property, { numRuns: isExhaustive ? 300 : 15 });
    });
  });
}
