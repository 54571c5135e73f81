import { readingKinds } from '../../../local/reshape/kinds.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { addresses } from '../../support/builders.ts';

let app: AppHost;
afterEach(() => app.close());

const kinds = [...readingKinds, 'refuseWholeCall'] as const;
const there = ['liam.oconnor@acme.example', 'samir.nassar@acme.example', 'george.papadakis@acme.example'];

describe('a batch of customers whose answers are reshaped', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'claims nothing that is not so and changes nobody who was there, with seed %i',
    async (seed) => {
      app = await createAppHost({ connected: false });
      const { serviceDesks } = app.host.site;
      const before = JSON.stringify(app.host.site.people());
      const emails = addresses(20);
      const customersOf = { serviceDeskId: 'HELP', organizationId: '1' };
      const batchId = await app.prepare([...there, ...emails], {
        options: { purpose: 'customers', customersOf },
      });
      app.host.setReshape({ seed, share: 0.3, kinds });
      await app.call('startBatch', { batchId });
      await app.settle();
      for (let tries = 0; tries < 20; tries += 1) {
        const { state } = await app.ask('getBatch', { batchId });
        if (state === 'finished') break;
        await app.call(state === 'ready' ? 'startBatch' : 'resumeBatch', { batchId });
        await app.settle();
      }
      app.host.setReshape(undefined);
      const isCustomer = (email: string): boolean => {
        const { accountId = '' } = serviceDesks.portalCustomerByEmail(email) ?? {};
        const { customers } = serviceDesks.deskById('HELP') ?? {};
        return customers?.has(accountId) === true && hasMember(accountId);
      };
      const hasMember = (accountId: string): boolean =>
        serviceDesks.organizationById('1')?.users.has(accountId) === true;
      expect(JSON.stringify(app.host.site.people())).toBe(before);
      const recipients = await app.recipients(batchId);
      expect(recipients.every(({ outcome }) => outcome !== undefined)).toBe(true);
      const claimed = recipients.filter(({ outcome }) => outcome === 'invited').map(({ email }) => email);
      expect(claimed.filter((email) => !isCustomer(email))).toEqual([]);
      expect(serviceDesks.portalCustomers().every(({ email }) => emails.includes(email))).toBe(true);
      await app.call('retryFailed', { batchId });
      await app.settle();
      expect(emails.filter((email) => !isCustomer(email))).toEqual([]);
      expect(serviceDesks.portalCustomers()).toHaveLength(20);
    },
  );
});
