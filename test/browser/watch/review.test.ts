import { createHash } from 'node:crypto';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { findLater, joinsJira, nine, otto, watch } from './watched-people.ts';
import { readDownload } from '../../support/browser/read-download.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

describe('the access review', () => {
  it.each([
    ['csv', 'CSV, for a spreadsheet'],
    ['jsonl', 'JSON Lines, for a program'],
  ] as const)('is a file whose digest the audit log has: %s', async (format, choice) => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await watch(served, [nine, otto]);
    await findLater(served, joinsJira(nine));
    await tab.goTo('watch');
    await app.getByRole('button', { name: 'Take out the access review…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Take out the access review' });
    await dialog.getByRole('radio', { name: choice }).check();
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^access-review-[\\d-]+\\.${format}$`));
    const file = await readDownload(download);
    const sha256 = createHash('sha256').update(file).digest('hex');
    await dialog.getByText(sha256).waitFor();
    expect(file.toString('utf8')).toContain(otto);
    const { entries } = await served.ask('listAuditEntries', { filter: { action: 'watch.review-exported' } });
    expect(entries).toMatchObject([{ changes: { sha256, people: 2, format } }]);
    await dialog.getByRole('link', { name: 'Open its record' }).click();
    await app.getByRole('dialog').getByText(sha256).waitFor();
  });
});
