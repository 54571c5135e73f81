import { browserJourney } from '../support/browser/browser-journey.ts';
import type { AdminPage } from '../support/browser/admin-page.ts';
import type { ServedHost } from '../support/browser/served-host.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

async function chooseRoute({ app, goTo }: AdminPage, name: string): Promise<void> {
  await goTo('settings');
  await app.getByRole('radio', { name, exact: true }).check();
  await app.getByText('The route was saved.').waitFor();
  await app.getByText(/^Checked /).waitFor();
}

const groupsOf = ({ host: { site } }: ServedHost, email: string): string[] | undefined => {
  const person = site.people().find((candidate) => candidate.email === email);
  return person && site.allGroupsOf(person.accountId).map(({ name }) => name);
};

const newPeople = (count: number) =>
  Array.from({ length: count }, (_, place) => `new.person${String(place)}@example.org`);

describe('the app route', () => {
  it('ends on a site as documented with the refusal in Atlassian’s words and the way out', async () => {
    const { tab } = await journey.open();
    await chooseRoute(tab, 'App');
    const report = tab.app.getByRole('region', { name: 'App', exact: true });
    expect(await report.innerText()).toContain('Does not work');
    expect(await report.innerText()).toContain('Use the organization route');

    await tab.goTo('invite');
    await tab.app.getByText('The route “App” did not work when it was checked').waitFor();
    await tab.app.getByText(/^The check of .+ found that it cannot invite people\.$/).waitFor();
    await tab.app.getByText('Atlassian said: “This API does not support Forge apps.”').waitFor();
    await tab.typeList('one@example.org\ntwo@example.org');
    await tab.check();
    await tab.app.getByRole('button', { name: 'Invite 2 people' }).click();
    await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
    const rows = await tab.readTable('Results');
    expect(rows).toHaveLength(2);
    for (const [, , outcome, details] of rows) {
      expect(outcome).toBe('Failed');
      expect(details).toContain('Atlassian said: “This API does not support Forge apps.”');
      expect(details).toContain('choose the organization route');
    }
  });

  it('does the whole job where the site lets the app create users and edit groups', async () => {
    const { served, tab } = await journey.open({
      connected: false,
      behaviours: { forgeMayCreateUsers: true, appMayEditGroups: true },
    });
    await chooseRoute(tab, 'App');
    await tab.goTo('invite');
    await tab.typeList(newPeople(12).join('\n'));
    await tab.check();
    await tab.app.getByRole('button', { name: 'Invite 12 people' }).click();
    await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
    const rows = await tab.readTable('Results');
    expect(rows.map(([, , outcome]) => outcome)).toEqual(newPeople(12).map(() => 'Invited'));
    // Nobody saw more than Jira: the page promises no more.
    await tab.app.getByText('None of them held a billed product of Jira').waitFor();
    for (const email of newPeople(12)) expect(groupsOf(served, email)).toEqual([]);
  });
});

describe('a route that nobody has checked', () => {
  it('is not called broken, and is warned of only while the check found it so', async () => {
    const { served, tab } = await journey.open({ connected: false });
    const { app } = tab;
    await served.ask('saveSettings', { routeChoice: 'app' });
    await tab.goTo('invite');
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
    expect(await app.getByText('did not work when it was checked').count()).toBe(0);

    await served.ask('checkConnection');
    await tab.page.reload();
    await app.getByText('did not work when it was checked').waitFor();

    served.host.setBehaviours({ forgeMayCreateUsers: true });
    await app.getByRole('link', { name: 'Open settings' }).click();
    await app.getByRole('button', { name: 'Check the connection' }).click();
    await app.getByText(/^Checked /).waitFor();
    await tab.page.getByRole('link', { name: 'Invite', exact: true }).click();
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
    expect(await app.getByText('did not work when it was checked').count()).toBe(0);
  });
});

describe('the route of the signed-in admin', () => {
  it('is driven by the open page: closing pauses the work, opening resumes it', async () => {
    const { served, tab } = await journey.open({
      connected: false,
      behaviours: { forgeMayCreateUsers: true, latencyMs: 15 },
    });
    await chooseRoute(tab, 'Signed-in admin');
    await tab.goTo('invite');
    await tab.typeList(newPeople(60).join('\n'));
    await tab.check();
    await tab.app.getByRole('button', { name: 'Invite 60 people' }).click();
    await tab.app.getByText('so keep the app open, on any of its pages').waitFor();
    await tab.app.getByText(/^([1-9]|[1-4]\d) of 60 done/).waitFor();
    const address = tab.page.url();
    await tab.page.goto('about:blank');

    await served.host.drain();
    const [batch] = (await served.ask('listBatches')).batches;
    expect(batch).toMatchObject({ state: 'running', route: 'admin' });
    expect(batch?.done).toBeLessThan(60);
    await tab.page.goto(address);
    await tab.app.getByRole('heading', { name: 'Finished' }).waitFor();
    for (const email of newPeople(60)) expect(groupsOf(served, email)).toEqual([]);
  });
});

describe('a first visit without a key', () => {
  it('leads through connecting, refuses a wrong key in words and never shows the key again', async () => {
    const { served, tab } = await journey.open({ connected: false });
    const { app } = tab;
    await tab.goTo('invite');
    await app.getByText('Welcome. Two steps').waitFor();
    await app.getByRole('button', { name: 'Open settings' }).click();
    await app.getByText('Connect the app to your organization').waitFor();

    await app.getByLabel('API key').fill('not-a-key-of-this-organization');
    await app.getByRole('button', { name: 'Save key' }).click();
    await app.getByText('Atlassian did not accept the key').waitFor();

    const key = served.host.site.organizationKey;
    await app.getByLabel('API key').fill(key);
    await app.getByLabel('Label').fill('Key of the tests');
    await app.getByRole('button', { name: 'Save key' }).click();
    await app.getByText('The key works and was saved.').waitFor();
    await app.getByText('Automatic takes: Organization.').waitFor();
    await app.getByText('Key “Key of the tests”').waitFor();
    expect(await app.locator('html').innerHTML()).not.toContain(key);
    expect(await app.getByLabel('API key').count()).toBe(0);

    await tab.page.reload();
    await app.getByText('Connected to Acme').waitFor();
    await app.getByRole('button', { name: 'Replace key' }).click();
    expect(await app.getByLabel('API key').inputValue()).toBe('');
    expect(JSON.stringify(await served.ask('getSettings'))).not.toContain(key);

    await tab.page.getByRole('link', { name: 'Invite', exact: true }).click();
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
    expect(await app.getByText('Welcome. Two steps').count()).toBe(0);
  });

  it('offers the way back to the list once a key is saved, or another route was found', async () => {
    const byKey = await journey.open({ connected: false });
    await byKey.tab.goTo('settings');
    await byKey.tab.app.getByLabel('API key').fill(byKey.served.host.site.organizationKey);
    await byKey.tab.app.getByRole('button', { name: 'Save key' }).click();
    await byKey.tab.app.getByRole('button', { name: 'Go to Invite' }).click();
    await byKey.tab.app.getByRole('textbox', { name: 'People to invite' }).waitFor();

    const behaviours = { forgeMayCreateUsers: true };
    const { app, goTo } = await journey.tab(await journey.host({ connected: false, behaviours }));
    await goTo('settings');
    expect(await app.getByRole('button', { name: 'Go to Invite' }).count()).toBe(0);
    await app.getByRole('button', { name: 'Check the connection' }).click();
    await app.getByText('Automatic takes: App.').waitFor();
    await app.getByRole('button', { name: 'Go to Invite' }).click();
    await app.getByRole('textbox', { name: 'People to invite' }).waitFor();
    expect(await app.getByText('Welcome. Two steps').count()).toBe(0);
  });
});
