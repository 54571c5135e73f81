import type { Browser } from 'playwright-core';
import { openAdminPage, type AdminPage } from '../support/admin-page.ts';
import { launchBrowser } from '../support/browser.ts';
import { pastedList } from '../support/pasted-list.ts';
import { serveHost, type ServedHost, type ServedHostOptions } from '../support/served-host.ts';

jest.setTimeout(60_000);

let browser: Browser;
let served: ServedHost;
let tab: AdminPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options: ServedHostOptions = {}): Promise<void> {
  served = await serveHost(options);
  tab = await openAdminPage(browser, served);
}
afterEach(async () => {
  try {
    await tab.close();
  } finally {
    await served.close();
  }
});

const accessByAddress = () =>
  new Map(
    served.host.site.people().map((person) => [
      person.email.toLowerCase(),
      {
        groups: served.host.site.allGroupsOf(person.accountId).map(({ name }) => name),
        access: served.host.site.accessOf(person.accountId).map(({ product, via }) => `${product} ${via}`),
      },
    ]),
  );

async function run(invites: number): Promise<void> {
  await tab.app.getByRole('button', { name: `Invite ${String(invites)} people` }).click();
  await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
}

/** The outcome the page shows, by address. */
async function shownOutcomes(): Promise<Map<string, string>> {
  const rows = await tab.readTable('Results');
  return new Map(rows.map((cells) => [cells[1]?.split('\n')[0]?.trim() ?? '', cells[2] ?? '']));
}

async function terminalEntries(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const page = await served.ask('listAuditEntries', { limit: 100, ...(cursor && { cursor }) });
    for (const { target, outcome } of page.entries)
      if (target && outcome) counts.set(target.email, (counts.get(target.email) ?? 0) + 1);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return counts;
}

describe('forty pasted lines', () => {
  it('become verified people in no access group, with one entry in the log for each', async () => {
    await open();
    const { text, fresh, there, rubbish } = pastedList(served.host.site);
    const before = accessByAddress();
    await tab.goTo('invite');
    await tab.typeList(text);
    await tab.app.getByText('38 addresses are ready to be checked.').waitFor();
    const problems = await tab.readTable('Entries to look at');
    expect(problems.map(([, typed]) => typed)).toEqual(rubbish);
    await tab.check();
    await run(35);

    const outcomes = await shownOutcomes();
    for (const email of fresh) expect([email, outcomes.get(email)]).toEqual([email, 'Invited']);
    for (const email of there) expect([email, outcomes.get(email)]).toEqual([email, 'Kept access']);
    const after = accessByAddress();
    for (const email of fresh) expect(after.get(email)).toEqual({ groups: [], access: [] });
    for (const [email, held] of before) expect(after.get(email)).toEqual(held);
    const entries = await terminalEntries();
    expect(Object.fromEntries(entries)).toEqual(
      Object.fromEntries([...fresh, ...there].map((email) => [email, 1])),
    );
  });

  it('end the same where the site grants its default groups anyway, and say what was taken off', async () => {
    await open({ behaviours: { grantsDefaultGroupsAnyway: true } });
    const { text, fresh } = pastedList(served.host.site);
    await tab.goTo('invite');
    await tab.typeList(text);
    await tab.check();
    await run(35);

    const rows = await tab.readTable('Results');
    const shown = rows.filter(([, , outcome]) => outcome === 'Invited, access removed');
    expect(shown).toHaveLength(35);
    for (const [, , , details] of shown) {
      expect(details).toContain('Read back without product access.');
      expect(details).toMatch(/Taken off: .*jira-users-acme-demo/);
    }
    const after = accessByAddress();
    for (const email of fresh) expect(after.get(email)).toEqual({ groups: [], access: [] });
  });
});
