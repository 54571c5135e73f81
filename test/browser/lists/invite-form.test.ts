import type { Dialog } from 'playwright-core';
import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { chooseFile } from '../../support/browser/choose-file.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const check = ({ app }: AdminPage) => app.getByRole('button', { name: 'Check the list' }).click();

/** What the browser asks on a reload, answered with yes. */
async function askedOnReload({ page, app }: AdminPage): Promise<string[]> {
  const asked: string[] = [];
  const answers: Promise<void>[] = [];
  const answer = (dialog: Dialog) => {
    asked.push(dialog.type());
    answers.push(dialog.accept());
  };
  page.on('dialog', answer);
  await page.reload();
  await app.getByRole('heading', { level: 1 }).waitFor();
  page.off('dialog', answer);
  // The reload may be over, and its question with it, before the browser says that the answer arrived.
  await Promise.allSettled(answers);
  return asked;
}

describe('a list that cannot be checked yet', () => {
  it('has the focus in the first wrong field, each with its reason until it is changed', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await served.ask('saveSettings', { reasonRequired: true, ticketRequired: true });
    await tab.goTo('invite');
    const problems = app.getByRole('alert');
    await check(tab);
    await app.locator('textarea[name=list]:focus').waitFor();
    expect(await problems.count()).toBe(3);
    await tab.typeList('one@example.org');
    expect(await problems.count()).toBe(2);
    await check(tab);
    await app.locator('input[name=reason]:focus').waitFor();
    await app.locator('input[name=reason]').fill('Onboarding');
    expect(await problems.allInnerTexts()).toEqual(['Name a ticket: the settings ask for one.']);
    await check(tab);
    await app.locator('input[name=ticket]:focus').waitFor();
    await app.locator('input[name=ticket]').fill('HR-1');
    expect(await problems.count()).toBe(0);
    await tab.check();
  });

  it('says so beside a file, too', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await chooseFile(tab, 'people.txt', 'broken@@example.org');
    await app.getByText('No e-mail address found yet.').waitFor();
    await check(tab);
    await app.getByRole('alert').getByText('Add at least one valid address first.').waitFor();
    await app.locator('[aria-label="People to invite: people.txt"]:focus').waitFor();
  });
});

describe('a reload', () => {
  it('is asked about while a list has not been sent', async () => {
    const { tab } = await journey.open();
    await tab.goTo('invite');
    await tab.app.getByRole('textbox', { name: 'People to invite' }).pressSequentially('one@example.org');
    expect(await askedOnReload(tab)).toEqual(['beforeunload']);
  });

  it('is not asked about with nothing typed, or once the list has been sent', async () => {
    const { tab } = await journey.open();
    await tab.goTo('invite');
    await tab.app.getByRole('textbox', { name: 'People to invite' }).click();
    expect(await askedOnReload(tab)).toEqual([]);
    await tab.typeList('one@example.org');
    await tab.check();
    expect(await askedOnReload(tab)).toEqual([]);
  });
});

describe('a file', () => {
  it('leaves with its list: once the run has started, the next list begins empty', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('invite');
    await chooseFile(tab, 'people.txt', 'one@example.org');
    await app.getByText('1 address is ready to be checked.').waitFor();
    await tab.check();
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await page.getByRole('link', { name: 'Invite' }).click();
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
  });
});

describe('what is under way', () => {
  it('says how many were looked up while a list is checked', async () => {
    const { served, tab } = await journey.open();
    const { batchId } = await served.ask('createBatch', {});
    const recipients = Array.from({ length: 400 }, (_, place) => ({
      email: `new${String(place)}@example.org`,
    }));
    await served.ask('addRecipients', { batchId, recipients });
    served.host.setBehaviours({ latencyMs: 2_000 });
    await served.ask('checkBatch', { batchId });
    await tab.goTo('invite');
    await tab.app.getByText(/^Looked up \d+ of 400/).waitFor();
    served.host.setBehaviours({ latencyMs: 0 });
  });
});
