import Papa from 'papaparse';
import type { AdminPage } from '../../support/browser/admin-page.ts';
import { browserJourney } from '../../support/browser/browser-journey.ts';
import { holdCalls } from '../../support/hold-calls.ts';
import { readDownload } from '../../support/browser/read-download.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const newPeople = (count: number) =>
  Array.from({ length: count }, (_, place) => `new.person${String(place)}@example.org`);

/** A list of new people, checked. */
async function prepare({ goTo, typeList, check }: AdminPage, count: number): Promise<void> {
  await goTo('invite');
  await typeList(newPeople(count).join('\n'));
  await check();
}

describe('a run', () => {
  it('survives a reload and leaving, is found again under Batches and says when it is finished', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await prepare(tab, 400);
    const letGo = holdCalls(served, 20);
    const root = app.locator('html');
    await root.evaluate((element) => element.scrollTo(0, 200));
    await app.getByRole('button', { name: 'Invite 400 people' }).click();
    await app.getByRole('heading', { name: 'Inviting' }).waitFor();
    expect(await root.evaluate((element) => element.scrollTop)).toBe(0);
    await page.reload();
    await app.getByRole('heading', { name: 'Inviting' }).waitFor();
    await app.getByText(/^[1-9]\d* of 400 done/).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    letGo();
    const flag = page.getByRole('region', { name: 'Messages' }).getByText('Run finished');
    await flag.waitFor();
    await page.getByRole('link', { name: 'Batches' }).click();
    await app.getByRole('link', { name: /^Open the batch of/ }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByText('400 invited.').waitFor();
    const [batch] = (await served.ask('listBatches')).batches;
    expect(batch).toMatchObject({ state: 'finished', counts: { invited: 400 } });
  });

  it('is the same to another admin, can be paused, resumed and cancelled', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await prepare(tab, 400);
    const untilPaused = holdCalls(served);
    await app.getByRole('button', { name: 'Invite 400 people' }).click();
    await app.getByRole('button', { name: 'Pause' }).click();
    await app.getByRole('button', { name: 'Resume' }).waitFor();
    untilPaused();
    await app.getByRole('heading', { name: 'Paused' }).waitFor();
    const other = await journey.tab(served);
    await other.page.goto(tab.page.url());
    await other.app.getByRole('heading', { name: 'Paused' }).waitFor();
    const untilCancelled = holdCalls(served);
    await other.app.getByRole('button', { name: 'Resume' }).click();
    await other.app.getByRole('heading', { name: 'Inviting' }).waitFor();
    await app.getByRole('button', { name: 'Cancel run' }).click();
    await app.getByRole('dialog', { name: 'Cancel the rest of this run?' }).waitFor();
    await app.getByRole('button', { name: 'Cancel the rest' }).click();
    untilCancelled();
    await app.getByRole('heading', { name: 'Cancelled' }).waitFor();
    const { counts } = await served.ask('getBatch', {
      batchId: new URL(tab.page.url()).searchParams.get('batch'),
    });
    expect((counts.invited ?? 0) + (counts.cancelled ?? 0)).toBe(400);
    expect(counts.cancelled).toBeGreaterThan(0);
    const rows = await tab.readTable('Results');
    const outcomes = rows.map(([, , outcome]) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'Cancelled')).toHaveLength(counts.cancelled ?? 0);
    expect(outcomes.filter((outcome) => outcome === 'Invited')).toHaveLength(counts.invited ?? 0);
  });

  it('retries those who failed, next to Atlassian’s words and what to do', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await tab.goTo('invite');
    await tab.typeList(['samir.nassar@acme.example', ...newPeople(3)].join('\n'));
    await tab.check();
    served.host.setBehaviours({ paidSubscription: false });
    await app.getByRole('button', { name: 'Invite 3 people' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByRole('button', { name: 'Failed 3' }).click();
    await app.getByRole('cell', { name: 'samir.nassar' }).waitFor({ state: 'detached' });
    const rows = await tab.readTable('Results');
    expect(rows).toHaveLength(3);
    const row = app
      .getByRole('row')
      .filter({ hasText: newPeople(3)[0] })
      .first();
    expect((await row.boundingBox())?.height).toBeLessThan(44);
    const opener = app.getByRole('button', { name: `Details of ${newPeople(3)[0] ?? ''}` });
    await opener.press('Enter');
    await app.getByRole('definition').filter({ hasText: 'needs a paid subscription' }).waitFor();
    await opener.press('Enter');
    await app
      .getByRole('definition')
      .filter({ hasText: 'needs a paid subscription' })
      .waitFor({ state: 'detached' });
    for (const [, , , details] of rows) {
      expect(details).toContain('Atlassian said: “Payment Required');
      expect(details).toContain('needs a paid subscription');
    }
    served.host.setBehaviours({ paidSubscription: true });
    const untilLookedAt = holdCalls(served);
    await app.getByRole('button', { name: 'Retry 3 addresses' }).click();
    await app.getByRole('button', { name: 'Cancel run' }).click();
    await app.getByText('the outcome of the attempt before stands').waitFor();
    await app.getByRole('button', { name: 'Keep running' }).click();
    untilLookedAt();
    await app.getByText('3 invited and 1 already without access.').waitFor();
    // The filter on the failed is let go with them.
    await app.getByRole('button', { name: 'On the list 4', pressed: true }).waitFor();
    expect(await tab.readTable('Results')).toHaveLength(4);
  });
});

describe('the results as a file', () => {
  it('hold every row or those of one outcome, and no cell is a formula; on paper they have their seal', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    const site = served.host.site;
    site.addPerson({ email: 'formula@acme.example', name: '=HYPERLINK("http://x.example","x")' });
    site.addPerson({ email: '+plus@acme.example', name: '@SUM(A1:A9)' });
    await tab.goTo('invite');
    await tab.typeList(['formula@acme.example', '+plus@acme.example', ...newPeople(2)].join('\n'));
    await app.getByRole('textbox', { name: 'Reason' }).fill('=1+1');
    await tab.check();
    await app.getByRole('button', { name: 'Invite 2 people' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    const saved = async (part: string) => {
      const before = await app.getByRole('table', { name: 'Results' }).boundingBox();
      const download = page.waitForEvent('download');
      await app.getByRole('button', { name: 'Download CSV' }).press('Enter');
      await app.getByRole('menuitem', { name: part }).press('Enter');
      const file = await download;
      expect(await app.getByRole('table', { name: 'Results' }).boundingBox()).toEqual(before);
      expect(file.suggestedFilename()).toMatch(/^invitations-\d{4}-\d\d-\d\d-.*\.csv$/);
      const text = (await readDownload(file)).toString('utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
    };
    expect((await saved('Invited (2)')).map(([, address]) => address)).toEqual(['Address', ...newPeople(2)]);
    const data = await saved('Everybody on the list (4)');
    expect(data).toHaveLength(5);
    expect(data.map(([, address, name]) => [address, name])).toEqual([
      ['Address', 'Name'],
      ['formula@acme.example', `'=HYPERLINK("http://x.example","x")`],
      [`'+plus@acme.example`, `'@SUM(A1:A9)`],
      ['new.person0@example.org', expect.any(String)],
      ['new.person1@example.org', expect.any(String)],
    ]);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    await app.getByRole('button', { name: 'Proof sheet' }).click();
    await app.getByText(/^4 people\. Choose/).waitFor();
    const { head } = await served.ask('getAuditDigest');
    const sheet = app.getByRole('article');
    for (const text of ['=1+1', 'Maya Lindqvist', ...newPeople(2), head ?? ''])
      await sheet.getByText(text, { exact: true }).first().waitFor();
    const frame = page.frames()[1];
    await frame?.evaluate(() => Object.assign(window, { print: () => document.body.append('Printed') }));
    await app.getByRole('button', { name: 'Print or save as PDF' }).click();
    await app.getByText('Printed').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await app.getByRole('heading', { name: 'Proof of a batch' }).isVisible()).toBe(false);
    expect(await sheet.isVisible()).toBe(true);
  });
});
