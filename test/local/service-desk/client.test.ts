import { ServiceDeskClient } from 'jira.js';
import { createServiceDesk } from '../../../local/service-desk/create-service-desk.ts';
import { createServiceDeskClient } from '../../support/clients/service-desk-client.ts';
import { serveStandIn } from '../../support/clients/serve-stand-in.ts';

/** Where the local host puts the stand-in: clients must cope with a path before `/rest/servicedeskapi`. */
const basePath = '/atlassian/site';

async function servedDesk() {
  const { site, person } = createServiceDeskClient();
  const { address, close } = await serveStandIn(createServiceDesk({ site }), basePath);
  const { email, apiToken } = site.admin;
  const client = new ServiceDeskClient({ host: address, authentication: { basic: { email, apiToken } } });
  return { site, person, client, close };
}

describe('jira.js, a client written by others, at the service desk', () => {
  let served: Awaited<ReturnType<typeof servedDesk>>;
  beforeEach(async () => {
    served = await servedDesk();
  });
  afterEach(() => served.close());

  it('creates a customer, adds them to a desk and an organization, and reads them back', async () => {
    const { client } = served;
    const { values: desks = [] } = await client.serviceDesk.getServiceDesks({});
    const serviceDeskId = desks.find(({ projectKey }) => projectKey === 'HELP')?.id ?? '';
    const customer = { email: 'cara@example.com', displayName: 'Cara Customer' };
    const { accountId = '' } = await client.customer.createCustomer(customer);
    await client.serviceDesk.addCustomers({ serviceDeskId, accountIds: [accountId] });
    const { values: customers } = await client.serviceDesk.getCustomers({ serviceDeskId, query: 'cara' });
    expect(customers?.map(({ emailAddress }) => emailAddress)).toEqual(['cara@example.com']);
    const { id = '' } = await client.organization.createOrganization({ name: 'Fabrikam' });
    await client.organization.addUsersToOrganization({ organizationId: Number(id), accountIds: [accountId] });
    const { values: users } = await client.organization.getUsersInOrganization({
      organizationId: Number(id),
    });
    expect(users?.map((user) => user.accountId)).toEqual([accountId]);
  });

  it('meets errors as it knows them', async () => {
    const { client } = served;
    const taken = { email: 'ann@example.com', displayName: 'Ann' };
    await expect(client.customer.createCustomer(taken)).rejects.toMatchObject({ status: 400 });
    await expect(client.serviceDesk.getServiceDeskById({ serviceDeskId: '99' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
