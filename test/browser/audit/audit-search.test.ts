import { browserJourney } from '../../support/browser/browser-journey.ts';
import type { ServedHost } from '../../support/browser/served-host.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

async function runBatch({ host, ask }: ServedHost, people: string[][], reason: string): Promise<void> {
  const { batchId } = await ask('createBatch', { reason, ticket: 'HR-7' });
  const recipients = people.map(([email = '', name]) => ({ email, ...(name && { name }) }));
  await ask('addRecipients', { batchId, recipients });
  await ask('checkBatch', { batchId });
  await host.drain();
  await ask('startBatch', { batchId });
  await host.drain();
}

const listed = [
  ['anna.schmidt@example.org', 'Anna Schmidt'],
  ['bert.schmitz@example.org', 'Bert Schmitz'],
  ['other@example.org', 'Ola Nord'],
];

describe('the search of the audit log', () => {
  it('tells in two clicks who invited somebody, why, and whether they hold access now', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await runBatch(served, listed, 'Spring onboarding');
    await tab.goTo('audit');
    await app.getByRole('searchbox', { name: 'Search people by address or name' }).click();
    await page.keyboard.type('schm');
    const people = app.getByRole('list', { name: 'People found' }).getByRole('link');
    await app.getByText('2 people found').waitFor();
    expect(await people.count()).toBe(2);
    await people.filter({ hasText: 'anna.schmidt' }).click();

    const card = app.getByRole('region', { name: 'What is known of anna.schmidt@example.org' });
    await card.getByText('by Maya Lindqvist').waitFor();
    await card.getByText('HR-7 · Spring onboarding').waitFor();
    await card.getByText('Without access', { exact: true }).waitFor();
    await card.getByText(/^Read \d/).waitFor();
    await app.getByRole('row').filter({ hasText: 'other@' }).waitFor({ state: 'detached' });
    expect(await tab.readTable('Audit entries')).toHaveLength(1);

    const { site } = served.host;
    const group = site.groups().find(({ name }) => name === 'jira-users-acme-demo');
    site.addToGroup(group?.groupId ?? '', site.personByEmail('anna.schmidt@example.org')?.accountId ?? '');
    await card.getByRole('button', { name: 'Read now' }).click();
    await card.getByText('With access', { exact: true }).waitFor();
    await card.getByText(/^Holds .*Jira/).waitFor();
    await card.getByRole('button', { name: 'Show everybody' }).click();
    await app.getByRole('row').filter({ hasText: 'other@' }).waitFor();
  });

  it('works from the keyboard, comes back with the address, and says when it finds nobody', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await runBatch(served, listed, 'Spring onboarding');
    await tab.goTo('audit');
    const field = app.getByRole('searchbox');
    await field.fill('oth');
    await app.getByText('1 person found').waitFor();
    await field.press('Enter');
    await app.getByRole('region', { name: 'What is known of other@example.org' }).waitFor();
    expect(new URL(page.url()).searchParams.get('email')).toBe('other@example.org');
    await page.goBack();
    await app.getByText('1 person found').waitFor();
    expect(await field.inputValue()).toBe('oth');
    await field.fill('%%%');
    await app.getByText('Type a letter or a digit to search.').waitFor();
    await field.fill('payroll');
    await app.getByText('Nobody in the log has a word').waitFor();
  });
});

describe('the search of the batches', () => {
  it('finds them by words of their reason and by whom they name', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await runBatch(served, listed, 'Spring onboarding');
    await runBatch(served, [['zoe@example.org']], 'Contractors of autumn');
    await tab.goTo('batches');
    const row = (reason: string) => app.getByRole('row').filter({ hasText: reason });
    await row('Spring onboarding').waitFor();
    const field = app.getByRole('searchbox');
    await field.fill('contr');
    await row('Spring onboarding').waitFor({ state: 'detached' });
    await row('Contractors of autumn').waitFor();
    await field.fill('zoe');
    await app.getByText('No batch has a word that begins so').waitFor();
    await app.getByRole('link', { name: /^Show the batches that name .*zoe@example\.org/ }).click();
    await app.getByText('Batches that name zoe@example.org').waitFor();
    await row('Contractors of autumn').waitFor();
    await row('Spring onboarding').waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Show all batches' }).click();
    await row('Spring onboarding').waitFor();
  });
});
