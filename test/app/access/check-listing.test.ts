import type { Site } from '../../../local/site/site.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';

let app: AppHost;
afterEach(() => app.close());

const recipients = 1_200;
const newPeople = Array.from({ length: recipients - 2 }, (_, place) => `new.person.${place}@example.org`);

/** A list of new people with two who are there: one with access, one without. */
function mixedList(site: Site): string[] {
  const access = site.groups().find(({ defaultFor }) => defaultFor.length > 0);
  const holder = site.addPerson({ email: 'Holder@Example.org' });
  site.addPerson({ email: 'plain@example.org' });
  site.addToGroup(access?.groupId ?? '', holder.accountId);
  return [...newPeople.slice(0, 700), 'holder@example.org', 'plain@example.org', ...newPeople.slice(700)];
}

async function check(input?: Record<string, unknown>): Promise<{ batchId: string; calls: number }> {
  const emails = mixedList(app.host.site);
  app.host.meter.reset();
  const batchId = await app.prepare(emails, input);
  return { batchId, calls: app.host.meter.read().organizationCalls };
}

const expectedStandings = { absent: recipients - 2, 'with-access': 1, 'without-access': 1 };

describe('the check of a long list', () => {
  it('reads a small userbase once and looks up only those who are in it', async () => {
    app = await createAppHost();
    const { batchId, calls } = await check();

    expect((await app.ask('getBatch', { batchId })).standings).toEqual(expectedStandings);
    expect(calls).toBeLessThan(recipients / 25 / 2);
    const holder = (await app.recipients(batchId)).find(({ email }) => email === 'holder@example.org');
    expect(holder).toMatchObject({ standing: 'with-access' });
    expect(holder?.access.length).toBeGreaterThan(0);
  });

  it('looks everybody up where the userbase is large', async () => {
    const seed = (site: Site): void => {
      for (let place = 0; place < 500; place += 1)
        site.addPerson({ email: `colleague.${place}@acme.example` });
    };
    app = await createAppHost({ seed });
    const { batchId, calls } = await check();

    expect((await app.ask('getBatch', { batchId })).standings).toEqual(expectedStandings);
    expect(calls).toBeGreaterThan(recipients / 25);
  });

  it('looks everybody up where the batch would take access from people who were there', async () => {
    app = await createAppHost();
    const { batchId, calls } = await check({ options: { existingAccess: 'remove' } });

    expect((await app.ask('getBatch', { batchId })).standings).toEqual(expectedStandings);
    expect(calls).toBeGreaterThanOrEqual(recipients / 25);
  });
});
