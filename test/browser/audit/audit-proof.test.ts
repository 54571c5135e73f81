import { browserJourney } from '../../support/browser/browser-journey.ts';
import type { AdminPage } from '../../support/browser/admin-page.ts';
import type { ServedHost } from '../../support/browser/served-host.ts';
import { verifyExport } from '../../support/audit/verify-export.ts';
import { readDownload } from '../../support/browser/read-download.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

let served: ServedHost;
let tab: AdminPage;
beforeEach(async () => {
  ({ served, tab } = await journey.open());
  await tab.goTo('invite');
  await tab.typeList(Array.from({ length: 30 }, (_, place) => `p${String(place)}@example.org`).join('\n'));
  await tab.check();
  await tab.app.getByRole('button', { name: 'Invite 30 people' }).click();
  await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
});

async function exported(button: string): Promise<string> {
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    tab.app.getByRole('button', { name: button }).click(),
  ]);
  return (await readDownload(download)).toString('utf8');
}

describe('the audit log of a batch that was just run', () => {
  it('is filtered, opened, exported and verified offline, and every change to the file is found and named', async () => {
    await tab.goTo('audit');
    await tab.app.getByRole('searchbox').fill('P7@exa');
    await tab.app.getByRole('link', { name: /^Show what the log has about .*p7@example\.org/ }).click();
    await tab.app.getByRole('link', { name: 'Open entry: Invited p7@example.org' }).click();
    await tab.app.getByText(/Verified .*: no product access/).waitFor();

    await tab.goTo('audit');
    const head = await tab.app.getByText(/^[0-9a-f]{64}$/).innerText();
    const lines = (await exported('Export JSON Lines')).trimEnd().split('\n');
    const whole = verifyExport(lines, '--head', head);
    expect(whole.said).toContain('The head you kept is link');
    expect(whole.verified).toBe(true);

    const places = lines.flatMap((line, place) => (line.includes('"id":"r:') ? [place] : []));
    const [one = 0, other = 0] = [places[11], places[12]];
    const id = /"id":"(r:[^"]+)"/.exec(lines[one] ?? '')?.[1] ?? 'none';
    const byte = lines.with(one, lines[one]?.replace('p11@', 'p1l@') ?? '');
    expect(verifyExport(byte).said).toContain(`record ${id}`);
    expect(verifyExport(lines.filter((_, place) => place !== one)).said).toContain(id);
    const swapped = lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
    expect(verifyExport(swapped).said).toContain(id);
  });

  it('is taken out as a table, counted over time, and named before a retention takes it away', async () => {
    await tab.goTo('audit', '?outcome=invited');
    const rows = (await exported('Export CSV')).trimEnd().split('\r\n');
    expect(rows).toHaveLength(31);
    expect(rows[0]).toContain('When,Action');

    await served.host.runScheduled('every-five-minutes');
    await served.host.drain();
    await tab.goTo('audit');
    const chart = tab.app.getByRole('region', { name: 'How invitations ended' });
    await chart.getByText('of 30 people who are watched hold no access to a product now.').waitFor();
    expect(await chart.innerText()).toMatch(/(^|\n)30 of 30 people/);
    await chart.getByText('Show as a table').click();
    expect(await chart.getByRole('cell').allInnerTexts()).toEqual(['30']);

    await served.host.advance(100 * 24 * 3600);
    await tab.goTo('settings');
    await tab.app.getByLabel('Keep the audit log').selectOption('3');
    await tab.app.getByText(/entries from before .* will be deleted/).waitFor();
    await tab.app.getByText(/Uninstalling the app removes the log, so export it first/).waitFor();
  });
});
