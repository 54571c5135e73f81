import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const tolerated = /Failed to load resource/;
const typed = 'one@example.org\nbroken@@example.org';
const missing = 'This part of the page could not be loaded';

async function write(part: string) {
  const { tab } = await journey.open({}, { tolerated, ownContext: true });
  await tab.goTo('invite');
  await tab.page.route(`**/${part}-*.js`, (route) => route.abort());
  const list = tab.app.getByRole('textbox', { name: 'People to invite' });
  await list.fill(typed);
  return { tab, list };
}

describe('a list that is being written', () => {
  it('is checked though the table of its problems could not be loaded', async () => {
    const { tab, list } = await write('problems');
    await tab.app.getByText(missing).waitFor();
    expect(await list.inputValue()).toBe(typed);
    await tab.check();
  });

  it('outlives another page that could not be loaded, and the page is there after a reload', async () => {
    const { tab, list } = await write('settings-page');
    const { app, page } = tab;
    await page.getByRole('link', { name: 'Settings' }).click();
    await app.getByText(missing).waitFor();
    await page.getByRole('link', { name: 'Invite' }).click();
    expect(await list.inputValue()).toBe(typed);
    await list.fill('');
    await page.unroute('**/settings-page-*.js');
    await tab.goTo('settings');
    await app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });
});
