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

describe('a removal that is being confirmed', () => {
  it('is looked at again when another check has brought other names', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await prepare(tab, [daniel, noah]);
    const { site } = served.host;
    await app.getByRole('button', { name: 'Remove the access of 2 people' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByText('Noah Williams').waitFor();
    await dialog.getByRole('checkbox').check();
    const [batch] = (await served.ask('listBatches')).batches;
    const id = site.personByEmail(noah)?.accountId ?? '';
    for (const group of site.directGroupsOf(id)) site.removeFromGroup(group.groupId, id);
    await served.ask('checkBatch', { batchId: batch?.batchId });
    await served.host.drain();
    await app.getByRole('dialog', { name: 'Remove product access from 1 person?' }).waitFor();
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(false);
    expect(await dialog.getByRole('button', { name: 'Remove access and run' }).isDisabled()).toBe(true);
  });
});

describe('a list that another admin has started meanwhile', () => {
  it.each(['Discard', 'Change the list'])(
    'is not cancelled by “%s” on a page that does not know yet',
    async (act) => {
      const { served, tab } = await journey.open();
      const { app } = tab;
      await tab.goTo('invite');
      await tab.typeList('one@example.org');
      await tab.check();
      const [batch] = (await served.ask('listBatches')).batches;
      const batchId = batch?.batchId ?? '';
      served.host.setBehaviours({ latencyMs: 1_500 });
      await served.ask('startBatch', { batchId });
      await app.getByRole('button', { name: act }).click();
      await app
        .getByRole('alert')
        .getByText(/started/)
        .waitFor();
      served.host.setBehaviours({ latencyMs: 0 });
      await served.host.drain();
      expect(await served.ask('getBatch', { batchId })).toMatchObject({
        state: 'finished',
        counts: { invited: 1 },
      });
    },
  );
});
