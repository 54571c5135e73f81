import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

async function prepare({ goTo, typeList, check }: AdminPage, emails: string[]): Promise<void> {
  await goTo('invite');
  await typeList(emails.join('\n'));
  await check();
}

describe('the preview', () => {
  it('warns where nothing is connected, and leads to Settings', async () => {
    const { tab } = await journey.open({ connected: false });
    await prepare(tab, ['one@example.org']);
    await tab.app.getByText('The app is not connected yet').waitFor();
    await tab.app.getByRole('button', { name: 'Open settings' }).click();
    await tab.app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  it('offers to finish where nothing has to be done, and names the deactivated', async () => {
    const { tab } = await journey.open();
    await prepare(tab, ['samir.nassar@acme.example', 'george.papadakis@acme.example']);
    await tab.app.getByText('1 is here without access already and 1 is deactivated and stays so').waitFor();
    await tab.app.getByRole('button', { name: 'Finish: nothing has to be done' }).click();
    await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
  });

  it('says whether the invitation is mailed on the route that a start would take', async () => {
    const { served, tab } = await journey.open();
    await prepare(tab, ['one@example.org']);
    await tab.app.getByText('Will be held back', { exact: true }).waitFor();
    await served.ask('saveSettings', { routeChoice: 'app' });
    await tab.page.reload();
    await tab.app.getByText('Will be sent by Atlassian: this route cannot hold it back').waitFor();
  });

  it('is left by discarding the list, which reads as such and names no route', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await prepare(tab, ['one@example.org']);
    await app.getByRole('button', { name: 'Discard' }).click();
    await app.getByRole('heading', { name: 'Discarded' }).waitFor();
    await app.getByText('The list was discarded before anything was done.').waitFor();
    expect(await app.getByText('Organization', { exact: true }).count()).toBe(0);
    const [batch] = (await served.ask('listBatches')).batches;
    expect(batch).toMatchObject({ state: 'cancelled', counts: { cancelled: 1 } });
    await tab.goTo('batches');
    await app.getByRole('row').filter({ hasText: 'Discarded' }).waitFor();
  });

  it('shows the beginning of a long reason, and all of it when asked', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org');
    await app.getByRole('textbox', { name: 'Reason' }).fill('Because it is long. '.repeat(25).trim());
    await tab.check();
    const reason = app.locator('dd span').filter({ hasText: /^Because it is long/ });
    const before = (await reason.boundingBox())?.height ?? 0;
    await app.getByRole('button', { name: 'Show all of it' }).click();
    await app.getByRole('button', { name: 'Show less' }).waitFor();
    expect((await reason.boundingBox())?.height).toBeGreaterThan(before * 2);
  });
});

describe('an address that names no batch', () => {
  it.each(['nobody', 'NOT-AN-ID'])('says so, and leads on: %s', async (id) => {
    const { tab } = await journey.open();
    await tab.goTo('batches', `?batch=${id}`);
    await tab.app.getByRole('heading', { name: 'There is no such batch' }).waitFor();
    await tab.app.getByRole('button', { name: 'All batches' }).click();
    await tab.app.getByRole('heading', { name: 'Batches', level: 1 }).waitFor();
  });
});

describe('the results', () => {
  it('are copied though reading them takes longer than the browser honours a press', async () => {
    const { served, tab } = await journey.open({}, { ownContext: true });
    const { app, page } = tab;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await prepare(tab, ['one@example.org', 'two@example.org']);
    await app.getByRole('button', { name: 'Invite 2 people' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByRole('row').nth(2).waitFor();
    // Longer than a press counts in Chromium: five seconds.
    served.host.setBehaviours({ latencyMs: 6_000 });
    await app.getByRole('button', { name: 'Copy' }).click();
    await app.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [header, ...rows] = copied.split('\n').map((row) => row.split('\t'));
    expect(header).toEqual(expect.arrayContaining(['Address', 'Outcome', 'Groups removed']));
    expect(rows.map(([, address]) => address).sort()).toEqual(['one@example.org', 'two@example.org']);
    for (const row of rows) expect(row).toEqual(expect.arrayContaining(['Invited']));
  });

  it('say what kept them from being copied', async () => {
    const { tab } = await journey.open(
      {},
      { tolerated: /Failed to load resource: net::ERR_/, ownContext: true },
    );
    const { app, page } = tab;
    await page.clock.install();
    await prepare(tab, ['one@example.org']);
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await page.route('**/host/invoke', (route) => route.abort());
    await app.getByRole('button', { name: 'Copy' }).click();
    await app.getByText('Reading…').waitFor();
    await tab.passTime(app.getByText('The app cannot be reached'));
    await page.unroute('**/host/invoke');
  });
});
