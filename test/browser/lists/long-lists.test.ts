import type { Locator } from 'playwright-core';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import type { ServedHost } from '../../support/browser/served-host.ts';

jest.setTimeout(120_000);
const journey = browserJourney();

const people = 5_200;
/** Beyond what one call looks through for a match. */
const place = 5_150;

const emailOf = (index: number) => `long.list${String(index)}@example.org`;

/** A checked batch of newcomers with one person who has access near its end. */
async function checkedBatch({ ask, host }: ServedHost): Promise<{ batchId: string; known: string }> {
  const known = host.site.admin.email;
  const emails = Array.from({ length: people }, (_, index) => (index === place ? known : emailOf(index)));
  const { batchId } = await ask('createBatch', { reason: 'Everybody' });
  await ask('addRecipients', {
    batchId,
    recipients: emails.map((email, index) => ({ email, line: index + 1 })),
  });
  await ask('checkBatch', { batchId });
  await host.drain();
  return { batchId, known };
}

const scrollTo = (table: Locator, share: number) =>
  table.evaluate((scroller, part) => {
    scroller.scrollTop = scroller.scrollHeight * part;
  }, share);

describe('a list of thousands', () => {
  it('has each row at its place, in the middle and at the end, before the rows between were read', async () => {
    const { served, tab } = await journey.open();
    const { batchId } = await checkedBatch(served);
    await tab.goTo('batches', `?batch=${batchId}`);
    const table = tab.app.getByRole('region', { name: 'What will happen' });
    await table.getByRole('cell', { name: emailOf(0), exact: true }).waitFor();
    expect(await table.getByRole('table').getAttribute('aria-rowcount')).toBe(String(people + 1));
    await scrollTo(table, 1);
    await table.getByRole('cell', { name: emailOf(people - 1), exact: true }).waitFor();
    await scrollTo(table, 0.5);
    await table.getByRole('cell', { name: emailOf(people / 2), exact: true }).waitFor();
    const row = table.getByRole('row').filter({ hasText: emailOf(people / 2) });
    expect(await row.getAttribute('aria-rowindex')).toBe(String(people / 2 + 2));
  });

  it('shows whom a filter or a search finds, though nobody among thousands before them matches', async () => {
    const { served, tab } = await journey.open();
    const { batchId, known } = await checkedBatch(served);
    await tab.goTo('batches', `?batch=${batchId}`);
    const { app } = tab;
    await app.getByRole('button', { name: 'Has access 1' }).click();
    const table = app.getByRole('region', { name: 'What will happen' });
    await table.getByRole('cell', { name: new RegExp(`^${known}`) }).waitFor();
    expect(await table.getByRole('row').count()).toBe(2);
    await app.getByRole('button', { name: `On the list ${people.toLocaleString('en')}` }).click();
    await app.getByRole('searchbox', { name: 'Search addresses' }).fill(emailOf(people - 1));
    await table.getByRole('cell', { name: emailOf(people - 1), exact: true }).waitFor();
    await app.getByRole('searchbox', { name: 'Search addresses' }).fill('nobody@nowhere');
    await app.getByText('Nothing here matches the filter.').waitFor();
  });
});
