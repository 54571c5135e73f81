import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { createDocumentCheck, type OpenApiDocument } from '../../support/documents/document-check.ts';
import provisioningDocument from '../../support/documents/user-provisioning.openapi.json';
import serviceDeskDocument from '../../support/documents/servicedesk-customers.openapi.json';
import { interceptCalls } from '../../support/intercept-calls.ts';

let app: AppHost;
afterEach(() => app.close());

const documents = {
  provisioning: provisioningDocument as unknown as OpenApiDocument,
  serviceDesk: serviceDeskDocument as unknown as OpenApiDocument,
};

/** The search for records of an address is of the organization's API, and in neither document. */
const isDescribed = (address: string): boolean => !address.includes('/get-scim-links-for-email');

/** The documented path that an address is of; the plainest where several fit. */
function pathOf({ paths }: OpenApiDocument, address: string): string {
  const { pathname } = new URL(address);
  const fitting = Object.keys(paths).filter((path) =>
    new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname),
  );
  return fitting.toSorted((a, b) => a.split('{').length - b.split('{').length)[0] ?? pathname;
}

/** Query parameters that the document does not name for an operation. */
function strangeParameters(
  { paths }: OpenApiDocument,
  path: string,
  method: string,
  address: string,
): string[] {
  const operation = paths[path]?.[method.toLowerCase()] as { parameters?: { name: string }[] } | undefined;
  const known = new Set(operation?.parameters?.map(({ name }) => name));
  return [...new URL(address).searchParams.keys()].filter((name) => !known.has(name));
}

/** Keeps what the app sends and gets of one service, and compares it with the service's document. */
function listenTo(kind: keyof typeof documents) {
  const exchanges: { method: string; url: string; sent: unknown; status: number; text: string }[] = [];
  interceptCalls(app, kind, async ({ method, url, body }, answer) => {
    const response = await answer();
    const sent: unknown = body === '' ? undefined : JSON.parse(body);
    exchanges.push({ method, url, sent, status: response.status, text: await response.clone().text() });
    return response;
  });
  const document = documents[kind];
  const { expectDocumented, seen } = createDocumentCheck(document);
  return () => {
    for (const { method, url, ...exchange } of exchanges.filter((one) => isDescribed(one.url))) {
      const path = pathOf(document, url);
      expect(strangeParameters(document, path, method, url)).toEqual([]);
      expectDocumented(`${method} ${path}`, exchange);
    }
    return [...seen].sort();
  };
}

async function run(emails: string[], input?: Record<string, unknown>): Promise<string> {
  const { batchId } = await app.runBatch(emails, input);
  return batchId;
}

describe('what the app sends and gets is as the document says', () => {
  it('of the service desk, for every operation it uses, in success and error', async () => {
    app = await createAppHost({ connected: false });
    const finish = listenTo('serviceDesk');
    const { serviceDesks } = app.host.site;
    await app.ask('listServiceDesks');
    await app.ask('listCustomerOrganizations', { serviceDeskId: 'HELP' });
    await app.call('listCustomerOrganizations', { serviceDeskId: 'NONE' });
    await app.ask('checkConnection');
    const purpose = 'customers';
    const inDesk = { purpose, customersOf: { serviceDeskId: 'HELP', organizationId: '1' } };
    await run(['cara@example.com', 'dan@example.com', 'liam.oconnor@acme.example'], { options: inDesk });
    // Refused: an address that is taken where Jira's search does not show it, a desk and an organization that are not.
    app.host.site.addPerson({ email: 'hidden@example.com', accountStatus: 'inactive' });
    await run(['hidden@example.com'], { options: inDesk });
    const customersOf = { serviceDeskId: 'HELP', organizationId: '99' };
    await app.prepare(['eve@example.com'], { options: { purpose, customersOf } });
    await app.prepare(['eve@example.com'], { options: { purpose, customersOf: { serviceDeskId: 'NONE' } } });
    app.host.setBehaviours({ appMayCreateCustomers: false });
    await run(['fay@example.com'], { options: inDesk });
    expect(serviceDesks.portalCustomers()).toHaveLength(2);
    const [desk, organization] = ['/rest/servicedeskapi/servicedesk', '/rest/servicedeskapi/organization'];
    expect(finish()).toEqual(
      [
        ...[201, 400, 403, 409].map((status) => `POST /rest/servicedeskapi/customer ${status}`),
        ...[200, 404].map((status) => `GET ${desk}/{serviceDeskId}/customer ${status}`),
        ...[200, 404].map((status) => `GET ${desk}/{serviceDeskId}/organization ${status}`),
        `GET ${desk} 200`,
        `POST ${desk}/{serviceDeskId}/customer 204`,
        ...[200, 404].map((status) => `GET ${organization}/{organizationId}/user ${status}`),
        `POST ${organization}/{organizationId}/user 204`,
      ].sort(),
    );
  });

  it('of user provisioning, for every operation it uses, in success and error', async () => {
    app = await createAppHost();
    const finish = listenTo('provisioning');
    const { directoryId, key } = app.host.site.provisioning;
    await app.call('saveProvisioningKey', { directoryId, key: 'wrong' });
    await app.call('saveProvisioningKey', { directoryId: 'other', key: key() });
    await app.ask('saveProvisioningKey', { directoryId, key: key() });
    await app.ask('saveSettings', { routeChoice: 'provisioning' });
    await app.ask('checkConnection');
    const batchId = await run(['guest@partner.example', 'ada@acme.example', 'liam.oconnor@acme.example']);
    const [guest] = await app.entries({ batchId, email: 'guest@partner.example' });
    await app.ask('undoProvisioning', { entryId: guest?.id });
    app.host.setBehaviours({ provisioningIsLegacy: true });
    await run(['out@partner.example']);
    const users = '/scim/directory/{directoryId}/Users';
    expect(finish()).toEqual(
      [
        ...[200, 401, 404].map(
          (status) => `GET /scim/directory/{directoryId}/ServiceProviderConfig ${status}`,
        ),
        `GET ${users} 200`,
        ...[201, 400].map((status) => `POST ${users} ${status}`),
        `DELETE ${users}/{userId} 204`,
        `GET ${users}/{userId} 404`,
      ].sort(),
    );
  });

  it('of user provisioning, where somebody else makes the record in the moment of the call', async () => {
    app = await createAppHost();
    const { provisioning } = app.host.site;
    interceptCalls(app, 'provisioning', async ({ method, url }, answer) => {
      const email = 'ada@acme.example';
      if (method === 'POST' && url.endsWith('/Users') && provisioning.users().length === 0)
        provisioning.createUser({ userName: email, email, name: 'Theirs', active: true, attributes: {} });
      return answer();
    });
    const finish = listenTo('provisioning');
    await app.ask('saveProvisioningKey', { directoryId: provisioning.directoryId, key: provisioning.key() });
    await app.ask('saveSettings', { routeChoice: 'provisioning' });
    await run(['ada@acme.example']);
    expect(finish()).toContain('POST /scim/directory/{directoryId}/Users 409');
    expect(provisioning.users().map(({ name }) => name)).toEqual(['Theirs']);
  });
});
