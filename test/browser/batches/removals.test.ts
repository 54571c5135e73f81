import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const [daniel, noah, elena] = ['daniel.ferreira', 'noah.williams', 'elena.petrova'].map(
  (name) => `${name}@acme.example`,
) as [string, string, string];

/** A list whose people with access are to lose it, checked. */
async function prepare({ goTo, app, typeList, check }: AdminPage, emails: string[]): Promise<void> {
  await goTo('invite');
  await typeList(emails.join('\n'));
  await app.getByRole('radio', { name: 'Remove their access' }).check();
  await check();
}

describe('people who have access and are to lose it', () => {
  it('are counted by what they really lose, and only those who lose something are confirmed', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await prepare(tab, [daniel, noah, elena, 'new.one@example.org']);
    const summary = await app.getByRole('status').filter({ hasText: 'Seats used' }).innerText();
    expect(summary).toBe(
      '1 person will be invited, 1 will lose the access they have, 1 will lose a part of the access they have and 1 keeps access that cannot be removed. Seats used: none.',
    );
    await app.getByRole('button', { name: 'Invite 1 person and remove the access of 2' }).click();
    const dialog = app.getByRole('dialog', { name: 'Remove product access from 2 people?' });
    await dialog.getByText('Noah Williams').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    expect(await dialog.innerText()).not.toContain('Elena Petrova');
    expect(await dialog.innerText()).toContain('Keeps okta-engineering');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Remove access and run' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    const { site } = served.host;
    const groupsOf = (email: string) =>
      site.directGroupsOf(site.personByEmail(email)?.accountId ?? '').map(({ name }) => name);
    expect([daniel, noah, elena].map(groupsOf)).toEqual([[], ['okta-engineering'], ['okta-engineering']]);
  });

  it('are not asked about where nothing can be removed', async () => {
    const { tab } = await journey.open();
    await prepare(tab, [elena, 'new.one@example.org']);
    await tab.app.getByRole('button', { name: 'Invite 1 person', exact: true }).click();
    await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
    await tab.app.getByText('1 invited and 1 needs attention.').waitFor();
  });

  it('may be the admin at the page, who is told so twice', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await prepare(tab, [served.host.site.admin.email, daniel]);
    await app.getByRole('row').filter({ hasText: 'This is you' }).waitFor();
    await app.getByRole('button', { name: 'Remove the access of 2 people' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByText('You are one of them').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: 'This is you' }).waitFor();
  });

  it('are confirmed with the keyboard, which stays in the dialog', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await prepare(tab, [daniel]);
    await app.getByRole('button', { name: 'Remove the access of 1 person' }).press('Enter');
    const dialog = app.getByRole('dialog', { name: 'Remove product access from 1 person?' });
    await dialog.getByText('Daniel Ferreira').waitFor();
    const focused = () =>
      dialog.locator(':focus').evaluateAll(([element]) => element?.textContent ?? undefined);
    expect(await focused()).toBe('Remove product access from 1 person?');
    const passed: (string | undefined)[] = [];
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('Tab');
      passed.push(await focused());
    }
    expect(passed).not.toContain(undefined);
    expect(passed.filter((text) => text === 'Cancel').length).toBeGreaterThan(1);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).not.toBeUndefined();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
