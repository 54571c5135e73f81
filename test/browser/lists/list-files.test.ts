import { chooseAct } from '../../support/browser/choose-act.ts';
import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { chooseFile } from '../../support/browser/choose-file.ts';
import { xlsx } from '../../support/lists/workbooks.ts';
import { readDownload } from '../../support/browser/read-download.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const twoPeople = 'Name;E-Mail\nAda;ada@example.org\nBob;bob@@example.org\n';
const oldWorkbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Drops on the first element that the selector finds what a browser would hand over; true when the page took it. */
const drop = (
  { app }: AdminPage,
  selector: string,
  what: { files?: Record<string, string>; text?: string },
) =>
  app
    .locator(selector)
    .first()
    .evaluate((element, { files = {}, text }) => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of Object.entries(files)) dataTransfer.items.add(new File([content], name));
      if (text !== undefined) dataTransfer.setData('text/plain', text);
      const options = { bubbles: true, cancelable: true, dataTransfer };
      element.dispatchEvent(new DragEvent('dragover', options));
      return !element.dispatchEvent(new DragEvent('drop', options));
    }, what);

describe('a refused file', () => {
  it('leaves the typed list and its decisions, and is named', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org\nbroken@@example.org');
    await chooseAct(app, app, 'Leave out');
    await chooseFile(tab, 'people.xls', oldWorkbook);
    const refusal = app.getByRole('alert');
    await refusal.getByText('“people.xls” was not taken').waitFor();
    expect(await refusal.innerText()).toContain('Save it as .xlsx');
    expect(await refusal.innerText()).toContain('The list that was here stays as it is.');
    await app.getByText('1 address is ready to be checked.').waitFor();
    expect(await app.getByRole('textbox', { name: 'People to invite' }).inputValue()).toContain('broken@@');
    await app.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await app.getByRole('textbox', { name: 'People to invite' }).press('End');
    await app.getByRole('textbox', { name: 'People to invite' }).pressSequentially(' ');
    await refusal.waitFor({ state: 'detached' });
  });

  it('leaves the file that was there and its decisions', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await chooseFile(tab, 'good.csv', twoPeople);
    await chooseAct(app, app, 'Leave out');
    await drop(tab, '[role=group] strong', { files: { 'bad.csv': 'Name;Team\nAda;Blue\n' } });
    await app.getByText('“bad.csv” was not taken').waitFor();
    await app.getByRole('group', { name: 'People to invite: good.csv' }).waitFor();
    await app.getByText('1 address is ready to be checked.').waitFor();
    await app.getByRole('button', { name: 'Undo', exact: true }).waitFor();
  });
});

describe('a copied text', () => {
  it('keeps the addresses that its links lead to', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    const field = app.getByRole('textbox', { name: 'People to invite' });
    await field.fill('one@example.org\n');
    await field.press('Control+End');
    await field.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Ada Lovelace');
      clipboardData.setData('text/html', '<a href="mailto:ada@example.org">Ada Lovelace</a>');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await field.inputValue()).toBe('one@example.org\nAda Lovelace <ada@example.org>');
    await app.getByText('2 addresses are ready to be checked.').waitFor();
  });
});

describe('a workbook', () => {
  it('is read in the worker, and what it hides is named', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    const file = xlsx([
      {
        name: 'People',
        rows: [
          { cells: ['Name', 'E-Mail', 'Manager e-mail'] },
          { cells: ['Ada', 'ada@example.org', 'boss@example.org'] },
          { cells: ['Bob', 'bob@example.org', ''], hidden: true },
          { cells: ['Cy', { link: 'mailto:cy@example.org', text: 'Cy' }, ''] },
        ],
      },
      { name: 'Former', hidden: true, rows: [{ cells: ['E-Mail'] }, { cells: ['dan@example.org'] }] },
    ]);
    await chooseFile(tab, 'people.xlsx', Buffer.from(file));
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    await app.getByText(/XLSX/).waitFor();
    await app.getByText('1 manager’s address was not taken.').waitFor();
    await app.getByText(/^1 hidden row was not read/).waitFor();
    await app.getByText('The hidden sheet “Former” was not read.').waitFor();
    await tab.check();
    const rows = await tab.readTable('What will happen');
    expect(rows.map(([, address]) => address)).toEqual(['ada@example.org', 'cy@example.org']);
  });
});

describe('a file', () => {
  it('puts the typed list aside, says so, and gives it back with its decisions', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org\ntwo@example.org\nbroken@@example.org');
    await chooseAct(app, app, 'Leave out');
    await chooseFile(tab, 'people.csv', twoPeople);
    await app.getByText('1 address is ready to be checked.').waitFor();
    await app.getByText(/typed before is kept aside and is not checked/).waitFor();
    await app.getByRole('button', { name: 'Remove', exact: true }).click();
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    await app.getByRole('button', { name: 'Undo', exact: true }).waitFor();
  });

  it('has the focus once it is there, and gives it to the text field when it is removed', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('invite');
    await chooseFile(tab, 'people.csv', twoPeople);
    await app.locator('[aria-label="People to invite: people.csv"]:focus').waitFor();
    await page.keyboard.press('Tab');
    await app.locator('button:focus', { hasText: 'Remove' }).press('Enter');
    await app.locator('textarea[name=list]:focus').waitFor();
  });

  it('is the first of several that are dropped, and the page says so', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await drop(tab, 'textarea', { files: { 'one.txt': 'one@example.org', 'two.txt': 'two@example.org' } });
    await app
      .getByText('One file at a time: only one.txt was looked at. 1 other file was not read.')
      .waitFor();
    await app.getByText('1 address is ready to be checked.').waitFor();
  });

  it('is taken wherever on the page it is dropped, and a text where the list is', async () => {
    const { tab } = await journey.open();
    await tab.goTo('invite');
    const files = { 'people.txt': 'one@example.org' };
    expect(await drop(tab, 'h1', { files })).toBe(true);
    expect(await drop(tab, 'input[name=reason]', { text: 'Onboarding' })).toBe(false);
    await tab.app.getByRole('group', { name: /people\.txt/ }).waitFor();
  });

  it('has a template to begin with, which is read as it is', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('invite');
    const arriving = page.waitForEvent('download');
    await app.getByRole('button', { name: 'Download a template' }).click();
    const template = await readDownload(await arriving);
    await chooseFile(tab, 'people-to-invite.csv', template);
    await app.getByText('1 address is ready to be checked.').waitFor();
    await app.getByText('Read as a table of 2 rows').waitFor();
  });

  it('is chosen by one control', async () => {
    const { tab } = await journey.open();
    await tab.goTo('invite');
    const snapshot = await tab.app.locator('form').ariaSnapshot();
    expect(snapshot.match(/Choose a file/g)).toHaveLength(1);
  });
});

describe('a text', () => {
  it('that is dropped beside the field joins the list', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList('one@example.org');
    await drop(tab, 'form button', { text: 'two@example.org' });
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    expect(await app.getByRole('textbox', { name: 'People to invite' }).inputValue()).toBe(
      'one@example.org\ntwo@example.org',
    );
  });

  it('too long for the field has the focus once it is held', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    const field = app.getByRole('textbox', { name: 'People to invite' });
    await field.focus();
    await field.evaluate((element) => {
      const clipboardData = new DataTransfer();
      const lines = Array.from({ length: 12_000 }, (_, place) => `person${String(place)}@example.org`);
      clipboardData.setData('text/plain', lines.join('\n'));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await app.locator('[aria-label^="People to invite: Pasted text"]:focus').waitFor();
    await app.getByText('12,000 addresses are ready to be checked.').waitFor();
  });
});
