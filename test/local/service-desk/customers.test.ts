import { createServiceDeskClient } from '../../support/clients/service-desk-client.ts';

describe('a customer the app creates', () => {
  it('is portal-only: an account of the portal, no account of the organization, nothing billed', async () => {
    const { createCustomer, site } = createServiceDeskClient();
    const seats = site.seatsUsed('jira-servicedesk');
    expect(await createCustomer('cara@example.com')).toMatch(/^qm:[-0-9a-f]{36}:[-0-9a-f]{36}$/);
    expect(site.personByEmail('cara@example.com')).toBeUndefined();
    expect(site.seatsUsed('jira-servicedesk')).toBe(seats);
    expect(site.mails).toEqual([]);
  });

  it('is refused where anybody has the address, as a customer or as an account', async () => {
    const { createCustomer, asApp } = createServiceDeskClient();
    await createCustomer('cara@example.com');
    for (const email of ['CARA@example.com', 'liam.oconnor@acme.example']) {
      const strict = await asApp('POST /customer?strictConflictStatusCode=true', { email });
      expect([strict.status, strict.body.errorMessage]).toEqual([409, expect.stringContaining(email)]);
      expect((await asApp('POST /customer', { email })).status).toBe(400);
    }
  });

  it('is refused where Atlassian leaves apps no creation, and without the scope', async () => {
    const { asApp, asUser, site } = createServiceDeskClient();
    const customer = { email: 'cara@example.com' };
    site.behaviours.appMayCreateCustomers = false;
    expect((await asApp('POST /customer', customer)).status).toBe(403);
    expect((await asUser(site.admin.email, 'POST /customer', customer)).status).toBe(201);
    site.behaviours.appMayCreateCustomers = true;
    const other = { email: 'dan@example.com' };
    expect((await asApp('POST /customer', other, ['read:servicedesk-request'])).status).toBe(401);
    expect((await asApp('GET /servicedesk', undefined, ['manage:servicedesk-customer'])).status).toBe(401);
  });
});

describe('the customers of a desk', () => {
  it('are portal-only customers and people with an account alike', async () => {
    const { createCustomer, asApp, person } = createServiceDeskClient();
    const accountIds = [
      await createCustomer('cara@example.com'),
      person('samir.nassar@acme.example').accountId,
    ];
    expect((await asApp('POST /servicedesk/HELP/customer', { accountIds })).status).toBe(204);
    expect((await asApp('POST /servicedesk/1/customer', { accountIds })).status).toBe(204);
    const found = async (query: string) =>
      (await asApp(`GET /servicedesk/1/customer?query=${query}`)).body.values.map((user) => user.accountId);
    expect(await found('')).toEqual(accountIds);
    expect(await found('cara@example.com')).toEqual(accountIds.slice(0, 1));
    expect(await found('Nassar')).toEqual(accountIds.slice(1));
  });

  it('are added although one of them does not exist, and nothing says which were', async () => {
    const { createCustomer, asApp, site } = createServiceDeskClient();
    const cara = await createCustomer('cara@example.com');
    const { status } = await asApp('POST /servicedesk/1/customer', { accountIds: ['qm:no:body', cara] });
    expect([status, site.serviceDesks.deskById('1')?.customers]).toEqual([400, new Set([cara])]);
  });

  it('come with the organizations that belong to the desk, page by page', async () => {
    const { createCustomer, asApp } = createServiceDeskClient();
    const accountIds = [];
    for (const letter of 'abc') accountIds.push(await createCustomer(`${letter}@example.com`));
    expect((await asApp('POST /organization/1/user', { accountIds })).status).toBe(204);
    const { body } = await asApp('GET /servicedesk/1/customer?limit=2');
    expect([body.size, body.isLastPage, body._links.next]).toEqual([
      2,
      false,
      expect.stringContaining('start=2'),
    ]);
    const { body: rest } = await asApp('GET /servicedesk/1/customer?limit=2&start=2');
    expect([rest.size, rest.isLastPage, rest._links.next]).toEqual([1, true, undefined]);
    expect((await asApp('GET /servicedesk/2/customer')).body.values).toEqual([]);
  });

  it('are for agents to see, and for administrators to change', async () => {
    const { asUser, person } = createServiceDeskClient();
    const { accountId } = person('samir.nassar@acme.example');
    const add = { accountIds: [accountId] };
    expect((await asUser('sofia.marchetti@acme.example', 'GET /servicedesk/1/customer')).status).toBe(200);
    expect((await asUser('sofia.marchetti@acme.example', 'POST /servicedesk/1/customer', add)).status).toBe(
      403,
    );
    expect((await asUser('samir.nassar@acme.example', 'GET /servicedesk/1/customer')).status).toBe(403);
  });
});

describe('what is not provided', () => {
  it('answers 501 with its name', async () => {
    const { asApp } = createServiceDeskClient();
    const request = await asApp('POST /request', {});
    expect([request.status, request.body.errorMessage]).toEqual([501, expect.stringContaining('/request')]);
    expect((await asApp('GET /servicedesk?expand=x')).status).toBe(501);
  });

  it('keeps what there is between starts', async () => {
    const { createCustomer, asApp, site } = createServiceDeskClient();
    const accountIds = [await createCustomer('cara@example.com')];
    await asApp('POST /servicedesk/1/customer', { accountIds });
    await asApp('POST /organization/2/user', { accountIds });
    const read = async () => [
      (await asApp('GET /servicedesk/1/customer')).body,
      (await asApp('GET /organization/2/user')).body,
    ];
    const before = await read();
    const saved: unknown = JSON.parse(JSON.stringify(site.save()));
    site.reset();
    expect((await asApp('GET /servicedesk/1/customer')).body.values).toEqual([]);
    site.load(saved);
    expect(await read()).toEqual(before);
  });
});
