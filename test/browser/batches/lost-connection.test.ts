import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(90_000);
const journey = browserJourney();
async function open() {
  const opened = await journey.open(
    {},
    { tolerated: /Failed to load resource: net::ERR_/, ownContext: true },
  );
  await opened.tab.page.clock.install();
  return opened;
}

const cut = ({ page }: AdminPage) => page.route('**/host/invoke', (route) => route.abort());
const mend = ({ page }: AdminPage) => page.unroute('**/host/invoke');

/** Waits until the loss is told: in one place, with a way to try again. */
async function expectToldOnce(tab: AdminPage): Promise<void> {
  const { app } = tab;
  await tab.passTime(app.getByText('The app cannot be reached'));
  expect(await app.getByText(/cannot be reached|connection was lost/).count()).toBe(1);
  await app.getByRole('button', { name: 'Try again' }).waitFor();
}

describe('a connection that stays lost', () => {
  it('on the first load is told once, and the page comes by itself when it is back', async () => {
    const { served, tab } = await open();
    await cut(tab);
    await tab.page.goto(served.url);
    await expectToldOnce(tab);
    await mend(tab);
    await tab.passTime(tab.app.getByRole('textbox', { name: 'People to invite' }));
    expect(await tab.app.getByText(/cannot be reached|connection was lost/).count()).toBe(0);
  });

  it('on Batches is told once, and the list comes by itself when it is back', async () => {
    const { tab } = await open();
    await tab.goTo('invite');
    await cut(tab);
    await tab.page.getByRole('link', { name: 'Batches' }).click();
    await expectToldOnce(tab);
    await mend(tab);
    await tab.passTime(tab.app.getByText('No batch yet'));
    expect(await tab.app.getByText(/cannot be reached|connection was lost/).count()).toBe(0);
  });

  it('at the start of a run is told once, with another try, and goes when it is back', async () => {
    const { tab } = await open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org');
    await tab.check();
    await cut(tab);
    const start = app.getByRole('button', { name: 'Invite 1 person' });
    await start.click();
    await expectToldOnce(tab);
    await mend(tab);
    await tab.passTime(app.getByText('The app cannot be reached'), 'hidden');
    expect(await app.getByText('connection was lost').count()).toBe(0);
    await start.click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
  });
});

describe('a list whose upload is cut off', () => {
  it('goes on in the same batch when it is sent again', async () => {
    const { served, tab } = await open();
    const { app, page } = tab;
    const people = 3_000;
    await tab.goTo('invite');
    const lines = Array.from({ length: people }, (_, place) => `p${String(place)}@example.org`);
    await app.locator('input[type=file]').setInputFiles({
      name: 'people.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(lines.join('\n')),
    });
    await app.getByText('3,000 addresses are ready to be checked.').waitFor();
    let pieces = 0;
    await page.route('**/host/invoke', (route) =>
      route.request().postData()?.includes('"addRecipients"') && (pieces += 1) > 1
        ? route.abort()
        : route.continue(),
    );
    await app.getByRole('button', { name: 'Check the list' }).click();
    await tab.passTime(app.getByRole('button', { name: 'Try again' }));
    expect((await served.ask('listBatches')).batches).toHaveLength(1);
    await mend(tab);
    await app.getByRole('button', { name: 'Try again' }).first().click();
    await tab.passTime(app.getByRole('heading', { name: 'What will happen' }));
    expect((await served.ask('listBatches')).batches).toMatchObject([{ state: 'ready', total: people }]);
  });
});
