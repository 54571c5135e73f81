import type { FrameLocator, Page } from 'playwright-core';
import type { AdminPage } from '../support/browser/admin-page.ts';
import { holdPageCalls } from '../support/browser/hold-page-calls.ts';
import { axeViolations } from '../support/browser/axe-violations.ts';
import { chooseAct } from '../support/browser/choose-act.ts';
import { browserJourney } from '../support/browser/browser-journey.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { findLater, joinsJira, nine, otto, paula, watch } from './watch/watched-people.ts';

jest.setTimeout(90_000);
const journey = browserJourney();

/** The whole of it in light, then the colours alone in dark: the markup is the same. */
async function violations({ page, app }: AdminPage): Promise<string[]> {
  const inLight = await axeViolations(page);
  await turnTheme(page, app, 'dark');
  const inDark = await axeViolations(page, ['color-contrast', 'link-in-text-block']);
  await turnTheme(page, app, 'light');
  return [...inLight, ...inDark.map((line) => `in dark: ${line}`)];
}

/** Without a press of the mouse, which would take the focus out of a dialog. */
async function turnTheme(page: Page, app: FrameLocator, colorMode: 'light' | 'dark'): Promise<void> {
  await page.evaluate(() => document.getElementById('theme')?.click());
  await app.locator(`html[data-color-mode=${colorMode}]`).waitFor({ state: 'attached' });
}

const list = [
  'samir.nassar@acme.example',
  'daniel.ferreira@acme.example',
  'one@example.org',
  'two@example.org',
];
const problems = ['slip@gmial.com', '\u0430nna@example.org', 'broken@@example.org', 'ONE@example.org'];

describe('in light and in dark', () => {
  it('the first visit, the empty page and the refusal have no violation', async () => {
    const { tab } = await journey.open({ connected: false });
    for (const subPage of ['invite', 'batches', 'watch', 'audit', 'settings'] as const) {
      await tab.goTo(subPage);
      expect([subPage, ...(await violations(tab))]).toEqual([subPage]);
    }
    await tab.page.getByLabel('Signed in as').selectOption({ index: 1 });
    await tab.app.getByRole('heading', { name: 'Only Jira administrators can use this app' }).waitFor();
    expect(await violations(tab)).toEqual([]);
  });

  it('list, preview, confirmation, run, results, log and settings have no violation', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    const inspect = async (state: string) => expect([state, ...(await violations(tab))]).toEqual([state]);
    await tab.goTo('invite');
    await tab.typeList([...list, ...problems].join('\n'));
    await app.getByRole('checkbox', { name: 'Send Atlassian’s invitation mail' }).check();
    await app.getByRole('radio', { name: 'Remove their access' }).check();
    await chooseAct(app, app, 'Edit');
    await inspect('list with problems');
    await tab.check();
    await app.getByRole('region', { name: 'What will happen' }).getByRole('row').nth(1).waitFor();
    await inspect('preview');
    await app.getByRole('button', { name: /^Invite \d people/ }).click();
    await app.getByRole('dialog').getByText('Daniel Ferreira').waitFor();
    await inspect('confirmation');
    const letGo = holdCalls(served);
    await app.getByRole('dialog').getByRole('checkbox').check();
    await app.getByRole('button', { name: 'Remove access and run' }).click();
    await app.getByRole('heading', { name: 'Inviting' }).waitFor();
    await inspect('run');
    letGo();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByRole('region', { name: 'Results' }).getByRole('row').nth(1).waitFor();
    await inspect('results');
    await tab.goTo('batches');
    await app.getByRole('row').nth(1).waitFor();
    await inspect('batches');
    await tab.goTo('audit');
    await app.getByRole('button', { name: 'More filters' }).click();
    await inspect('audit log');
    await app.getByRole('link', { name: 'Open entry: Removed access daniel.ferreira@acme.example' }).click();
    await app.getByRole('dialog').waitFor();
    await inspect('entry');
    await app.getByRole('button', { name: 'JSON', exact: true }).click();
    await inspect('entry as JSON');
    await tab.goTo('settings');
    await app.getByRole('button', { name: 'Replace key' }).click();
    await app.getByRole('button', { name: 'Check the connection' }).click();
    await app.getByText(/^Checked /).waitFor();
    await inspect('settings');
  });

  it('the watch, its lists, dialogs and record have no violation', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    const inspect = async (state: string) => expect([state, ...(await violations(tab))]).toEqual([state]);
    const close = () =>
      app
        .getByRole('dialog')
        .getByRole('button', { name: /^(Cancel|Close)$/ })
        .click();
    await watch(served, [nine, otto, paula]);
    await findLater(served, joinsJira(nine), joinsJira(otto), {
      what: 'is-synchronised',
      groupName: 'okta-engineering',
      person: paula,
    });
    await tab.goTo('watch');
    await app.getByRole('checkbox', { name: 'Select all that are shown' }).check({ force: true });
    await app.getByText('Show as a table').click();
    await inspect('findings');
    await app.getByRole('button', { name: 'Remove access…' }).click();
    await inspect('removal');
    await close();
    await app.getByRole('button', { name: 'Allow…' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    await inspect('allowance without a reason');
    await app.getByLabel('Reason').fill('Needed');
    await app.getByRole('dialog').getByRole('button', { name: 'Allow' }).click();
    await app.getByRole('button', { name: 'Allowed 3' }).click();
    await app.getByRole('link', { name: `Open the finding about ${nine}` }).click();
    await inspect('finding');
    await close();
    await app.getByRole('tab', { name: 'People' }).click();
    await app.getByRole('row').nth(1).waitFor();
    await inspect('people');
    await app.getByRole('button', { name: 'Add people…' }).click();
    await inspect('adding people');
    await close();
    await app.getByRole('button', { name: 'Take out the access review…' }).click();
    await app.getByRole('button', { name: 'Take it out' }).click();
    await app.getByText('The audit log has the same value.').waitFor();
    await inspect('review');
    await app.getByRole('link', { name: 'Open its record' }).click();
    await app.getByRole('dialog').getByText('SHA-256 of the file').waitFor();
    await inspect('record of the review');
  });
});

describe('motion', () => {
  /** Whether anything moves for longer than a frame: what ends at once is running until the first one. */
  const moving = ({ app }: AdminPage) =>
    app
      .locator('html')
      .evaluate(() =>
        document
          .getAnimations()
          .some(
            ({ playState, effect }) =>
              playState === 'running' && Number(effect?.getComputedTiming().endTime) > 16,
          ),
      );

  it('is none for whoever asks for less: what is awaited is said, and nothing turns', async () => {
    const { tab } = await journey.open();
    const { page, app } = tab;
    await tab.goTo('invite');
    const letGo = await holdPageCalls(page);
    await page.getByRole('link', { name: 'Audit log', exact: true }).click();
    const word = app.getByText('Loading', { exact: true }).first();
    await word.waitFor();
    expect(await moving(tab)).toBe(false);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await word.waitFor({ state: 'hidden' });
    expect(await moving(tab)).toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    letGo();
    await word.waitFor({ state: 'detached' });
    await page.unrouteAll({ behavior: 'wait' });
  });
});
