import fc from 'fast-check';
import type { BatchOptions } from '../../../../src/domain/batches/batch';
import { payloadSchemas } from '../../../../src/handlers/payload-schemas';
import { draftOf, optionsOf } from '../../../../static/admin/src/pages/invite/draft/batch-options';
import { emptyDraft } from '../../../../static/admin/src/pages/invite/draft/draft-form';

const word = fc.stringMatching(/^[a-z][a-z ]{0,18}[a-z]$/);
const people: fc.Arbitrary<BatchOptions> = fc.record(
  {
    purpose: fc.constant('people' as const),
    existingAccess: fc.constantFrom('leave', 'remove'),
    sendNotification: fc.boolean(),
    notificationText: word,
    approvedDomains: fc.constantFrom('invite', 'hold'),
    endsOn: fc.constantFrom('2030-01-31', '2031-12-01'),
  },
  { requiredKeys: [] },
);
const customers: fc.Arbitrary<BatchOptions> = fc.record({
  purpose: fc.constant('customers' as const),
  customersOf: fc.record(
    { serviceDeskId: fc.constantFrom('HELP', '10011'), organizationId: fc.constantFrom('1', '42') },
    { requiredKeys: ['serviceDeskId'] },
  ),
});

/** The options with what they mean where they say nothing. */
const meaning = (options: BatchOptions) =>
  options.purpose === 'customers'
    ? { purpose: options.purpose, customersOf: options.customersOf }
    : {
        purpose: 'people',
        existingAccess: options.existingAccess ?? 'leave',
        sendNotification: options.sendNotification ?? false,
        notificationText: options.sendNotification ? options.notificationText : undefined,
        approvedDomains: options.approvedDomains ?? 'invite',
        endsOn: options.endsOn,
      };

it('gives a draft back whose batch has the same options', () => {
  fc.assert(
    fc.property(fc.oneof(people, customers), (options) => {
      expect(meaning(optionsOf({ ...emptyDraft, ...draftOf(options) }))).toEqual(meaning(options));
    }),
  );
});

it('makes options that the backend takes', () => {
  fc.assert(
    fc.property(fc.oneof(people, customers), (options) => {
      const made = optionsOf({ ...emptyDraft, ...draftOf(options) });
      expect(payloadSchemas.createBatch.parse({ options: made })).toEqual({ options: made });
    }),
  );
});
