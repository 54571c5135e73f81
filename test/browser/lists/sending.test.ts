import { browserJourney } from '../../support/browser/browser-journey.ts';
import { holdPageCalls } from '../../support/browser/hold-page-calls.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

/** A list is on its way until what this gives is called. */
async function send() {
  const { served, tab } = await journey.open();
  const { app, page } = tab;
  await tab.goTo('invite');
  await tab.typeList('one@example.org');
  const letGo = await holdPageCalls(page, '"addRecipients"');
  await app.getByRole('button', { name: 'Check the list' }).click();
  await app.getByText('Sending 0 of 1…').waitFor();
  await page.getByRole('link', { name: 'Batches' }).click();
  await app.getByRole('heading', { name: 'Batches', level: 1 }).waitFor();
  const batches = async () => (await served.ask('listBatches')).batches;
  return { tab, letGo, batches };
}

describe('a list that is being sent', () => {
  it('is not sent twice by whoever comes back to it', async () => {
    const { tab, letGo, batches } = await send();
    const { app, page } = tab;
    await page.getByRole('link', { name: 'Invite' }).click();
    await app.getByText('1 address is ready to be checked.').waitFor();
    await app.getByRole('textbox', { name: 'People to invite' }).press('Control+Enter');
    await app.getByText('Sending 0 of 1…').waitFor();
    letGo();
    await app.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await batches()).toHaveLength(1);
  });

  it('leaves its admin where they are, and is there when they come back', async () => {
    const { tab, letGo, batches } = await send();
    const { app, page } = tab;
    const checked = page.waitForResponse(
      (response) => response.request().postData()?.includes('"checkBatch"') === true,
    );
    letGo();
    await checked;
    await page.getByRole('link', { name: 'Settings' }).click();
    await app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Invite' }).click();
    await app.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await batches()).toMatchObject([{ state: 'ready' }]);
  });
});
