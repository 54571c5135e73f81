import type { AdminPage } from '../support/browser/admin-page.ts';
import { browserJourney } from '../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const dayMs = 24 * 3_600_000;
const day = (daysAhead: number) => new Date(Date.now() + daysAhead * dayMs).toISOString().slice(0, 10);

const saveKey = ({ app }: AdminPage) => app.getByRole('button', { name: 'Save key' });
const focused = ({ app }: AdminPage) => app.locator(':focus');

describe('the date on which a key expires', () => {
  it('is refused where no key can expire then, at the field, and nothing is saved', async () => {
    const { served, tab } = await journey.open({ connected: false });
    const { app } = tab;
    await tab.goTo('settings');
    await app.getByLabel('API key').fill(served.host.site.organizationKey);
    const expiry = app.getByLabel('Expires on');
    for (const [date, sentence] of [
      ['2020-01-01', 'By that date the key has expired.'],
      ['2099-01-01', 'A key lives one year at most.'],
    ] as const) {
      await expiry.fill(date);
      expect(await app.getByRole('alert').count()).toBe(0);
      await saveKey(tab).click();
      await app.getByRole('alert').getByText(sentence).waitFor();
      await app.locator('input[name=expiresAt]:focus').waitFor();
    }
    expect((await served.ask('getSettings')).organization).toBeUndefined();
    await app.getByRole('button', { name: 'Open the calendar' }).click();
    await app.getByRole('gridcell').getByRole('button', { disabled: true }).first().waitFor();
    await app.getByRole('dialog', { name: 'Calendar' }).press('Escape');

    await expiry.fill(day(0));
    await saveKey(tab).click();
    await app.getByText(/^The key expires today, /).waitFor();
  });

  it('is not left out because it is incomplete', async () => {
    const { served, tab } = await journey.open({ connected: false });
    const { app, page } = tab;
    await tab.goTo('settings');
    await app.getByLabel('API key').fill(served.host.site.organizationKey);
    await app.getByLabel('Expires on').focus();
    await page.keyboard.type('12');
    await saveKey(tab).click();
    await app.getByRole('alert').getByText('That is not a whole date.').waitFor();
    expect((await served.ask('getSettings')).organization).toBeUndefined();
  });
});

describe('the focus', () => {
  it('stays with the key through saving, replacing and removing it', async () => {
    const { served, tab } = await journey.open({ connected: false });
    const { app, page } = tab;
    const key = served.host.site.organizationKey;
    await tab.goTo('settings');
    await app.getByLabel('API key').fill(key);
    await page.keyboard.press('Enter');
    await app.getByText('The key works and was saved.').waitFor();
    await app.locator('button:focus').getByText('Replace key').waitFor();

    await page.keyboard.press('Enter');
    await app.locator('input:focus').waitFor();
    expect(await app.getByText('The key works and was saved.').count()).toBe(0);
    await page.keyboard.type(key);
    await page.keyboard.press('Enter');
    await app.getByText('The key works and was saved.').waitFor();
    await app.locator('button:focus').getByText('Replace key').waitFor();

    await app.getByRole('button', { name: 'Remove key' }).press('Enter');
    await app.getByRole('dialog').getByRole('button', { name: 'Remove key' }).press('Enter');
    await app.getByText('The key was removed.').waitFor();
    await app.locator('input:focus').waitFor();
    expect(await focused(tab).getAttribute('type')).toBe('password');
  });
});
