import { readingKinds } from '../../../local/reshape/kinds.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { addresses } from '../../support/builders.ts';

let app: AppHost;
afterEach(() => app.close());

const kinds = [...readingKinds, 'refuseWholeCall'] as const;
const there = ['liam.oconnor@acme.example', 'samir.nassar@acme.example', 'george.papadakis@acme.example'];

/** What of people who were there may never change. */
const standingOf = (emails: string[]) =>
  emails.map((email) => {
    const { site } = app.host;
    const person = site.personByEmail(email);
    const groups = site.directGroupsOf(person?.accountId ?? '').map(({ name }) => name);
    return [email, person?.name, person?.accountStatus, person?.managementSource, groups];
  });

describe('a batch through a provisioned directory whose answers are reshaped', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'claims nothing that is not so and changes nobody who was there, with seed %i',
    async (seed) => {
      app = await createAppHost();
      const { site } = app.host;
      await app.ask('saveProvisioningKey', {
        directoryId: site.provisioning.directoryId,
        key: site.provisioning.key(),
      });
      await app.ask('saveSettings', { routeChoice: 'provisioning' });
      const before = standingOf(there);
      const emails = addresses(20);
      const batchId = await app.prepare([...there, ...emails]);
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
      expect(standingOf(there)).toEqual(before);
      const recipients = await app.recipients(batchId);
      const claimed = recipients.filter(({ outcome }) => outcome === 'invited').map(({ email }) => email);
      const held = claimed.flatMap((email) =>
        site.accessOf(site.personByEmail(email)?.accountId ?? 'nobody'),
      );
      expect(held).toEqual([]);
      expect(claimed.every((email) => site.personByEmail(email) !== undefined)).toBe(true);
      expect(recipients.every(({ outcome }) => outcome !== undefined)).toBe(true);
      const names = site.provisioning.users().map(({ userName }) => userName);
      expect(new Set(names).size).toBe(names.length);
      await app.call('retryFailed', { batchId });
      await app.settle();
      const after = await app.recipients(batchId);
      const missing = after.filter(
        ({ email }) => emails.includes(email) && site.personByEmail(email) === undefined,
      );
      expect(missing).toEqual([]);
    },
  );
});
