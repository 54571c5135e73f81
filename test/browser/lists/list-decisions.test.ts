import { chooseAct } from '../../support/browser/choose-act.ts';
import type { Locator } from 'playwright-core';
import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const typed = ['slip@gmial.com', 'broken@@example.org', 'one@example.org', 'other@@example.org'];

/** The words and the number of the chip that filters what to settle. */
async function chipOf(app: { getByRole: Locator['getByRole'] }): Promise<string> {
  const chips = app.getByRole('group', { name: 'Which entries to show' }).getByRole('button');
  return (await chips.first().innerText()).replace(/\s+/g, ' ');
}

async function openList(text: string) {
  const { tab } = await journey.open();
  await tab.goTo('invite');
  await tab.typeList(text);
  const table = tab.app.getByRole('region', { name: 'Entries to look at' });
  const row = (content: string) => table.getByRole('row').filter({ hasText: content });
  return { ...tab, tab, table, row };
}

describe('decisions on a list', () => {
  it('stay when lines come above them', async () => {
    const { app, row } = await openList(typed.join('\n'));
    await chooseAct(app, row('broken@@'), 'Leave out');
    await row('slip@').getByRole('button', { name: 'Use slip@gmail.com' }).click();
    const field = app.getByRole('textbox', { name: 'People to invite' });
    await field.fill(['above@example.org', ...typed].join('\n'));
    await app.getByText('3 addresses are ready to be checked.').waitFor();
    await row('broken@@').getByText('Left out').waitFor();
    await row('slip@').getByText('Will be checked as slip@gmail.com').waitFor();
  });

  it('are counted alike by the sentence and the chip, and stay in sight to be undone', async () => {
    const { app, row } = await openList(typed.join('\n'));
    await app
      .getByText('3 entries need a look. Left as they are, 2 are not invited and 1 is invited as typed.')
      .waitFor();
    expect(await chipOf(app)).toBe('Need a look 3');
    await chooseAct(app, row('slip@'), 'Leave out');
    await app.getByText('2 entries need a look; left as they are, they are not invited.').waitFor();
    expect(await chipOf(app)).toBe('Settled 1 · Need a look 2');
    expect(await row('slip@').innerText()).toContain('A good address, left out by you.');
    await chooseAct(app, row('other@@'), 'Leave out');
    await app.getByText('1 entry needs a look; left as it is, it is not invited.').waitFor();
    await chooseAct(app, row('broken@@'), 'Leave out');
    await app.getByText(/needs? a look; left/).waitFor({ state: 'detached' });
    expect(await chipOf(app)).toBe('Settled 3 · Need a look 0');
    await row('broken@@').getByRole('button', { name: 'Undo' }).click();
    expect(await chipOf(app)).toBe('Settled 2 · Need a look 1');
  });

  it('made for many at once are undone at once, those made one by one are kept', async () => {
    const { app, row } = await openList(typed.join('\n'));
    await row('slip@').getByRole('button', { name: 'Use slip@gmail.com' }).click();
    await app.getByRole('button', { name: 'Leave out all of them' }).click();
    await app.locator('button:focus', { hasText: 'Undo all 2' }).waitFor();
    expect(await chipOf(app)).toBe('Settled 3 · Need a look 0');
    await app.getByRole('button', { name: 'Undo all 2' }).press('Enter');
    await app.locator('button:focus', { hasText: 'Use all 2 suggestions' }).waitFor();
    expect(await chipOf(app)).toBe('Settled 1 · Need a look 2');
    await row('slip@').getByText('Will be checked as slip@gmail.com').waitFor();
  });

  it('are read out by one region for the whole table', async () => {
    const { app, row, table } = await openList(typed.join('\n'));
    await chooseAct(app, row('broken@@'), 'Leave out');
    await row('slip@').getByRole('button', { name: 'Use slip@gmail.com' }).click();
    await app
      .getByRole('status')
      .filter({ hasText: 'slip@gmial.com will be checked as slip@gmail.com' })
      .waitFor();
    expect(await table.getByRole('status').count()).toBe(0);
  });
});

describe('an entry', () => {
  it('with a quoted part before the @ is not offered as typed, and says so', async () => {
    const { app, row } = await openList('"ada lovelace"@example.org');
    expect(await row('ada').innerText()).toContain('it is not sent as typed');
    expect(await row('ada').getByRole('button', { name: 'Keep as typed' }).count()).toBe(0);
    await row('ada')
      .getByRole('button', { name: /^More for/ })
      .press('Enter');
    expect(await app.getByRole('menuitem').allInnerTexts()).toEqual(['Leave out']);
    await app.getByRole('menu').press('Escape');
    await app.locator('button:focus[aria-haspopup=menu]').waitFor();
  });

  it('in letters from right to left has its first part before the @', async () => {
    const { row } = await openList('\u05d3\u05d5\u05d3@\u05d3\u05d5\u05d2\u05de\u05d4.example');
    const cell = row('\u05d3').getByRole('cell').nth(1);
    const places = await cell.evaluate((element) => {
      const placeOf = (text: string) => {
        const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1;
          if (at < 0) continue;
          const range = element.ownerDocument.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          return range.getBoundingClientRect().left;
        }
        return NaN;
      };
      return ['\u05d3\u05d5\u05d3', '@', '\u05d3\u05d5\u05d2\u05de\u05d4'].map(placeOf);
    });
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});
