import { browserJourney } from '../../support/browser/browser-journey.ts';
import { nine, otto } from './watched-people.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

async function compose(...emails: string[]) {
  const { served, tab } = await journey.open();
  served.host.site.replaceApprovedDomains({
    'example.org': { products: [{ product: 'jira-software', accessMode: 'DIRECT_ACCESS' }] },
    'example.net': { products: [{ product: 'confluence', accessMode: 'ADMIN_APPROVAL' }] },
  });
  await tab.goTo('invite');
  await tab.typeList(emails.join('\n'));
  return { served, tab };
}

describe('people of approved domains', () => {
  it('are named by domain before they are invited, with what they could take', async () => {
    const { tab } = await compose(nine, otto, 'one@example.net', 'two@elsewhere.example');
    const { app } = tab;
    await tab.check();
    await app.getByText('3 people on this list could take access without you').waitFor();
    expect(await app.getByRole('listitem').allInnerTexts()).toEqual(
      expect.arrayContaining([
        'example.org (2): Jira at once',
        'example.net (1): Confluence once an administrator approves',
      ]),
    );
    const link = app.getByRole('link', { name: 'Atlassian Administration' });
    expect(await link.getAttribute('href')).toBe('https://admin.atlassian.com');
    const plans = (await tab.readTable('What will happen')).map(([, , , plan]) =>
      plan?.includes('Could take access without an admin'),
    );
    expect(plans).toEqual([true, true, true, false]);
    await app.getByRole('button', { name: 'Invite 4 people' }).waitFor();
  });

  it('are held back where the list says so, and told what to do', async () => {
    const { served, tab } = await compose(nine, otto, 'two@elsewhere.example');
    const { app } = tab;
    await app.getByRole('checkbox', { name: 'Hold back people of approved domains' }).check({ force: true });
    await tab.check();
    await app.getByText('1 person will be invited and 2 are held back').waitFor();
    await app.getByText('Held back: approved domain').first().waitFor();
    await app.getByText('Their people are held back').waitFor();
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    await app.getByText('Held back, since people of this domain may take product access').first().waitFor();
    const [batch] = (await served.ask('listBatches')).batches;
    expect(batch?.counts).toEqual({ invited: 1, cancelled: 2 });
  });

  it('are counted once more where that did not work, and the run can be started', async () => {
    const { tab } = await compose(nine, 'two@elsewhere.example');
    const { app, page } = tab;
    await app.getByRole('checkbox', { name: 'Hold back people of approved domains' }).check({ force: true });
    await page.route('**/host/invoke', (route) =>
      route.request().postData()?.includes('"standing":"absent"')
        ? route.fulfill({ json: { ok: false, error: { code: 'UNEXPECTED', message: 'No.', logId: 'log1' } } })
        : route.continue(),
    );
    await tab.check();
    await app.getByText('It was logged under log1').waitFor();
    await page.unroute('**/host/invoke');
    await app.getByRole('button', { name: 'Try again' }).click();
    await app.getByText('1 person will be invited and 1 is held back').waitFor();
    await app.getByRole('button', { name: 'Invite 1 person' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
  });
});

describe('people who are needed until a day', () => {
  it('are proposed to be let go after it', async () => {
    const { served, tab } = await compose(nine);
    const { app } = tab;
    const day = app.getByLabel('Needed until');
    await day.fill('2001-01-01');
    await app.getByRole('button', { name: 'Check the list' }).click();
    await app.getByText('That day has passed.').waitFor();
    await day.fill('2099-12-31');
    await tab.check();
    await app.getByText('31 Dec 2099').waitFor();
    const [batch] = (await served.ask('listBatches')).batches;
    expect(batch?.options).toMatchObject({ endsOn: '2099-12-31' });
    await app.getByRole('button', { name: 'Change the list' }).click();
    expect(await day.inputValue()).toBe('31 Dec 2099');
  });
});
