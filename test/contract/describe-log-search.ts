import type { AuditEntry } from '../../src/domain/audit/audit-entry';
import { readAll } from '../support/read-all.ts';
import { completeIndex, newIndex } from '../../src/domain/audit/search/index-progress';
import { wordsOf } from '../../src/domain/audit/search/search-words';
import { InvalidCursor } from '../../src/ports/store-error';
import { anEntry, minutesAfterStart } from '../support/builders.ts';
import { describeSeveralNames } from './search/describe-several-names.ts';
import { entryAbout as about, type OpenedLogSearch } from './search/opened-log-search.ts';

const created = (
  batchId: string,
  minutes: number,
  reason: string,
  ticket?: string,
  name = 'Maya Lind',
): AuditEntry =>
  anEntry({
    id: `a:${batchId}`,
    at: minutesAfterStart(minutes),
    action: 'batch.created',
    outcome: undefined,
    batchId,
    ticket,
    personal: { actor: { accountId: 'admin-1', name }, reason },
  });

/** What every `LogSearch` keeps to, over a store and an archive that write what it finds. */
export function describeLogSearch(name: string, open: () => OpenedLogSearch): void {
  describe(`${name} as a LogSearch`, () => {
    let opened: OpenedLogSearch;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.close?.());

    const write = async (entries: AuditEntry[], names: Record<string, string> = {}): Promise<void> => {
      await opened.store.appendEntries(entries, new Map(Object.entries(names)));
      await opened.listsCatchUp();
    };
    const people = async (text: string): Promise<string[]> =>
      (await opened.search.people(wordsOf(text), 50)).items.map(({ email }) => email).sort();
    const batches = async (text: string): Promise<string[]> =>
      (await opened.search.batches(wordsOf(text), 50)).items;

    describe('people', () => {
      const entries = [
        about('r:batch1:1:000000', 'anna.schmidt-lopez@example.com', 'acc-anna'),
        about('r:batch1:1:000001', 'b.smith2@mail.example.org', 'acc-bob'),
        about('r:batch1:1:000002', 'jürgen@bücher.example'),
        about('r:batch1:1:000003', 'x900@example.com', 'acc-x'),
      ];
      beforeEach(() =>
        write(entries, { 'r:batch1:1:000001': 'Roberta Müller', 'r:batch1:1:000003': '山田 太郎' }),
      );

      it.each([
        ['the beginning of the address', 'ann', ['anna.schmidt-lopez@example.com']],
        ['a later word of it', 'LOPEZ', ['anna.schmidt-lopez@example.com']],
        ['words with what stands between them', 'schmidt-lopez@ex', ['anna.schmidt-lopez@example.com']],
        ['digits behind letters', 'smith2', ['b.smith2@mail.example.org']],
        ['digits alone', '90', ['x900@example.com']],
        ['a domain', 'example.com', ['anna.schmidt-lopez@example.com', 'x900@example.com']],
        ['a name', 'roberta', ['b.smith2@mail.example.org']],
        ['a name without its accents', 'MULLER', ['b.smith2@mail.example.org']],
        ['a name in another order', 'müller roberta', ['b.smith2@mail.example.org']],
        ['a word of the name and one of the address', 'smith rob', ['b.smith2@mail.example.org']],
        ['letters of other scripts', '太', ['x900@example.com']],
        ['an international domain', 'bücher', ['jürgen@bücher.example']],
        ['a whole address', 'b.smith2@mail.example.org', ['b.smith2@mail.example.org']],
      ])('are found by %s', async (_, text, expected) => {
        expect(await people(text)).toEqual([...expected].sort());
      });

      it.each([
        ['the middle of a word', 'midt'],
        ['words that nobody has together', 'anna roberta'],
        ['signs alone', '%*@.'],
        ['nothing', ''],
      ])('are not found by %s', async (_, text) => {
        expect(await people(text)).toEqual([]);
      });

      it('come with their name and account', async () => {
        expect((await opened.search.people(['roberta'], 5)).items).toEqual([
          { email: 'b.smith2@mail.example.org', accountId: 'acc-bob', name: 'Roberta Müller' },
        ]);
      });

      it('come once, however many entries there are about them and words that fit', async () => {
        const again = Array.from({ length: 130 }, (_, place) =>
          about(`r:many${place}:1:000000`, 'ada.adams@example.com', 'acc-ada'),
        );
        await write(again, { 'r:many0:1:000000': 'Ada Abel', 'r:many7:1:000000': 'Aaron' });
        expect(await people('a')).toEqual(['ada.adams@example.com', 'anna.schmidt-lopez@example.com']);
      });

      describeSeveralNames(() => opened, open);

      it('come page by page, each once', async () => {
        const many = Array.from({ length: 57 }, (_, place) =>
          about(`r:batch2:1:${String(place).padStart(6, '0')}`, `person${place}.p${place % 7}@place.example`),
        );
        await write(many);
        const found = await readAll((cursor) => opened.search.people(['p'], 10, cursor));
        expect(found.map(({ email }) => email).sort()).toEqual(
          many.map(({ personal }) => personal.target?.email ?? '').sort(),
        );
      });

      it('come whole behind words of which one is everybody’s', async () => {
        const many = Array.from({ length: 120 }, (_, place) =>
          about(`r:batch3:1:${String(place).padStart(6, '0')}`, `u${place}@everybody.example`),
        );
        await write([...many, about('r:batch3:1:000900', 'zoe@everybody.example')]);
        const found = await readAll((cursor) => opened.search.people(['everybody', 'zo'], 10, cursor));
        expect(found.map(({ email }) => email)).toEqual(['zoe@everybody.example']);
      });

      it('are found as before when the same entries are written again', async () => {
        await write(entries, { 'r:batch1:1:000001': 'Roberta Müller' });
        expect(await people('roberta')).toEqual(['b.smith2@mail.example.org']);
      });

      it('are found by entries that an act wrote, with the name that it knew', async () => {
        const entry = about('a:1', 'cy@example.net', 'acc-cy');
        await opened.store.commit([{ kind: 'entry', value: entry, name: 'Cyrus Vance' }]);
        await opened.listsCatchUp();
        expect(await people('vanc')).toEqual(['cy@example.net']);
      });

      it('are found no more once their entries are deleted', async () => {
        await opened.archive.deleteEntries(['r:batch1:1:000001']);
        await opened.listsCatchUp();
        expect(await people('roberta')).toEqual([]);
        expect(await people('smith')).toEqual([]);
      });

      it('are found by nothing of what was erased', async () => {
        const [first] = entries.slice(1);
        if (!first) throw new Error('There is an entry');
        const erased = { ...first, personal: { ...first.personal, target: undefined } };
        await opened.archive.replaceEntries([first], [erased]);
        await opened.listsCatchUp();
        expect(await people('smith')).toEqual([]);
        expect(await people('roberta')).toEqual([]);
      });

      it('are found by the address and the name they have now', async () => {
        const [first] = entries.slice(1);
        if (!first) throw new Error('There is an entry');
        const target = { email: 'roberta.jones@example.org', accountId: 'acc-bob' };
        const moved = { ...first, personal: { ...first.personal, target } };
        await opened.archive.replaceEntries([first], [moved]);
        await opened.listsCatchUp();
        expect(await people('smith')).toEqual([]);
        expect(await people('muller')).toEqual(['roberta.jones@example.org']);
        await opened.search.rename([moved], 'acc-bob', 'R. Jones');
        await opened.listsCatchUp();
        expect(await people('muller')).toEqual([]);
        expect((await opened.search.people(['jones'], 5)).items).toEqual([{ ...target, name: 'R. Jones' }]);
      });

      it('are found once entries are made found, and no more once that is taken back', async () => {
        const entry = about('r:batch9:1:000000', 'late@example.net');
        await opened.search.add([entry], new Map([[entry.id, 'Lata Mangesh']]));
        await opened.listsCatchUp();
        expect(await people('mang')).toEqual(['late@example.net']);
        await opened.search.remove([entry]);
        await opened.listsCatchUp();
        expect(await people('mang')).toEqual([]);
      });

      it('refuses the cursor of another search', async () => {
        const { cursor } = await opened.search.people(['example'], 1);
        expect(cursor).toBeDefined();
        await expect(opened.search.people(['anna'], 1, cursor)).rejects.toBeInstanceOf(InvalidCursor);
        await expect(opened.search.people(['example'], 1, 'nothing')).rejects.toBeInstanceOf(InvalidCursor);
      });
    });

    describe('batches', () => {
      beforeEach(() =>
        write([
          created('one', 1, 'Onboarding of the support team', 'HR-12'),
          created('two', 2, 'Onboarding in Lyon', 'HR-7', 'Rosa Klein'),
          created('three', 3, 'Contractors', undefined),
        ]),
      );

      it.each([
        ['a word of the reason, newest first', 'onboard', ['two', 'one']],
        ['several words in any order', 'support onboarding', ['one']],
        ['the ticket', 'hr-12', ['one']],
        ['the beginning of a ticket', 'HR', ['two', 'one']],
        ['who created them', 'rosa', ['two']],
      ])('are found by %s', async (_, text, expected) => {
        expect(await batches(text)).toEqual(expected);
      });

      it('are not found by what no batch says', async () => {
        expect(await batches('payroll')).toEqual([]);
      });

      it('come page by page, each once', async () => {
        await write(
          Array.from({ length: 23 }, (_, place) => created(`more${place}`, 10 + place, 'Onboarding')),
        );
        const found = await readAll((cursor) => opened.search.batches(['on'], 5, cursor));
        expect(found).toHaveLength(25);
        expect(new Set(found).size).toBe(25);
      });

      it('with a very long reason are found by its first words', async () => {
        const reason = Array.from(
          { length: 120 },
          (_, place) => `w${String.fromCharCode(97 + (place % 26))}`,
        ).join(' ');
        await write([created('long', 5, reason)]);
        expect(await batches('wz')).toEqual(['long']);
      });
    });

    it('keeps how far it has come', async () => {
      expect(await opened.search.progress()).toBeUndefined();
      const underWay = newIndex(7, minutesAfterStart(0), ['batch1']);
      await opened.search.saveProgress(underWay);
      expect(await opened.search.progress()).toEqual(underWay);
      await opened.store.commit([{ kind: 'index-progress', value: completeIndex }]);
      expect(await opened.search.progress()).toEqual(completeIndex);
    });
  });
}
