import { browserJourney } from '../../support/browser/browser-journey.ts';
import type { ServedHost } from '../../support/browser/served-host.ts';
import { readDownload } from '../../support/browser/read-download.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

async function runBatch({ host, ask }: ServedHost, emails: string[], reason: string): Promise<string> {
  const { batchId } = await ask('createBatch', { reason, ticket: 'HR-7' });
  await ask('addRecipients', { batchId, recipients: emails.map((email) => ({ email })) });
  await ask('checkBatch', { batchId });
  await host.drain();
  await ask('startBatch', { batchId });
  await host.drain();
  return batchId;
}

describe('the audit log', () => {
  it('is filtered, and the filter and the open entry are in the address', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await runBatch(served, ['one@example.org', 'samir.nassar@acme.example'], 'Spring onboarding');
    await tab.goTo('audit');
    await app.getByRole('row').filter({ hasText: 'one@example.org' }).waitFor();
    await app.getByRole('searchbox').fill('one');
    await app.getByRole('link', { name: /^Show what the log has about .*one@example\.org/ }).click();
    await app.getByRole('region', { name: 'What is known of one@example.org' }).waitFor();
    await app.getByLabel('Outcome', { exact: true }).selectOption('invited');
    await app.getByRole('button', { name: 'Apply filter' }).click();
    await app.getByRole('row').filter({ hasText: 'samir.nassar' }).waitFor({ state: 'detached' });
    expect(await tab.readTable('Audit entries')).toHaveLength(1);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      email: 'one@example.org',
      outcome: 'invited',
    });

    await app.getByRole('link', { name: 'Open entry: Invited one@example.org' }).click();
    const dialog = app.getByRole('dialog', { name: 'Invited: one@example.org' });
    await dialog.getByText('Spring onboarding', { exact: true }).waitFor();
    await dialog.getByText('Before: nobody in the organization had this address.').waitFor();
    await dialog.getByText('no product access').waitFor();
    await dialog.getByRole('button', { name: 'JSON' }).click();
    const json = JSON.parse(await dialog.getByLabel('JSON', { exact: true }).last().innerText()) as unknown;
    expect(json).toMatchObject({ outcome: 'invited', target: { email: 'one@example.org' } });
    await page.reload();
    await dialog.getByText('Spring onboarding', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Clear filter' }).click();
    await app.getByRole('button', { name: 'Clear filter' }).waitFor({ state: 'detached' });
    await app.getByRole('button', { name: 'Show everybody' }).click();
    await app.getByRole('row').filter({ hasText: 'samir.nassar' }).waitFor();
    await page.goBack();
    await app.getByRole('row').filter({ hasText: 'samir.nassar' }).waitFor({ state: 'detached' });
  });

  it('is narrowed by names of batches and admins and by days that count, and a row opens on a press', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    await runBatch(served, ['one@example.org'], 'Spring onboarding');
    await runBatch(served, ['two@example.org'], 'Autumn onboarding');
    await tab.goTo('audit');
    const row = (email: string) => app.getByRole('row').filter({ hasText: email });
    await row('one@example.org').waitFor();
    expect(await row('two@example.org').first().innerText()).toContain('HR-7 · Autumn onboarding');
    await app.getByRole('button', { name: 'More filters' }).click();
    const batch = app.getByLabel('Batch', { exact: true });
    const spring = batch.locator('option', { hasText: 'Spring onboarding' });
    await spring.waitFor({ state: 'attached' });
    await batch.selectOption((await spring.getAttribute('value')) ?? '');
    await app.getByLabel('Admin', { exact: true }).selectOption({ label: 'Maya Lindqvist' });
    const today = new Date(served.host.clock.nowMs()).toISOString().slice(0, 10);
    await app.getByLabel('To (inclusive)', { exact: true }).fill(today);
    await app.getByRole('button', { name: 'Apply filter' }).click();
    await row('two@example.org').first().waitFor({ state: 'detached' });
    await row('one@example.org').getByText('one@example.org').click();
    await app.getByRole('dialog', { name: 'Invited: one@example.org' }).waitFor();
    await page.keyboard.press('Escape');
    await app.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('opens an entry from a shared address though the list does not show it', async () => {
    const { served, tab } = await journey.open();
    await runBatch(served, ['one@example.org'], 'Spring onboarding');
    const page = await served.ask('listAuditEntries', { filter: { email: 'one@example.org' } });
    const [entry] = page.entries;
    await tab.goTo('audit', `?outcome=failed&entry=${entry?.id ?? ''}`);
    const dialog = tab.app.getByRole('dialog', { name: 'Invited: one@example.org' });
    await dialog.getByText('Spring onboarding', { exact: true }).waitFor();
    await tab.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('leaves as JSON Lines and CSV with every entry behind the filter', async () => {
    const { served, tab } = await journey.open();
    const { app, page } = tab;
    const emails = Array.from({ length: 130 }, (_, place) => `p${String(place)}@example.org`);
    const batchId = await runBatch(served, emails, '=1+1');
    await tab.goTo('audit', `?batchId=${batchId}&outcome=invited`);
    await app.getByRole('row').nth(1).waitFor();
    const take = async (button: string) => {
      const download = page.waitForEvent('download');
      await app.getByRole('button', { name: button }).click();
      const file = await download;
      return { name: file.suggestedFilename(), text: (await readDownload(file)).toString('utf8') };
    };
    const jsonl = await take('Export JSON Lines');
    expect(jsonl.name).toMatch(/^audit-log-.*\.jsonl$/);
    for (const line of jsonl.text.trimEnd().split('\n')) expect(JSON.parse(line)).toBeDefined();
    for (const email of emails) expect(jsonl.text).toContain(`"${email}"`);
    const csv = await take('Export CSV');
    for (const email of emails) expect(csv.text).toContain(email);
    expect(csv.text).toContain(`'=1+1`);
    expect(csv.text).not.toMatch(/(^|,)"?=1\+1/m);
  });
});
