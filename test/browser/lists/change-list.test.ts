import { browserJourney } from '../../support/browser/browser-journey.ts';
import { holdPageCalls } from '../../support/browser/hold-page-calls.ts';

jest.setTimeout(90_000);
const journey = browserJourney();

describe('a list that is changed after a reload', () => {
  it('of customers is one of customers again, with its desk, its reason and its names', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList('"Diaz, Cara" <cara@example.com>\nplain@example.com');
    await app.getByRole('radio', { name: 'Customers of Jira Service Management' }).check();
    await app.getByLabel('Service desk').selectOption('Acme support (HELP)');
    await app.getByLabel('Customer organization').selectOption('Northwind Traders');
    await app.getByRole('textbox', { name: 'Reason' }).fill('Portal for partners');
    await app.getByRole('textbox', { name: 'Ticket' }).fill('HR-7');
    await tab.check();
    await tab.page.reload();
    await app.getByRole('button', { name: 'Change the list' }).click();
    const list = app.getByRole('textbox', { name: 'People to invite' });
    expect(await list.inputValue()).toBe('"Diaz, Cara" <cara@example.com>\nplain@example.com');
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    expect(await app.getByLabel('Service desk').inputValue()).toBe('HELP');
    await tab.check();
    const [again, before] = (await served.ask('listBatches')).batches;
    expect(before).toMatchObject({ state: 'cancelled' });
    expect(again).toMatchObject({
      reason: 'Portal for partners',
      ticket: 'HR-7',
      options: { purpose: 'customers', customersOf: { serviceDeskId: 'HELP', organizationId: '1' } },
    });
    const { recipients } = await served.ask('listRecipients', { batchId: again?.batchId });
    expect(recipients.map(({ email, listedName }) => [email, listedName])).toEqual([
      ['cara@example.com', 'Diaz, Cara'],
      ['plain@example.com', undefined],
    ]);
  });

  it('of people is one of people, whatever the form was left at', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    const { batchId } = await served.ask('createBatch', { reason: 'Contractors' });
    await served.ask('addRecipients', { batchId, recipients: [{ email: 'one@example.org' }] });
    await served.ask('checkBatch', { batchId });
    await served.host.drain();
    await tab.goTo('invite');
    await app.getByRole('radio', { name: 'Customers of Jira Service Management' }).check();
    await app.getByRole('link', { name: /^Open/ }).click();
    await app.getByRole('button', { name: 'Change the list' }).click();
    const people = app.getByRole('radio', { name: 'People of the organization' });
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
    expect(await people.isChecked()).toBe(true);
  });
});

describe('a list that is being written', () => {
  const second = 'second@example.org';

  it('stays when the one before it is started, with its reason', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    const list = app.getByRole('textbox', { name: 'People to invite' });
    await tab.goTo('invite');
    await tab.typeList('first@example.org');
    await tab.check();
    await page.getByRole('link', { name: 'Invite' }).click();
    await list.fill(second);
    await app.getByRole('textbox', { name: 'Reason' }).fill('The second list');
    await app.getByRole('link', { name: /^Open/ }).click();
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await page.getByRole('link', { name: 'Invite' }).click();
    expect(await list.inputValue()).toBe(second);
    expect(await app.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('The second list');
  });

  it('is asked about before the one before it takes its place, and can be kept', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    const list = app.getByRole('textbox', { name: 'People to invite' });
    await tab.goTo('invite');
    await tab.typeList('first@example.org');
    await tab.check();
    await page.getByRole('link', { name: 'Invite' }).click();
    await list.fill(second);
    await app.getByRole('link', { name: /^Open/ }).click();
    const change = app.getByRole('button', { name: 'Change the list' });
    await change.click();
    await app.getByRole('heading', { name: 'Replace the list you are writing?' }).waitFor();
    await app.getByRole('button', { name: 'Keep it' }).click();
    await change.click();
    await app.getByRole('button', { name: 'Replace it' }).click();
    await list.waitFor();
    expect(await list.inputValue()).toBe('first@example.org');
  });

  it('stays what was written while the list was sent', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('invite');
    await tab.typeList('first@example.org');
    const letGo = await holdPageCalls(page, '"addRecipients"');
    await app.getByRole('button', { name: 'Check the list' }).click();
    const list = app.getByRole('textbox', { name: 'People to invite' });
    await list.fill(second);
    letGo();
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await page.getByRole('link', { name: 'Invite' }).click();
    expect(await list.inputValue()).toBe(second);
    expect((await served.ask('listBatches')).batches).toHaveLength(1);
  });
});
