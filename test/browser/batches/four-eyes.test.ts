import { axeViolations } from '../../support/browser/axe-violations.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

describe('the rule of four eyes', () => {
  it('is switched on in Settings; its preparer reads why the start waits, a second admin starts', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('settings');
    await app.getByRole('checkbox', { name: 'Somebody else starts what an admin prepared' }).check();
    await app.getByRole('button', { name: 'Save rules' }).click();
    await app.getByText('The rules were saved.').waitFor();
    expect((await served.ask('getSettings')).fourEyes).toBe(true);

    await tab.goTo('invite');
    await tab.typeList('new.one@example.org');
    await tab.check();
    const start = app.getByRole('button', { name: 'Invite 1 person', exact: true });
    await app.getByText('You prepared this list, and your settings ask for four eyes').waitFor();
    expect(await start.isDisabled()).toBe(true);
    expect(await axeViolations(tab.page)).toEqual([]);

    const { batches } = await served.ask('listBatches');
    const { site } = served.host;
    const accounts = tab.page.getByLabel('Signed in as').getByRole('option');
    const accountId = (await accounts.nth(2).getAttribute('value')) ?? '';
    expect(accountId).not.toBe(site.admin.accountId);
    const other = await journey.tab(served, { accountId });
    await other.goTo('batches', `?batch=${batches[0]?.batchId ?? ''}`);
    await other.app.getByText('prepared this list, and your settings ask for four eyes').waitFor();
    await other.app.getByRole('button', { name: 'Invite 1 person', exact: true }).click();
    await other.app.getByRole('heading', { name: 'Finished' }).waitFor();
    const { entries } = await served.ask('listAuditEntries', { filter: { action: 'batch.started' } });
    expect(entries).toMatchObject([
      { actor: { accountId }, changes: { preparedBy: { accountId: site.admin.accountId } } },
    ]);
  });
});
