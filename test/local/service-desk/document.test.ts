import { createDocumentCheck } from '../../support/documents/document-check.ts';
import type { OpenApiDocument } from '../../support/documents/document-check.ts';
import { createServiceDeskClient } from '../../support/clients/service-desk-client.ts';
import serviceDeskDocument from '../../support/documents/servicedesk-customers.openapi.json';

const document = serviceDeskDocument as unknown as OpenApiDocument;
const root = '/rest/servicedeskapi';

function checkedClient() {
  const client = createServiceDeskClient();
  const { expectDocumented, seen } = createDocumentCheck(document);
  type Send = (line: string, body?: unknown) => ReturnType<typeof client.asApp>;
  const expectCall = async (
    operation: string,
    path: string,
    body?: unknown,
    send: Send = client.overHttp,
  ) => {
    const [method = '', described = ''] = operation.split(' ');
    const exchange = await send(`${method} ${path}`, body);
    expectDocumented(`${method} ${root}${described}`, exchange);
    return exchange;
  };
  return { ...client, expectCall, seen };
}

describe('requests and answers of the service desk', () => {
  it('are as the document says where they succeed, for every operation', async () => {
    const { expectCall, seen } = checkedClient();
    await expectCall('GET /info', '/info');
    const customer = { email: 'cara@example.com', displayName: 'Cara Customer' };
    const { body: cara } = await expectCall(
      'POST /customer',
      '/customer?strictConflictStatusCode=true',
      customer,
    );
    const { body: northwind } = await expectCall('POST /organization', '/organization', { name: 'Fabrikam' });
    const accounts = { accountIds: [cara.accountId] };
    const [desk, organization] = ['/servicedesk/1', `/organization/${northwind.id}`];
    const [describedDesk, describedOrganization] = [
      '/servicedesk/{serviceDeskId}',
      '/organization/{organizationId}',
    ];
    await expectCall('GET /servicedesk', '/servicedesk');
    await expectCall(`GET ${describedDesk}`, desk);
    await expectCall(`POST ${describedDesk}/customer`, `${desk}/customer`, accounts);
    await expectCall(`GET ${describedDesk}/customer`, `${desk}/customer?query=cara&limit=1`);
    await expectCall(`DELETE ${describedDesk}/customer`, `${desk}/customer`, accounts);
    await expectCall(`POST ${describedDesk}/customer/invite`, `${desk}/customer/invite`, {
      email: 'dan@example.com',
      displayName: 'Dan',
    });
    const joined = { organizationId: Number(northwind.id) };
    await expectCall(`POST ${describedDesk}/organization`, `${desk}/organization`, joined);
    await expectCall(`GET ${describedDesk}/organization`, `${desk}/organization`);
    await expectCall(`DELETE ${describedDesk}/organization`, `${desk}/organization`, joined);
    await expectCall('GET /organization', '/organization');
    await expectCall(`GET ${describedOrganization}`, organization);
    await expectCall(`POST ${describedOrganization}/user`, `${organization}/user`, accounts);
    await expectCall(`GET ${describedOrganization}/user`, `${organization}/user`);
    await expectCall(`DELETE ${describedOrganization}/user`, `${organization}/user`, accounts);
    await expectCall(`DELETE ${describedOrganization}`, organization);
    await expectCall(
      'PUT /customer/user/{accountId}/revoke-portal-only-access',
      `/customer/user/${cara.accountId}/revoke-portal-only-access`,
    );
    const described = Object.values(document.paths).flatMap((methods) =>
      Object.keys(methods).filter((method) => ['get', 'post', 'put', 'delete'].includes(method)),
    );
    expect(described).toHaveLength(seen.size);
  });

  it('are as the document says where the service desk refuses', async () => {
    const { expectCall, asUser, anonymously } = checkedClient();
    const taken = { email: 'ann@example.com', displayName: 'Ann' };
    const statuses = [
      await expectCall('POST /customer', '/customer?strictConflictStatusCode=true', taken),
      await expectCall('POST /customer', '/customer', taken),
      await expectCall('POST /customer', '/customer', { email: 'nonsense' }),
      await expectCall('POST /customer', '/customer', taken, (line, body) =>
        asUser('ann@example.com', line, body),
      ),
      await expectCall('POST /customer', '/customer', taken, anonymously),
      await expectCall('GET /servicedesk/{serviceDeskId}', '/servicedesk/99'),
      await expectCall('POST /servicedesk/{serviceDeskId}/customer', '/servicedesk/1/customer', {
        accountIds: ['x'],
      }),
      await expectCall('GET /organization/{organizationId}', '/organization/99'),
      await expectCall('POST /organization', '/organization', {}),
      await expectCall('POST /organization/{organizationId}/user', '/organization/1/user', {
        accountIds: ['x'],
      }),
      await expectCall('GET /organization', '/organization?accountId=nobody'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([409, 400, 400, 403, 401, 404, 400, 404, 400, 400, 404]);
  });
});
