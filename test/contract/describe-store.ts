import { describeAddressBook } from './store/describe-address-book.ts';
import { describeHolders } from './store/describe-holders.ts';
import { describeAuditLog } from './store/describe-audit-log.ts';
import { describeBatches } from './store/describe-batches.ts';
import { describeConditionalWrites } from './store/describe-conditional-writes.ts';
import { describeRecords } from './store/describe-records.ts';
import { describeSettings } from './store/describe-settings.ts';
import type { OpenedStore } from './store/opened-store.ts';

/** What every `Store` keeps to. */
export function describeStore(name: string, open: () => OpenedStore): void {
  describe(`${name} as a Store`, () => {
    let opened: OpenedStore;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.close?.());

    const current = () => opened;
    describeRecords(current);
    describeConditionalWrites(current);
    describeAuditLog(current);
    describeBatches(current);
    describeAddressBook(current);
    describeHolders(current);
    describeSettings(current);
  });
}
