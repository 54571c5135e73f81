import { browserJourney } from '../support/browser/browser-journey.ts';

jest.setTimeout(90_000);
const journey = browserJourney();

it('creates customers of a service desk, and names whoever has an account before anything is sent', async () => {
  const { served, tab } = await journey.open();
  const { app } = tab;
  const { serviceDesks } = served.host.site;
  await tab.goTo('invite');
  await tab.typeList('Cara Diaz <cara@example.com>\nliam.oconnor@acme.example');
  await app.getByRole('radio', { name: 'Customers of Jira Service Management' }).check();
  await app.getByRole('button', { name: 'Check the list' }).click();
  await app.getByText('Name the service desk by the key').waitFor();
  await app.getByLabel('Service desk').selectOption('Acme support (HELP)');
  await app.getByLabel('Customer organization').selectOption('Northwind Traders');
  await tab.check();
  expect(serviceDesks.portalCustomers()).toEqual([]);
  await app.getByText('Service desk HELP, customer organization 1').first().waitFor();
  await app.getByRole('button', { name: /^Invite 1 / }).click();
  await app.getByRole('heading', { name: 'Finished' }).waitFor();
  const rows = await tab.readTable('Results');
  expect(rows.map(([, , outcome]) => outcome)).toEqual(['Invited', 'Kept access']);
  await app.getByText('Read back as a portal-only customer of the service desk').waitFor();
  expect(serviceDesks.portalCustomers().map(({ name, email }) => [name, email])).toEqual([
    ['Cara Diaz', 'cara@example.com'],
  ]);
});

it('creates a hundred customers from a pasted list', async () => {
  const { served, tab } = await journey.open();
  const { app } = tab;
  await tab.goTo('invite');
  await tab.typeList(Array.from({ length: 100 }, (_, place) => `c${place}@example.com`).join('\n'));
  await app.getByRole('radio', { name: 'Customers of Jira Service Management' }).check();
  await app.getByLabel('Service desk').selectOption('Acme support (HELP)');
  await tab.check();
  await app.getByRole('button', { name: /^Invite 100 / }).click();
  await app.getByRole('heading', { name: 'Finished' }).waitFor();
  expect(served.host.site.serviceDesks.portalCustomers()).toHaveLength(100);
  expect(served.host.site.serviceDesks.deskById('HELP')?.customers.size).toBeGreaterThanOrEqual(100);
});

it('takes a desk by its key and an organization by its id that are not offered', async () => {
  const { served, tab } = await journey.open();
  const { app } = tab;
  await tab.goTo('invite');
  await tab.typeList('cara@example.com');
  await app.getByRole('radio', { name: 'Customers of Jira Service Management' }).check();
  await app.getByLabel('Service desk').selectOption('Another one, by its key or id');
  await app.getByLabel('Service desk key or ID').fill('10011');
  await app.getByLabel('Customer organization ID').fill('2');
  await tab.check();
  await app.getByText('Service desk 10011, customer organization 2').first().waitFor();
  await app.getByRole('button', { name: /^Invite 1 / }).click();
  await app.getByRole('heading', { name: 'Finished' }).waitFor();
  expect(served.host.site.serviceDesks.deskById('FAC')?.customers.size).toBe(1);
  expect(served.host.site.serviceDesks.organizationById('2')?.users.size).toBe(1);
});

it('says in Settings what can be done with customers', async () => {
  const { tab } = await journey.open({ behaviours: { appMayCreateCustomers: false } });
  const { app } = tab;
  await tab.goTo('settings');
  await app.getByRole('button', { name: 'Check the connection' }).click();
  const report = app.getByRole('region', { name: 'Service desk', exact: true });
  await report.getByText('Does not work').waitFor();
  expect(await report.innerText()).toContain('does not have permission to create customers');
  await app.getByText('When to use which route').click();
  expect(await app.getByRole('rowheader', { name: 'Customers' }).isVisible()).toBe(true);
});
