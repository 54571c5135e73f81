import * as z from 'zod/mini';
import { text } from './payload-parts';

/** Service desks go by their id or the key of their project. */
export const deskId = z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,100}$/));
export const options = z.lazy(() =>
  z
    .strictObject({
      purpose: z.optional(z.enum(['people', 'customers'])),
      customersOf: z.optional(
        z.strictObject({
          serviceDeskId: deskId,
          organizationId: z.optional(z.string().check(z.regex(/^\d{1,20}$/))),
        }),
      ),
      existingAccess: z.optional(z.enum(['leave', 'remove'])),
      sendNotification: z.optional(z.boolean()),
      notificationText: z.optional(text(1_000)),
      endsOn: z.optional(z.iso.date()),
      approvedDomains: z.optional(z.enum(['invite', 'hold'])),
    })
    .check(
      z.refine(
        ({ purpose, customersOf }) => (purpose === 'customers') === (customersOf !== undefined),
        'customersOf goes with the purpose customers',
      ),
      z.refine(
        ({ purpose, existingAccess }) => purpose !== 'customers' || existingAccess !== 'remove',
        'a batch of customers takes no access',
      ),
    ),
);
