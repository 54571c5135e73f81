import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { findLater, joinsJira, nine, otto, paula, watch } from './watched-people.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

/** Three people with access: by an admin, by an identity provider, and by their own hand. */
async function threeFindings() {
  const { served, tab } = await journey.open();
  await watch(served, [nine, otto, paula]);
  served.host.site.replaceApprovedDomains({
    'example.org': { products: [{ product: 'confluence', accessMode: 'DIRECT_ACCESS' }] },
  });
  await findLater(
    served,
    joinsJira(nine),
    { what: 'is-synchronised', groupName: 'okta-engineering', person: otto },
    { what: 'takes-access', product: 'confluence', person: paula },
  );
  await tab.goTo('watch');
  await tab.app.getByRole('region', { name: 'Findings' }).getByRole('row').nth(3).waitFor();
  return { served, tab };
}

const rowsOf = async (tab: AdminPage) =>
  new Map((await tab.readTable('Findings')).map((cells) => [cells[1], cells]));

describe('findings', () => {
  it('say who holds what, and how it came', async () => {
    const { tab } = await threeFindings();
    const rows = await rowsOf(tab);
    expect(rows.get(nine)?.[2]).toBe('Jira (user), Jira Product Discovery (user)');
    expect(rows.get(nine)?.[3]).toMatch(/^Added to jira-users-acme-demo (on .* )?by /);
    expect(rows.get(otto)?.[3]).toBe(
      'Through the synchronised group okta-engineering: change it at your identity provider',
    );
    expect(rows.get(paula)?.[3]).toMatch(/^May have taken it by themselves.*: people of example\.org may$/);
  });

  it('open, and lead to the batch that invited the person', async () => {
    const { tab } = await threeFindings();
    const { app } = tab;
    await app.getByRole('row').filter({ hasText: nine }).getByText('Jira Product').click();
    const dialog = app.getByRole('dialog', { name: /^Nine/ });
    await dialog.getByText('by Jira’s audit record').waitFor();
    expect(tab.page.url()).toContain('finding=');
    await tab.page.reload();
    await dialog.getByRole('link', { name: 'Open the batch' }).click();
    await app.getByRole('heading', { name: 'Onboarding of partners' }).waitFor();
  });

  it('are allowed with a reason and until a day, and say so afterwards', async () => {
    const { served, tab } = await threeFindings();
    const { app } = tab;
    await app.getByRole('checkbox', { name: 'Select all that are shown' }).check({ force: true });
    await app.getByText('3 selected.').waitFor();
    await app.getByRole('checkbox', { name: `Select ${paula}` }).uncheck({ force: true });
    await app.getByText('2 selected.').waitFor();
    await app.getByRole('button', { name: 'Allow…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Allow the access of 2 people?' });
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await dialog.getByText('Write a reason').waitFor();
    await dialog.getByLabel('Reason').fill('Works on the audit');
    await dialog.getByLabel('Last day').fill('2001-01-01');
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await dialog.getByText('That day has passed.').waitFor();
    await dialog.getByLabel('Last day').fill('2099-12-31');
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await app.getByText('The access of 2 people is allowed.').waitFor();
    await app.getByRole('link', { name: `Open the finding about ${nine}` }).waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Allowed 2' }).click();
    await app.getByRole('region', { name: 'Findings' }).getByRole('row').nth(2).waitFor();
    expect((await rowsOf(tab)).get(otto)?.[3]).toMatch(
      /^Allowed by Maya Lindqvist on .*, until 31 Dec 2099: Works on the audit$/,
    );
    expect(await served.ask('getWatch')).toMatchObject({ openFindings: 1, allowedFindings: 2 });
  });

  it('are removed through a list that is confirmed like any other, without those that cannot be', async () => {
    const { served, tab } = await threeFindings();
    const { app } = tab;
    await app.getByRole('checkbox', { name: 'Select all that are shown' }).check({ force: true });
    await app.getByRole('button', { name: 'Remove access…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Remove the access of 2 people?' });
    await dialog.getByText('1 person is left out').waitFor();
    await dialog.getByText('change it at your identity provider').waitFor();
    await dialog.getByLabel('Reason').fill('Not needed');
    await dialog.getByRole('button', { name: 'Check the removal' }).click();
    await app.getByRole('heading', { name: 'What will happen' }).waitFor();
    await app.getByText('Access watch', { exact: true }).waitFor();
    await app.getByRole('button', { name: 'Remove the access of 2 people' }).click();
    await app.getByRole('dialog').getByRole('checkbox').check({ force: true });
    await app.getByRole('button', { name: 'Remove access and run' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await served.host.runScheduled('every-five-minutes');
    await served.host.drain();
    await tab.goTo('watch', '?state=removed');
    await app.getByRole('region', { name: 'Findings' }).getByRole('row').nth(2).waitFor();
    await app.getByRole('button', { name: 'Removed 2' }).waitFor();
    const removed = await tab.readTable('Findings');
    expect(removed).toHaveLength(2);
    const [row] = removed;
    expect(row?.[2]).toMatch(/^Removed by Maya Lindqvist, gone since /);
  });

  it('of which nothing can be removed say why, and nothing else is offered', async () => {
    const { tab } = await threeFindings();
    const { app } = tab;
    await app.getByRole('link', { name: `Open the finding about ${otto}` }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Remove access…' }).click();
    const dialog = app.getByRole('dialog', { name: 'The app cannot remove this access' });
    await dialog.getByText('change it at your identity provider').waitFor();
    expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Close']);
  });
});
