import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { findLater, invite, joinsJira, look, nine, otto, watch } from './watched-people.ts';

jest.setTimeout(90_000);
const journey = browserJourney();
const aloneWithClock = { tolerated: /Failed to load resource: net::ERR_/, ownContext: true };

/** Calls of this name are cut off, or only those from the `after`-th on. */
const cut = ({ page }: AdminPage, functionKey: string, after = 0) => {
  let calls = 0;
  return page.route('**/host/invoke', (route) =>
    route.request().postData()?.includes(`"${functionKey}"`) && (calls += 1) > after
      ? route.abort()
      : route.continue(),
  );
};
const mend = ({ page }: AdminPage) => page.unroute('**/host/invoke');

describe('a list that could not be read anew', () => {
  it('shows everybody once when that works again', async () => {
    const { served, tab } = await journey.open({}, aloneWithClock);
    const { app, page } = tab;
    await page.clock.install();
    await watch(served, [nine, otto]);
    await findLater(served, joinsJira(nine));
    await tab.goTo('watch');
    const row = app.getByRole('link', { name: `Open the finding about ${nine}` });
    await row.waitFor();
    await cut(tab, 'listFindings');
    await findLater(served, joinsJira(otto));
    await tab.passTime(app.getByText('The app cannot be reached'));
    await mend(tab);
    await tab.passTime(app.getByRole('link', { name: `Open the finding about ${otto}` }));
    expect(await row.count()).toBe(1);
  });
});

describe('a finding that is being decided', () => {
  it('keeps the reason that is being typed when it leaves the list', async () => {
    const { served, tab } = await journey.open({}, aloneWithClock);
    const { app, page } = tab;
    await page.clock.install();
    await watch(served, [nine, otto]);
    await findLater(served, joinsJira(nine), joinsJira(otto));
    await tab.goTo('watch');
    await app.getByRole('link', { name: `Open the finding about ${nine}` }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Allow…' }).click();
    const reason = app.getByRole('dialog').getByLabel('Reason');
    await reason.fill('Needed for the audit');
    const { findings } = await served.ask('listFindings', { state: 'open' });
    const findingIds = findings.filter(({ email }) => email === nine).map(({ findingId }) => findingId);
    await served.ask('decideFindings', { findingIds, decision: 'allow', reason: 'Said elsewhere' });
    await tab.passTime(app.getByRole('link', { name: `Open the finding about ${nine}` }), 'hidden');
    expect(await reason.inputValue()).toBe('Needed for the audit');
  });
});

describe('an act on many that broke off', () => {
  it('goes on with those who are left, and tells of everybody', async () => {
    const { served, tab } = await journey.open({}, aloneWithClock);
    const { app } = tab;
    const people = Array.from({ length: 30 }, (_, place) => `p${String(place).padStart(2, '0')}@example.org`);
    await invite(served, people);
    await served.host.runScheduled('every-five-minutes');
    await served.host.drain();
    await look(served);
    await tab.goTo('watch', '?view=people');
    await app.getByRole('checkbox', { name: 'Select all that are shown' }).check({ force: true });
    await app.getByText('30 selected.').waitFor();
    await cut(tab, 'inviteAgain', 1);
    await app.getByRole('button', { name: 'Invite again…' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send the invitations' }).click();
    await dialog.getByText('The connection was lost before this was done').waitFor();
    await mend(tab);
    await dialog.getByRole('button', { name: 'Send the invitations' }).click();
    await app.getByText('30 people were mailed again.').waitFor();
    const { entries } = await served.ask('listAuditEntries', { limit: 100 });
    const mailed = entries.flatMap(({ action, target }) => (/again/.test(action) ? [target?.email] : []));
    expect(mailed).toHaveLength(30);
    expect(new Set(mailed).size).toBe(30);
  });
});

describe('a search of the people watched', () => {
  it('ends where a figure leads to all of its people', async () => {
    const { served, tab } = await journey.open({}, aloneWithClock);
    const { app, page } = tab;
    await page.clock.install();
    await watch(served, [nine, otto]);
    await tab.goTo('watch', '?view=people');
    const search = app.getByRole('searchbox', { name: 'Search addresses and names' });
    const row = app.getByRole('row').filter({ hasText: nine });
    await row.waitFor();
    await search.fill('otto');
    await tab.passTime(row, 'hidden');
    await app.getByRole('link', { name: /^Watched: 2/ }).click();
    await row.waitFor();
    // Longer than the pause after which what is typed is searched for.
    await page.clock.runFor(1_000);
    expect(await search.inputValue()).toBe('');
    expect(page.url()).not.toContain('search=');
  });
});
