import { createDocumentCheck } from '../../support/documents/document-check.ts';
import type { OpenApiDocument } from '../../support/documents/document-check.ts';
import document from '../../support/documents/organizations.openapi.json';
import { createOrganizationClient } from '../../support/clients/organization-client.ts';
import type { Answer } from '../../support/clients/organization-client.ts';

const check = createDocumentCheck(document as unknown as OpenApiDocument);
const expectDocumented = (operation: string, { status, body }: Answer) => {
  check.expectDocumented(operation, { status, text: JSON.stringify(body) });
};

const inDirectory = '/v2/orgs/{orgId}/directories/{directoryId}';

describe('answers', () => {
  it('of organizations and directories are as the document says', async () => {
    const { send, org, site } = createOrganizationClient();
    expectDocumented('GET /v1/orgs', await send('GET', '/v1/orgs'));
    expectDocumented('GET /v1/orgs/{orgId}', await send('GET', `/v1/orgs/${site.orgId}`));
    expectDocumented('GET /v2/orgs/{orgId}/directories', await org.get('/directories'));
  });

  it('of invitations are as the document says', async () => {
    const { org, site, group } = createOrganizationClient();
    const permissionRules = [
      { resource: `ari:cloud:jira-software::site/${site.cloudId}`, role: 'atlassian/user' },
    ];
    const additionalGroups = [group('book-club').groupId, group('okta-engineering').groupId];
    const invite = (body: object) => org.post('/users/invite', body);
    const operation = 'POST /v2/orgs/{orgId}/users/invite';
    expectDocumented(operation, await invite({ emails: ['one@example.org'] }));
    expectDocumented(operation, await invite({ emails: ['two@example.org', 'nonsense'] }));
    expectDocumented(operation, await invite({ emails: ['three@example.org'], permissionRules }));
    expectDocumented(
      operation,
      await invite({ emails: ['four@example.org', 'nonsense'], permissionRules, additionalGroups }),
    );
  });

  it('of look-ups of people are as the document says', async () => {
    const { directory, site } = createOrganizationClient();
    const expand = ['platformRoles', 'counts.resources', 'productAccess', 'groups'];
    expectDocumented(`POST ${inDirectory}/users/search`, await directory.post('/users/search', { expand }));
    expectDocumented(`POST ${inDirectory}/users/search`, await directory.post('/users/search', {}));
    expectDocumented(`GET ${inDirectory}/users`, await directory.get('/users?limit=100'));
    const path = `/users/${site.admin.accountId}`;
    expectDocumented(`GET ${inDirectory}/users/{userId}`, await directory.get(path));
    expectDocumented(
      `GET ${inDirectory}/users/{accountId}/role-assignments`,
      await directory.get(`${path}/role-assignments`),
    );
  });

  it('of groups are as the document says', async () => {
    const { directory, site } = createOrganizationClient();
    const counts = 'includeUsers=true&includeResources=true';
    expectDocumented(`GET ${inDirectory}/groups`, await directory.get(`/groups?limit=5&${counts}`));
    for (const { groupId } of site.groups()) {
      expectDocumented(`GET ${inDirectory}/groups/{groupId}`, await directory.get(`/groups/${groupId}`));
      expectDocumented(
        `GET ${inDirectory}/groups/{groupId}/role-assignments`,
        await directory.get(`/groups/${groupId}/role-assignments`),
      );
    }
  });

  it('of approved domains are as the document says', async () => {
    const { org, site } = createOrganizationClient();
    const products = [{ product: 'jira-software', accessMode: 'DIRECT_ACCESS' } as const];
    site.replaceApprovedDomains({ 'acme.example': { products } });
    const path = '/app-access-settings/domains';
    expectDocumented(`GET /v2/orgs/{orgId}${path}`, await org.get(`${path}?limit=1`));
    for (const domain of ['acme.example', 'ANYONE', 'unknown.example'])
      expectDocumented(`GET /v2/orgs/{orgId}${path}/{domain}`, await org.get(`${path}/${domain}`));
  });

  it('of memberships are as the document says', async () => {
    const { directory, group, person } = createOrganizationClient();
    const { accountId } = person('samir.nassar@acme.example');
    const memberships = `/groups/${group('book-club').groupId}/memberships`;
    const operation = `${inDirectory}/groups/{groupId}/memberships`;
    expectDocumented(`POST ${operation}`, await directory.post(memberships, { accountId }));
    expectDocumented(
      `DELETE ${operation}/{accountId}`,
      await directory.remove(`${memberships}/${accountId}`),
    );
  });
});
