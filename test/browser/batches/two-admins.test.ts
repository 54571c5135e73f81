import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(90_000);
const journey = browserJourney();

const [daniel, noah] = ['daniel.ferreira@acme.example', 'noah.williams@acme.example'] as const;

async function prepare({ goTo, app, typeList, check }: AdminPage, emails: string[]): Promise<void> {
  await goTo('invite');
  await typeList(emails.join('\n'));
  await app.getByRole('radio', { name: 'Remove their access' }).check();
  await check();
}

describe('a second try', () => {
  it('is of the act that failed, not of one before it', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org');
    await tab.check();
    await app.getByRole('button', { name: 'Check again' }).click();
    await app.getByRole('button', { name: 'Invite 1 person' }).waitFor();
    await page.route('**/host/invoke', (route) =>
      route.request().postData()?.includes('"cancelBatch"')
        ? route.fulfill({ json: { ok: false, error: { code: 'UNEXPECTED', message: 'No.', logId: 'log1' } } })
        : route.continue(),
    );
    await app.getByRole('button', { name: 'Change the list' }).click();
    await app.getByText('It was logged under log1').waitFor();
    await page.unroute('**/host/invoke');
    await app.getByRole('button', { name: 'Try again' }).click();
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
  });
});
