import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const daniel = 'daniel.ferreira@acme.example';

it('an entry outside of the list says that its access was given back, and offers that once', async () => {
  const { served, tab } = await journey.open();
  const { app } = tab;
  const { ask, host } = served;
  const { batchId } = await ask('createBatch', { options: { existingAccess: 'remove' } });
  await ask('addRecipients', { batchId, recipients: [{ email: daniel }] });
  await ask('checkBatch', { batchId });
  await host.drain();
  const { removals } = await ask('getBatch', { batchId });
  await ask('startBatch', { batchId, confirmRemovals: removals?.digest });
  await host.drain();
  const { entries } = await ask('listAuditEntries', { filter: { email: daniel } });
  const entry = entries.find(({ groupsRemoved }) => groupsRemoved.length > 0);
  await tab.goTo('audit', `?outcome=failed&entry=${encodeURIComponent(entry?.id ?? '')}`);
  const dialog = app.getByRole('dialog');
  const readAnew = tab.page.waitForResponse(
    (response) => response.request().postData()?.includes('"listAuditEntries"') === true,
  );
  await dialog.getByRole('button', { name: 'Give the access back' }).click();
  await readAnew;
  await dialog.getByText('The access was given back.').waitFor();
  expect(await dialog.getByText('The access was given back.').count()).toBe(1);
  expect(await dialog.getByRole('button', { name: 'Give the access back' }).count()).toBe(0);
});
