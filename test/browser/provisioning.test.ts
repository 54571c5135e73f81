import type { AdminPage } from '../support/browser/admin-page.ts';
import { browserJourney } from '../support/browser/browser-journey.ts';
import type { ServedHost } from '../support/browser/served-host.ts';

jest.setTimeout(90_000);
const journey = browserJourney();

const inTenDays = () => new Date(Date.now() + 10 * 24 * 3_600_000).toISOString().slice(0, 10);

/** Connects the site's directory by its form. */
async function connectDirectory({ app, goTo }: AdminPage, served: ServedHost, expiresAt: string) {
  const { directoryId, key } = served.host.site.provisioning;
  await goTo('settings');
  await app.getByRole('button', { name: 'Connect a directory' }).click();
  const form = app.getByRole('form', { name: 'Provisioning key' });
  await form.getByLabel('API key').fill(key());
  await form.getByRole('button', { name: 'Save provisioning key' }).click();
  await form.getByText('Paste the ID of the directory').waitFor();
  await form.getByLabel('Directory ID').fill(directoryId);
  await form.getByLabel('Expires on').fill(expiresAt);
  await form.getByRole('button', { name: 'Save provisioning key' }).click();
  await app.getByText(`Connected to directory ${directoryId}`).waitFor();
}

const chooseProvisioning = async ({ app }: AdminPage) => {
  await app.getByRole('radio', { name: 'User provisioning', exact: true }).check();
  await app.getByText('The route was saved.').waitFor();
  await app.getByText(/^Checked /).waitFor();
};

describe('the user provisioning route', () => {
  it('is connected, warned of, chosen and run in the page', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    await connectDirectory(tab, served, inTenDays());
    await app.getByText(/^The key expires on .+, in 10 days\./).waitFor();
    await app.getByText('Regenerating the key at Atlassian ends the old one at once').waitFor();
    await chooseProvisioning(tab);
    const report = app.getByRole('region', { name: 'User provisioning', exact: true });
    expect(await report.innerText()).toContain('User provisioning works');
    await app.getByText('When to use which route').click();
    expect(await app.getByRole('rowheader', { name: 'User provisioning' }).isVisible()).toBe(true);

    await tab.goTo('invite');
    await app.getByText(/^The provisioning key expires on /).waitFor();
    const others = Array.from({ length: 98 }, (_, place) => `p${place}@example.org`);
    await tab.typeList(['ada@acme.example', 'grace@example.org', ...others].join('\n'));
    await tab.check();
    await app.getByRole('button', { name: 'Invite 100 people' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    const rows = await tab.readTable('Results');
    expect(new Set(rows.map(([, , outcome]) => outcome))).toEqual(new Set(['Invited']));
    expect(served.host.site.provisioning.users()).toHaveLength(100);
  });

  it('is refused in words while the automatic group grants Jira', async () => {
    const { served, tab } = await journey.open({ behaviours: { provisionedPeopleGetJira: true } });
    await connectDirectory(tab, served, inTenDays());
    await chooseProvisioning(tab);
    const report = tab.app.getByRole('region', { name: 'User provisioning', exact: true });
    expect(await report.innerText()).toContain('Does not work');
    expect(await report.innerText()).toContain(
      'grants jira-software: everybody whom this route creates would hold it',
    );
  });

  it('takes back the record of somebody whom the organization does not manage, from the audit log', async () => {
    const { served, tab } = await journey.open();
    const { app } = tab;
    const { provisioning } = served.host.site;
    await served.ask('saveProvisioningKey', {
      directoryId: provisioning.directoryId,
      key: provisioning.key(),
    });
    await served.ask('saveSettings', { routeChoice: 'provisioning' });
    const { batchId } = await served.ask('createBatch', {});
    const recipients = [{ email: 'ada@acme.example' }, { email: 'grace@example.org' }];
    await served.ask('addRecipients', { batchId, recipients });
    for (const act of ['checkBatch', 'startBatch'] as const) {
      await served.ask(act, { batchId });
      await served.host.drain();
    }
    await tab.goTo('audit');
    const takeBack = async (email: string) => {
      await app.getByRole('link', { name: `Open entry: Invited ${email}` }).click();
      const dialog = app.getByRole('dialog', { name: `Invited: ${email}` });
      await dialog.getByRole('button', { name: 'Take this person back out of the directory' }).click();
      await dialog.getByText('taking back a managed one would deactivate it everywhere').waitFor();
      await dialog.getByRole('button', { name: 'Delete the record' }).click();
      return dialog;
    };
    const managed = await takeBack('ada@acme.example');
    await managed.getByText('The organization manages this account').waitFor();
    await tab.page.keyboard.press('Escape');
    const guest = await takeBack('grace@example.org');
    await guest.getByText('The record was deleted, and the directory read back without it.').waitFor();
    await tab.page.keyboard.press('Escape');
    expect(provisioning.users().map(({ userName }) => userName)).toEqual(['ada@acme.example']);
    await app.getByRole('link', { name: 'Open entry: Took a record back grace@example.org' }).click();
    await app.getByText('Their account is still in the organization.').waitFor();
  });
});
