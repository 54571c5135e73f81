import type { FrameLocator, Page } from 'playwright-core';
import { axeViolations } from '../support/browser/axe-violations.ts';
import { portsInTurn } from '../support/browser/ports-in-turn.ts';
import { serveHost, type ServedHost } from '../support/browser/served-host.ts';
import { tabsInTurn, type Tab } from '../support/browser/tabs.ts';
import { sentencesOf } from '../support/words/languages.ts';
import { nativeWords } from '../support/words/native-words.ts';

jest.setTimeout(90_000);
const openTab = tabsInTurn(browser);
const serve = portsInTurn();
let served: ServedHost;
let tab: Tab | undefined;
let page: Page;
let surface: FrameLocator;
beforeEach(async () => {
  served = await serveHost({}, serve);
  tab = undefined;
});
afterEach(async () => {
  await tab?.close();
  await served.close();
  expect(tab?.messages).toEqual([]);
});

async function open(path: string, theme: 'light' | 'dark' = 'light'): Promise<void> {
  tab = await openTab({ width: 1100, height: 1200 });
  ({ page } = tab);
  await page.addInitScript((mode) => {
    if (location.protocol !== 'about:') localStorage.setItem('theme', mode);
  }, theme);
  await page.goto(`${served.url}${path}`);
  surface = page.frameLocator('#app-frame');
}
const signInAs = async (index: number): Promise<string> => {
  await page.getByLabel('Signed in as').selectOption({ index });
  return page.getByLabel('Signed in as').inputValue();
};

it('an issue with addresses in its text and an attached list is prepared by one admin and started by another', async () => {
  await served.ask('saveSettings', { fourEyes: true });
  await open('/issue/HR-1');
  await surface.getByRole('heading', { name: 'This issue names 4 people' }).waitFor();
  await surface.getByText('studio.csv: 2 people').waitFor();
  await surface.getByText('li.wei@@studio.example').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await surface.getByRole('button', { name: 'Check these people' }).click();
  await surface.getByText('4 to be invited.').waitFor();
  const start = surface.getByRole('button', { name: 'Invite 4 people' });
  await surface.getByText('your settings ask for four eyes').waitFor();
  expect(await start.isDisabled()).toBe(true);

  const second = await signInAs(2);
  await start.click();
  await surface.getByText('4 invited without access.').waitFor();
  await surface.getByRole('button', { name: 'Show everybody' }).click();
  await surface.getByRole('cell', { name: 'nora.lind@studio.example' }).first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const { entries } = await served.ask('listAuditEntries', { filter: { action: 'batch.started' } });
  expect(entries).toMatchObject([
    {
      actor: { accountId: second },
      ticket: 'HR-1',
      changes: { preparedBy: { accountId: served.host.site.admin.accountId } },
    },
  ]);

  const member = served.host.site.personByEmail('noah.williams@acme.example')?.accountId ?? '';
  await page.goto(`${served.url}/issue/HR-1?account=${encodeURIComponent(member)}`);
  await surface.getByText('4 invited without access.').waitFor();
  await surface.getByText('Administrators of Jira see who they are.').waitFor();
  expect(await surface.getByRole('button').count()).toBe(0);
  expect(await surface.locator('main').innerText()).not.toContain('@');
});

it('an attached workbook is prepared by one admin and started by another, from the issue to its batch and back', async () => {
  await served.ask('saveSettings', { fourEyes: true });
  await open('/issue/HR-4');
  await surface.getByRole('heading', { name: 'This issue names 2 people' }).waitFor();
  await surface.getByText('agency.xlsx: 2 people').waitFor();
  await surface.getByText('oskar.vik@agency.example: inactive by the list').waitFor();
  await surface.getByText('agency.xlsx hides 1 row, whose people are not taken.').waitFor();
  await surface.getByText('agency.xlsx hides the sheet “Last year”, whose people are not taken.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await surface.getByRole('button', { name: 'Check these people' }).click();
  await surface.getByText('2 to be invited.').waitFor();

  const second = await signInAs(2);
  await surface.getByRole('link', { name: 'Open in the app' }).click();
  await page.waitForURL(/\/batches\?batch=/);
  const ticket = surface.getByRole('link', { name: 'HR-4' });
  await ticket.waitFor();
  const [issue] = await Promise.all([page.context().waitForEvent('page'), ticket.click()]);
  await issue.waitForURL(/\/issue\/HR-4/);
  await issue.close();
  await page.goBack();
  await surface.getByRole('button', { name: 'Invite 2 people' }).click();
  await surface.getByText('2 invited without access.').waitFor();
  const { entries } = await served.ask('listAuditEntries', { filter: { action: 'batch.started' } });
  expect(entries).toMatchObject([
    {
      actor: { accountId: second },
      ticket: 'HR-4',
      changes: { preparedBy: { accountId: served.host.site.admin.accountId } },
    },
  ]);
});

it('panel, gadget and forms speak the language of the account without a word of English', async () => {
  const english = sentencesOf(await nativeWords('en'));
  const isTranslated = async () => {
    const shown = await surface.locator('body').innerText();
    expect(english.filter((text) => shown.includes(text))).toEqual([]);
    expect(await surface.locator('html').getAttribute('lang')).toBe('de-DE');
  };
  const { site } = served.host;
  site.updatePerson(site.admin.accountId, { locale: 'de_DE' });
  await open('/issue/HR-4');
  await surface.getByRole('heading', { name: 'Dieser Vorgang nennt 2 Personen' }).waitFor();
  await surface.getByText('oskar.vik@agency.example: laut Liste nicht aktiv').waitFor();
  await surface.getByRole('button', { name: 'Diese Personen prüfen' }).click();
  await surface.getByText('2 einzuladen.').waitFor();
  await isTranslated();
  await page.goto(`${served.url}/dashboard`);
  await surface.getByText('0 Personen haben Zugriff').waitFor();
  await isTranslated();
  await page.getByRole('button', { name: 'Configure' }).click();
  await surface.getByLabel('Zahlen und die neuesten 10 Befunde').waitFor();
  await isTranslated();
  await page.goto(`${served.url}/rule/invite-people`);
  await surface.getByLabel('Adressen (erforderlich)').focus();
  await page.keyboard.press('Tab');
  await surface.getByText('Geben Sie an, woher die Adressen kommen.').waitFor();
  await isTranslated();
  expect(english.length).toBeGreaterThan(40);
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it('the form of a step of a rule passes each change on, says what is missing, and axe finds nothing', async () => {
    await open('/rule/invite-people', theme);
    const addresses = surface.getByLabel('Addresses (required)');
    await addresses.focus();
    await page.keyboard.press('Tab');
    await surface.getByText('Say where the addresses come from.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await addresses.fill('{{issue.description}}');
    await surface.getByLabel('Lose it, once an admin has confirmed').click();
    await page.locator('#submitted', { hasText: '"existingAccess":"remove"' }).waitFor();
    await surface.getByLabel('Send Atlassian’s invitation mail').click();
    await page.locator('#submitted', { hasText: '"sendMail":true' }).waitFor();
    const inputs = JSON.parse(await page.locator('#submitted').innerText()) as Record<string, unknown>;
    expect(inputs).toMatchObject({
      addresses: '{{issue.description}}',
      ticket: '{{issue.key}}',
      existingAccess: 'remove',
      sendMail: true,
    });
    // What the form passes on is a set-up that a rule can be saved with, and that runs.
    const { accountId } = served.host.site.admin;
    const call = { actionKey: 'invite-people', inputs, accountId, issueKey: 'HR-1' };
    expect(await served.host.runAction(call)).toMatchObject({ total: 2 });
  });

  it('panel and gadget show what they have, and axe finds nothing', async () => {
    await open('/issue/HR-1', theme);
    await surface.getByRole('heading', { name: 'This issue names 4 people' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${served.url}/dashboard`);
    await surface.getByText('0 people hold access').waitFor();
    await surface.getByRole('cell', { name: 'Watched' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('a gadget is set up for itself, is left as it was, and axe finds nothing in its form', async () => {
    await open('/dashboard', theme);
    await surface.getByText('0 people hold access').waitFor();
    await page.getByRole('button', { name: 'Configure' }).click();
    await surface.getByLabel('Title').fill('Contractors');
    await surface.getByLabel('Figures, and the latest 10 findings').click();
    await surface.getByLabel('Every 15 minutes').click();
    expect(await axeViolations(page)).toEqual([]);
    await surface.getByRole('button', { name: 'Save' }).click();
    await surface.getByRole('heading', { name: 'Contractors' }).waitFor();
    expect(served.host.site.dashboard.configurationOf('10001')).toEqual({
      title: 'Contractors',
      findings: 10,
      refresh: 15,
    });

    await page.getByRole('button', { name: 'Configure' }).click();
    await surface.getByLabel('Title').fill('Never kept');
    await surface.getByRole('button', { name: 'Cancel' }).click();
    await surface.getByRole('heading', { name: 'Contractors' }).waitFor();
    await page.getByRole('link', { name: 'Gadget 10002' }).click();
    await surface.getByText('0 people hold access').waitFor();
    expect(await surface.getByRole('heading', { name: 'Contractors' }).count()).toBe(0);
  });
});
