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
  await app.getByLabel('Service desk').fill('HELP');
  await app.getByLabel('Customer organization ID').fill('1');
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
