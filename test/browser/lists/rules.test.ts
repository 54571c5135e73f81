import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const domainsOf = ({ app }: AdminPage) => app.getByRole('textbox', { name: 'Allowed domains' });
const save = ({ app }: AdminPage) => app.getByRole('button', { name: 'Save rules' });
const isFocused = (locator: ReturnType<typeof domainsOf>) =>
  locator.evaluate((element) => element === document.activeElement);

async function openSettings(): Promise<Awaited<ReturnType<typeof journey.open>>> {
  const opened = await journey.open();
  await opened.tab.goTo('settings');
  return opened;
}

describe('allowed domains', () => {
  it('that no address can have are refused with a sentence, at the field, and nothing is saved', async () => {
    const { served, tab } = await openSettings();
    const { app } = tab;
    const sentence = '“*.acme.example” is a pattern, which matches no address.';
    await domainsOf(tab).fill('example.org\n*.acme.example');
    await save(tab).click();
    await app.getByRole('alert').getByText(sentence).waitFor();
    await app.locator('textarea:focus').waitFor();
    await tab.page.keyboard.press('Tab');
    await save(tab).press('Enter');
    await app.locator('textarea:focus').waitFor();
    expect((await served.ask('getSettings')).allowedDomains).toEqual([]);

    await domainsOf(tab).fill('@example.org\nhttps://acme.example/');
    expect(await app.getByRole('alert').count()).toBe(0);
    await save(tab).click();
    await app.getByText('The rules were saved.').waitFor();
    expect((await served.ask('getSettings')).allowedDomains).toEqual(['example.org', 'acme.example']);
    expect(await domainsOf(tab).inputValue()).toBe('example.org\nacme.example');
  });

  it('are not found fault with while they are typed', async () => {
    const { tab } = await openSettings();
    const alerts = tab.app.getByRole('alert');
    await domainsOf(tab).focus();
    for (const letter of 'acme') {
      await tab.page.keyboard.type(letter);
      expect(await alerts.count()).toBe(0);
    }
    await tab.page.keyboard.press('Tab');
    await alerts.getByText('“acme” is not a domain.').waitFor();
    await domainsOf(tab).press('End');
    await tab.page.keyboard.type('.example');
    expect(await alerts.count()).toBe(0);
  });
});

describe('rules that are not saved yet', () => {
  it('are still there after a visit to another page, say so, and can be discarded', async () => {
    const { served, tab } = await openSettings();
    const { app, page } = tab;
    const ticket = app.getByRole('checkbox', { name: 'A ticket is required' });
    await ticket.check();
    await domainsOf(tab).fill('acme.example');
    await page.getByRole('link', { name: 'Batches', exact: true }).click();
    await app.getByRole('heading', { name: 'Batches', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await app.getByText('There are changes that are not saved yet.').waitFor();
    expect(await ticket.isChecked()).toBe(true);
    expect(await domainsOf(tab).inputValue()).toBe('acme.example');

    await app.getByRole('button', { name: 'Discard the changes' }).press('Enter');
    await app.getByText('The rules are again as they were saved.').waitFor();
    expect(await ticket.isChecked()).toBe(false);
    expect(await domainsOf(tab).inputValue()).toBe('');
    expect(await isFocused(save(tab))).toBe(true);
    expect((await served.ask('getSettings')).ticketRequired).toBe(false);
  });

  it('are not called saved, and what another admin changed meanwhile stays', async () => {
    const { served, tab } = await openSettings();
    const { app } = tab;
    await app.getByRole('checkbox', { name: 'A ticket is required' }).check();
    await served.ask('saveSettings', { reasonRequired: true });
    await save(tab).click();
    await app.getByText('The rules were saved.').waitFor();
    expect(await served.ask('getSettings')).toMatchObject({ reasonRequired: true, ticketRequired: true });

    await app.getByRole('checkbox', { name: 'A ticket is required' }).uncheck();
    expect(await app.getByText('The rules were saved.').count()).toBe(0);
    await app.getByText('There are changes that are not saved yet.').waitFor();
  });
});

describe('protected groups', () => {
  it('that another admin protects while they are edited stay protected', async () => {
    const { served, tab } = await openSettings();
    const { app } = tab;
    await app.getByLabel('Group that grants access').selectOption({ index: 1 });
    await app.getByRole('button', { name: 'Protect group' }).first().click();
    const other = { groupId: '276f955c-63d7-42c8-9520-92d01dca0625', groupName: 'partners' };
    await served.ask('saveSettings', { protectedGroups: [other] });
    await save(tab).click();
    await app.getByText('The rules were saved.').waitFor();
    const { protectedGroups } = await served.ask('getSettings');
    expect(protectedGroups).toHaveLength(2);
    expect(protectedGroups).toContainEqual(other);
    await app.getByRole('button', { name: 'Stop protecting partners' }).waitFor();
  });

  it('are added and taken off by the keyboard without losing the place', async () => {
    const { tab } = await openSettings();
    const { app } = tab;
    const choice = app.getByLabel('Group that grants access');
    await choice.selectOption({ index: 1 });
    await app.getByRole('button', { name: 'Protect group' }).first().press('Enter');
    await app.getByRole('button', { name: /^Stop protecting / }).waitFor();
    expect(await isFocused(choice)).toBe(true);

    await app.getByText('A group that is not in the list').click();
    await app.getByLabel('Group ID').fill('276f955c-63d7-42c8-9520-92d01dca0625');
    await app.getByLabel('Group name').fill('partners');
    await app.getByLabel('Group name').press('Enter');
    await app.getByRole('button', { name: 'Stop protecting partners' }).press('Enter');
    await app.getByRole('button', { name: 'Stop protecting partners' }).waitFor({ state: 'detached' });
    expect(await app.locator('body:focus').count()).toBe(0);
    expect(await app.locator(':focus').innerText()).toContain('Remove');
    expect(await app.getByText('The rules were saved.').count()).toBe(0);
  });
});
