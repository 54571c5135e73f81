import { browserJourney } from '../support/browser/browser-journey.ts';
import { holdCalls } from '../support/hold-calls.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

describe('somebody who is no admin', () => {
  it.each(['invite', 'batches', 'watch', 'audit', 'settings'] as const)(
    'is told so on %s and sees nothing',
    async (subPage) => {
      const { tab } = await journey.open();
      await tab.goTo(subPage);
      await tab.page.getByLabel('Signed in as').selectOption({ index: 1 });
      await tab.app.getByRole('heading', { name: 'Only Jira administrators can use this app' }).waitFor();
      await tab.app.getByText('You need the Administer Jira permission.').waitFor();
      expect(await tab.app.getByRole('button').count()).toBe(0);
    },
  );
});

describe('a lost connection', () => {
  it('is said, keeps what was typed and goes away by itself', async () => {
    const { tab } = await journey.open({}, { tolerated: /Failed to load resource: net::ERR_/ });
    const { app, page } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org');
    await page.route('**/host/invoke', (route) => route.abort());
    await app.getByRole('button', { name: 'Check the list' }).click();
    await app.getByText('The connection was lost. Trying again…').waitFor();
    await page.unroute('**/host/invoke');
    await app.getByRole('heading', { name: 'What will happen' }).waitFor();
    await app.getByText('The connection was lost.').waitFor({ state: 'detached' });
    await app.getByText('1 person will be invited.').waitFor();
  });

  it('during a run is said and caught up with', async () => {
    const { served, tab } = await journey.open({}, { tolerated: /Failed to load resource: net::ERR_/ });
    const { app, page } = tab;
    await tab.goTo('invite');
    await tab.typeList(Array.from({ length: 50 }, (_, place) => `p${String(place)}@example.org`).join('\n'));
    await tab.check();
    const letGo = holdCalls(served);
    await app.getByRole('button', { name: 'Invite 50 people' }).click();
    await app.getByRole('heading', { name: 'Inviting' }).waitFor();
    await page.route('**/host/invoke', (route) => route.abort());
    await app.getByText('Trying again…').waitFor();
    letGo();
    await served.host.drain();
    await page.unroute('**/host/invoke');
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByText('50 invited.').waitFor();
  });
});

describe('access that people hold already', () => {
  it('goes only after a second confirmation that names them, and comes back from the log', async () => {
    const { served, tab } = await journey.open();
    const { site } = served.host;
    const { app, page } = tab;
    const groupsOf = (email: string) => {
      const person = site.people().find((candidate) => candidate.email === email);
      return site.directGroupsOf(person?.accountId ?? '').map(({ name }) => name);
    };
    const [daniel, priya] = ['daniel.ferreira@acme.example', 'priya.raman@acme.example'] as const;
    const before = groupsOf(daniel).sort();
    await tab.goTo('invite');
    await tab.typeList([daniel, priya, 'new.one@example.org'].join('\n'));
    await app.getByRole('radio', { name: 'Remove their access' }).check();
    await tab.check();
    const [first] = (await tab.readTable('What will happen')).filter(([, address]) =>
      address?.includes(daniel),
    );
    expect(first?.[3]).toBe('Loses the access');
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    const dialog = app.getByRole('dialog', { name: 'Remove product access from 2 people?' });
    await dialog.getByText('Daniel Ferreira').waitFor();
    await dialog.getByText('Priya Raman').waitFor();
    expect(await dialog.innerText()).toContain('administers, never touched');
    const go = dialog.getByRole('button', { name: 'Remove access and run' });
    expect(await go.isDisabled()).toBe(true);
    expect(groupsOf(daniel).sort()).toEqual(before);
    await dialog.getByRole('checkbox').check();
    await go.click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    expect(groupsOf(daniel)).toEqual([]);
    expect(groupsOf(priya)).toEqual(['jira-administrators']);

    await tab.goTo('audit', `?email=${encodeURIComponent(daniel)}`);
    await app.getByRole('link', { name: `Open entry: Removed access ${daniel}` }).click();
    const entry = app.getByRole('dialog');
    await entry.getByRole('button', { name: 'Give the access back' }).click();
    await entry.getByText('The access was given back.').waitFor();
    expect(groupsOf(daniel).sort()).toEqual(before);
    await entry.getByRole('button', { name: 'Close' }).click();
    await app.getByRole('link', { name: `Open entry: Restored access ${daniel}` }).waitFor();
    expect(page.url()).not.toContain('entry=');
  });
});
