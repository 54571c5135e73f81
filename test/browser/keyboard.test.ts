import type { AdminPage } from '../support/browser/admin-page.ts';
import { browserJourney } from '../support/browser/browser-journey.ts';
import { findLater, joinsJira, nine, watch } from './watch/watched-people.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

/** The accessible name of what has the focus, whether in the page's frame or around it. */
const focusedName = ({ app }: AdminPage) =>
  app.locator(':focus').evaluateAll(([element]) => {
    if (!(element instanceof HTMLElement)) return '';
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
    return element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? element.innerText;
  });

/** Presses Tab until what has this name has the focus. */
async function tabTo(tab: AdminPage, name: RegExp): Promise<void> {
  const most = 60;
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await tab.page.keyboard.press('Tab');
    const focused = await focusedName(tab);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to ${String(name)}, but to ${passed.join(' | ')}`);
}

describe('the keyboard alone', () => {
  it('does the main job: list, correction, check, run, results', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    const { keyboard } = page;
    await tab.goTo('invite');
    await tabTo(tab, /^People to invite/);
    await keyboard.type('one@example.org\nbroken@@example.org\ntwo@example.org');
    await app.getByText('2 addresses are ready to be checked.').waitFor();
    await tabTo(tab, /^More for broken@@example\.org$/);
    await keyboard.press('Enter');
    await app.getByRole('menuitem', { name: 'Edit' }).press('Enter');
    await app.getByRole('textbox', { name: 'Address instead of broken@@example.org' }).waitFor();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('mended@example.org');
    await keyboard.press('Enter');
    await app.getByText('3 addresses are ready to be checked.').waitFor();
    await tabTo(tab, /^Reason/);
    await keyboard.type('Onboarding');
    await keyboard.press('Enter');
    await app.getByRole('heading', { name: 'What will happen' }).waitFor();
    await tabTo(tab, /^Invite 3 people$/);
    await keyboard.press('Enter');
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await tabTo(tab, /^Search addresses$/);
    await keyboard.type('mended');
    await app.getByRole('cell', { name: /^one@example.org/ }).waitFor({ state: 'detached' });
    await app.getByRole('cell', { name: /^mended@example.org/ }).waitFor();
  });

  it('opens a dialog, stays in it, and is back where it was when it closes', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('settings');
    await tabTo(tab, /^Remove key$/);
    await page.keyboard.press('Enter');
    const dialog = app.getByRole('dialog', { name: 'Remove the organization key?' });
    await dialog.waitFor();
    await tabTo(tab, /^Cancel$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focusedName(tab)).toBe('Remove key');
  });

  it('is seen where it is, beside the heading too', async () => {
    const { tab } = await journey.open();
    await tab.goTo('audit');
    await tab.app.getByRole('row').nth(1).waitFor();
    await tabTo(tab, /^Export CSV$/);
    const outline = await tab.app
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  });

  it('filters the log and clears the filter without losing the place', async () => {
    const { tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('audit');
    await app.getByRole('row').nth(1).waitFor();
    await tabTo(tab, /^More filters$/);
    await page.keyboard.press('Enter');
    await app.getByLabel('Ticket').focus();
    await page.keyboard.type('HR-1');
    await page.keyboard.press('Enter');
    await app.getByText('No entry matches this filter').waitFor();
    expect(await focusedName(tab)).toBe('Ticket');
    await tabTo(tab, /^Clear filter$/);
    await page.keyboard.press('Enter');
    await app.getByRole('row').nth(1).waitFor();
    expect(await focusedName(tab)).toBe('Outcome');
    expect(await app.getByLabel('Ticket').inputValue()).toBe('');
  });

  it('chooses the route that the arrow keys came to last, however fast', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await tab.goTo('settings');
    served.host.setBehaviours({ latencyMs: 100 });
    await app.getByRole('region', { name: 'Route' }).getByRole('radio', { name: 'Automatic' }).focus();
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown');
    await app.getByText('The route was saved.').waitFor();
    await app.getByText(/^Checked /).waitFor();
    expect(await app.getByRole('radio', { name: 'Signed-in admin' }).isChecked()).toBe(true);
    expect(await focusedName(tab)).toContain('Signed-in admin');
    expect((await served.ask('getSettings')).routeChoice).toBe('admin');
  });

  it('decides about findings, and goes between the lists of the watch', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    const { keyboard } = page;
    await watch(served, [nine]);
    await findLater(served, joinsJira(nine));
    await tab.goTo('watch');
    await app.getByRole('link', { name: `Open the finding about ${nine}` }).waitFor();
    await tabTo(tab, /^Findings$/);
    await tabTo(tab, new RegExp(`^Select ${nine}$`));
    await keyboard.press('Space');
    await app.getByText('1 selected.').waitFor();
    await tabTo(tab, /^Open the finding about/);
    await keyboard.press('Enter');
    await app.getByRole('dialog', { name: /^Nine/ }).waitFor();
    await keyboard.press('Escape');
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedName(tab)).toBe(`Open the finding about ${nine}`);
    await app.getByRole('button', { name: 'Allow…' }).focus();
    await keyboard.press('Enter');
    await tabTo(tab, /^Reason/);
    await keyboard.type('Needed');
    await tabTo(tab, /^Allow$/);
    await keyboard.press('Enter');
    await app.getByText('The access of 1 person is allowed.').waitFor();
    await app.getByRole('tab', { name: 'Findings' }).focus();
    await keyboard.press('ArrowRight');
    await app.getByRole('region', { name: 'People watched' }).waitFor();
    expect(await focusedName(tab)).toBe('People');
  });
});
