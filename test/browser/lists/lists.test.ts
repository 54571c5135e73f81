import { chooseAct, editOf } from '../../support/browser/choose-act.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { chooseFile } from '../../support/browser/choose-file.ts';
import { fiveHundredLines } from '../../support/lists/pasted-list.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('five hundred mixed lines', () => {
  it('each get a verdict; wrong ones are corrected in place, suggestions taken or left', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    const list = fiveHundredLines(served.host.site);
    expect(list.text.split('\n')).toHaveLength(500);
    await tab.goTo('invite');
    await tab.typeList(list.text);
    const ready = list.fresh.length + list.there.length + list.slips.length;
    await app.getByText(`${String(ready)} addresses are ready to be checked.`).waitFor();
    await app
      .getByRole('button', { name: `Left out by themselves ${String(list.duplicates.length)}` })
      .waitFor();
    const table = app.getByRole('region', { name: 'Entries to look at' });
    const row = (text: string) => table.getByRole('row').filter({ hasText: text });
    const shown = await tab.readTable('Entries to look at');
    expect(shown.map(([, text]) => text).sort()).toEqual(
      [...list.rubbish, ...list.questions, ...list.slips].sort(),
    );

    const [broken = '', dropped = ''] = list.rubbish;
    await table.evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
    await editOf(app, row(broken));
    await app.getByRole('textbox', { name: `Address instead of ${broken}` }).fill('still wrong');
    await row(broken).getByRole('button', { name: 'Apply' }).click();
    await row(broken).getByText('That is not one e-mail address.').waitFor();
    await app.getByRole('textbox', { name: `Address instead of ${broken}` }).fill('mended@example.org');
    await app.getByRole('textbox', { name: `Address instead of ${broken}` }).press('Enter');
    await row(broken).getByText('Will be checked as mended@example.org').waitFor();
    await chooseAct(app, row(dropped), 'Leave out');
    await row(dropped).getByText('Left out').waitFor();
    await table.evaluate((scroller) => (scroller.scrollTop = 0));
    const [slip = ''] = list.slips;
    await row(slip)
      .getByRole('button', { name: `Use ${slip.replace('gmial', 'gmail')}` })
      .click();
    await app.getByText(`${String(ready + 1)} addresses are ready to be checked.`).waitFor();

    await tab.check();
    await app.getByRole('button', { name: `On the list ${String(ready + 1)}` }).waitFor();
    await app.getByRole('searchbox', { name: 'Search addresses' }).fill('mended@');
    await app.getByRole('cell', { name: /^mended@example.org/ }).waitFor();
    await app.getByRole('searchbox', { name: 'Search addresses' }).fill(slip.replace('gmial', 'gmail'));
    await app.getByRole('cell', { name: new RegExp(`^${slip.replace('gmial', 'gmail')}`) }).waitFor();
  });
});

describe('a file', () => {
  it.each([
    [
      'with bars between the cells, in Windows-1252',
      'people.csv',
      Buffer.from(
        'Prénom|Manager|E-Mail\nJosé|boss@example.org|jose@example.org\nZoë|boss@example.org|zoe@example.org\n',
        'latin1',
      ),
      'Windows-1252',
    ],
    [
      'with semicolons, in UTF-16',
      'people.csv',
      utf16(
        'Name;Manager;E-Mail\r\n"Müller; José";boss@example.org;jose@example.org\r\nZoë;;zoe@example.org\r\n',
      ),
      'UTF-16 LE',
    ],
  ])('%s is read, and what its columns are can be changed', async (_, name, bytes, encoding) => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await chooseFile(tab, name, bytes);
    await app.getByText(encoding).first().waitFor();
    await app.getByText(/managers?’s? address(es)? (was|were) not taken\./).waitFor();
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    await app.getByLabel(/^Manager/).selectOption('People to invite');
    await app.getByLabel(/^E-Mail/).selectOption('Other contacts, not taken');
    await app.getByText('1 address is ready to be checked.').waitFor();
    await app.getByLabel(/^E-Mail/).selectOption('People to invite');
    await app.getByLabel(/^Manager/).selectOption('Managers, not taken');
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    await tab.check();
    const rows = await tab.readTable('What will happen');
    expect(rows.map(([, address]) => address)).toEqual(['jose@example.org', 'zoe@example.org']);
    await app.getByText(`File ${name}`).waitFor();
  });

  it.each(['dropped as a file', 'pasted'])(
    'leaves out who is not active by the list until somebody takes them in, when it is %s',
    async (way) => {
      const { tab } = await journey.open();
      const { app } = tab;
      await tab.goTo('invite');
      const table =
        'Name\tE-Mail\tStatus\nAda\tada@example.org\tActive\nBob\tbob@example.org\tSuspended\nCy\t\tActive\n';
      if (way === 'pasted') await tab.typeList(table);
      else await chooseFile(tab, 'people.tsv', table);
      await app.getByText(/1 address is ready to be checked\..*1 not active by the list/).waitFor();
      await app.getByText('Cy, Active', { exact: true }).waitFor();
      await app.getByRole('button', { name: /^Left out by themselves/ }).click();
      await app.getByRole('button', { name: 'Invite anyway' }).click();
      await app.getByText('2 addresses are ready to be checked.').waitFor();
    },
  );

  it.each([
    ['that is broken', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2]), 'This file could not be read.'],
    ['without an address', Buffer.from('Name;Team\nJosé;Blue\nZoë;Red\n'), 'There is no e-mail address'],
    ['without a byte', Buffer.alloc(0), 'This file is empty.'],
  ])('%s is refused in words', async (_, bytes, sentence) => {
    const { tab } = await journey.open();
    await tab.goTo('invite');
    await chooseFile(tab, 'people.csv', bytes);
    await tab.app.getByText(sentence).waitFor();
    await tab.app.getByRole('textbox', { name: 'People to invite' }).waitFor();
  });

  it('of more than 50 MB is refused without being read', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    // Made in the page: a driver hands over no file of that size.
    await app.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
      const line = 'somebody@example.org\n'.repeat(50_000);
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(
          Array.from({ length: 52 }, () => line),
          'people.csv',
        ),
      );
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await app.getByText('This is larger than 50 MB').waitFor();
  });
});

describe('script and formula text', () => {
  it('is shown as it was typed and never runs', async () => {
    const { tab } = await journey.open();
    const { app } = tab;
    const script = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
    await tab.goTo('invite');
    await tab.typeList(
      `"${script.replaceAll('"', '')}" <plain@example.org>\n${script}\n=1+cmd|' /C calc'!A0`,
    );
    await app.getByRole('textbox', { name: 'Reason' }).fill(`=HYPERLINK("x") ${script}`);
    await app.getByRole('region', { name: 'Entries to look at' }).waitFor();
    await tab.check();
    await app.getByRole('button', { name: /Invite 1 person/ }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByRole('heading', { name: `=HYPERLINK("x") ${script}` }).waitFor();
    await tab.goTo('batches');
    await app.getByRole('cell', { name: script }).waitFor();
    expect(await app.locator('img, script:not([src])').count()).toBe(0);
    expect(await app.locator('html').evaluate(({ ownerDocument }) => ownerDocument.title)).not.toBe('run');
  });
});
