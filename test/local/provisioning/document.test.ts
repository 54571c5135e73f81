import { createDocumentCheck } from '../../support/documents/document-check.ts';
import type { OpenApiDocument } from '../../support/documents/document-check.ts';
import {
  createProvisioningClient,
  groupSchemaId,
  scimPatch,
  scimUser,
  userSchemaId,
} from '../../support/clients/provisioning-client.ts';
import provisioningDocument from '../../support/documents/user-provisioning.openapi.json';

const document = provisioningDocument as unknown as OpenApiDocument;
const root = '/scim/directory/{directoryId}';

/** Checks every operation against the document, in the order of somebody's life. */
function checkedClient() {
  const client = createProvisioningClient();
  const { expectDocumented, seen } = createDocumentCheck(document);
  const expectCall = async (operation: string, path: string, body?: unknown, key?: string) => {
    const [method = '', described = ''] = operation.split(' ');
    const exchange = await client.send(method, path, body, key);
    expectDocumented(`${method} ${root}${described}`, exchange);
    return exchange;
  };
  return { ...client, expectCall, seen };
}

const enterpriseId = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('requests and answers of user provisioning', () => {
  it('are as the document says where they succeed, for every operation', async () => {
    const { expectCall, seen } = checkedClient();
    for (const path of [
      '/ServiceProviderConfig',
      '/ResourceTypes',
      '/ResourceTypes/User',
      '/ResourceTypes/Group',
    ])
      await expectCall(`GET ${path}`, path);
    for (const path of [
      '/Schemas',
      ...[userSchemaId, groupSchemaId, enterpriseId].map((id) => `/Schemas/${id}`),
    ])
      await expectCall(`GET ${path}`, path);
    const whole = {
      externalId: 'e-1',
      displayName: 'Ada Lovelace',
      name: { givenName: 'Ada', familyName: 'Lovelace' },
      phoneNumbers: [{ value: '1', type: 'work', primary: true }],
      [enterpriseId]: { department: 'Engines' },
    };
    const { body: user } = await expectCall('POST /Users', '/Users', scimUser('ada@acme.example', whole));
    const own = `/Users/${user.id}`;
    await expectCall('GET /Users', '/Users');
    await expectCall('GET /Users/{userId}', own);
    await expectCall('PUT /Users/{userId}', own, scimUser('ada@acme.example'));
    await expectCall(
      'PATCH /Users/{userId}',
      own,
      scimPatch({ op: 'replace', path: 'title', value: 'Countess' }),
    );
    const group = { schemas: [groupSchemaId], displayName: 'Engines', members: [{ value: user.id }] };
    const { body: created } = await expectCall('POST /Groups', '/Groups', group);
    const ownGroup = `/Groups/${created.id}`;
    await expectCall('GET /Groups', '/Groups');
    await expectCall('GET /Groups/{id}', ownGroup);
    await expectCall('PUT /Groups/{id}', ownGroup, group);
    await expectCall('PATCH /Groups/{id}', ownGroup, scimPatch({ op: 'remove', path: 'members' }));
    await expectCall('DELETE /Groups/{id}', ownGroup);
    await expectCall('DELETE /Users/{userId}', own);
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      ['get', 'post', 'put', 'patch', 'delete']
        .filter((method) => method in methods)
        .map((method) => ({ path, method })),
    );
    expect(operations).toHaveLength(seen.size);
  });

  it('are as the document says where a body or a filter is wrong', async () => {
    const { expectCall, create } = checkedClient();
    const { id } = (await create('ada@acme.example')).body;
    const group = { schemas: [groupSchemaId], displayName: 'Engines' };
    const { body: engines } = await expectCall('POST /Groups', '/Groups', group);
    const wrong = [
      await expectCall('POST /Users', '/Users', { schemas: [userSchemaId] }),
      await expectCall('GET /Users', '/Users?filter=displayName+eq+"x"'),
      await expectCall('PUT /Users/{userId}', `/Users/${id}`, {}),
      await expectCall('PATCH /Users/{userId}', `/Users/${id}`, scimPatch({ op: 'replace', path: 'a[b' })),
      await expectCall('POST /Groups', '/Groups', {}),
      await expectCall('GET /Groups', '/Groups?filter=id+eq+"x"'),
      await expectCall('PUT /Groups/{id}', `/Groups/${engines.id}`, {
        ...group,
        members: [{ value: 'nobody' }],
      }),
      await expectCall('PATCH /Groups/{id}', `/Groups/${engines.id}`, {}),
    ];
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([400]));
    await expectCall('POST /Users', '/Users', scimUser('ada@acme.example'));
    await expectCall('POST /Groups', '/Groups', group);
  });

  it('are as the document says where something is not there, or the key is wrong', async () => {
    const { expectCall } = checkedClient();
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const body = ['PUT', 'PATCH'].includes(method) ? scimUser('x@acme.example') : undefined;
      expect((await expectCall(`${method} /Users/{userId}`, '/Users/nobody', body)).status).toBe(404);
      expect((await expectCall(`${method} /Groups/{id}`, '/Groups/none', body)).status).toBe(404);
    }
    for (const path of ['/Users', '/Groups', '/ServiceProviderConfig'])
      expect((await expectCall(`GET ${path}`, path, undefined, 'wrong')).status).toBe(401);
  });
});
