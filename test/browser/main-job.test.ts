import { browserJourney } from '../support/browser/browser-journey.ts';
import type { AdminPage } from '../support/browser/admin-page.ts';
import { pastedList } from '../support/lists/pasted-list.ts';
import type { ServedHost } from '../support/browser/served-host.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const accessByAddress = ({ host: { site } }: ServedHost) =>
  new Map(
    site.people().map((person) => [
      person.email.toLowerCase(),
      {
        groups: site.allGroupsOf(person.accountId).map(({ name }) => name),
        access: site.accessOf(person.accountId).map(({ product, via }) => `${product} ${via}`),
      },
    ]),
  );

async function run({ app }: AdminPage, invites: number): Promise<void> {
  await app.getByRole('button', { name: `Invite ${String(invites)} people` }).click();
  await app.getByRole('heading', { name: 'Finished' }).waitFor();
}

/** The outcome the page shows, by address. */
async function shownOutcomes(tab: AdminPage): Promise<Map<string, string>> {
  const rows = await tab.readTable('Results');
  return new Map(rows.map((cells) => [cells[1]?.split(/\s/)[0] ?? '', cells[2] ?? '']));
}

async function terminalEntries({ ask }: ServedHost): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const page = await ask('listAuditEntries', { limit: 100, ...(cursor && { cursor }) });
    for (const { target, outcome } of page.entries)
      if (target && outcome) counts.set(target.email, (counts.get(target.email) ?? 0) + 1);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return counts;
}

describe('forty pasted lines', () => {
  it('become verified people in no access group, with one entry in the log for each', async () => {
    const { served, tab } = await journey.open();
    const { text, fresh, there, rubbish } = pastedList(served.host.site);
    const before = accessByAddress(served);
    await tab.goTo('invite');
    await tab.typeList(text);
    await tab.app.getByText('38 addresses are ready to be checked.').waitFor();
    const problems = await tab.readTable('Entries to look at');
    expect(problems.map(([, typed]) => typed)).toEqual(rubbish);
    await tab.check();
    await run(tab, 35);

    const outcomes = await shownOutcomes(tab);
    for (const email of fresh) expect([email, outcomes.get(email)]).toEqual([email, 'Invited']);
    for (const email of there) expect([email, outcomes.get(email)]).toEqual([email, 'Kept access']);
    const after = accessByAddress(served);
    for (const email of fresh) expect(after.get(email)).toEqual({ groups: [], access: [] });
    for (const [email, held] of before) expect(after.get(email)).toEqual(held);
    const entries = await terminalEntries(served);
    expect(Object.fromEntries(entries)).toEqual(
      Object.fromEntries([...fresh, ...there].map((email) => [email, 1])),
    );
  });

  it('end the same where the site grants its default groups anyway, and say what was taken off', async () => {
    const { served, tab } = await journey.open({ behaviours: { grantsDefaultGroupsAnyway: true } });
    const { text, fresh } = pastedList(served.host.site);
    await tab.goTo('invite');
    await tab.typeList(text);
    await tab.check();
    await run(tab, 35);

    const rows = await tab.readTable('Results');
    const shown = rows.filter(([, , outcome]) => outcome === 'Invited, access removed');
    expect(shown).toHaveLength(35);
    for (const [, , , details] of shown) {
      expect(details).toContain('Read back without product access.');
      expect(details).toMatch(/Taken off: .*jira-users-acme-demo/);
    }
    const after = accessByAddress(served);
    for (const email of fresh) expect(after.get(email)).toEqual({ groups: [], access: [] });
  });
});
