import { describeAccounts } from './archive/describe-accounts.ts';
import { describeChangesAmidPages } from './archive/describe-changes-amid-pages.ts';
import { describeDeletions } from './archive/describe-deletions.ts';
import { describeReads } from './archive/describe-reads.ts';
import { describeReplacement } from './archive/describe-replacement.ts';
import type { OpenedArchive } from './archive/opened-archive.ts';

/** What every `Archive` keeps to, over a store that fills it. */
export function describeArchive(name: string, open: () => OpenedArchive): void {
  describe(`${name} as an Archive`, () => {
    let opened: OpenedArchive;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.close?.());

    const current = () => opened;
    describeReads(current);
    describeDeletions(current);
    describeAccounts(current);
    describeReplacement(current);
    describeChangesAmidPages(open);

    it('knows how far the deletion of trimmed links has come: nowhere, until that is saved', async () => {
      expect(await opened.archive.trimmedSoFar()).toBe(0);
      await opened.archive.saveTrimmedSoFar(7);
      await opened.archive.saveTrimmedSoFar(8);
      expect(await opened.archive.trimmedSoFar()).toBe(8);
    });
  });
}
