import { createOrganizationClient } from '../../support/clients/organization-client.ts';

const path = '/app-access-settings/domains';

function withDomains() {
  const client = createOrganizationClient();
  client.site.replaceApprovedDomains({
    'zeta.example': { enabled: false, products: [] },
    'acme.example': {
      products: [
        { product: 'jira-software', accessMode: 'DIRECT_ACCESS' },
        {
          product: 'confluence',
          accessMode: 'ADMIN_APPROVAL',
          defaultRole: 'ari:cloud:confluence::role/guest',
        },
      ],
    },
  });
  return client;
}

describe('the approved domains', () => {
  it('are listed alphabetically, page by page', async () => {
    const { org, send } = withDomains();
    const first = await org.get(`${path}?limit=2`);
    expect(first.rows).toEqual([
      { domain: 'acme.example', enabled: true, numberOfProductsAppliesTo: 2 },
      { domain: 'ANYONE', enabled: false, numberOfProductsAppliesTo: 0 },
    ]);
    const next = new URL(first.next ?? '');
    const second = await send('GET', next.pathname.replace('/admin', '') + next.search);
    expect(second.rows).toEqual([{ domain: 'zeta.example', enabled: false, numberOfProductsAppliesTo: 0 }]);
    expect((await org.get(`${path}?limit=0`)).status).toBe(400);
  });

  it('say of each for which apps it is, and how people come to them', async () => {
    const { org } = withDomains();
    expect((await org.get(`${path}/acme.example`)).body).toEqual({
      domain: 'acme.example',
      enabled: true,
      adminNotifications: false,
      products: [
        {
          productId: 'ari:cloud:jira-software::app/all',
          accessMode: 'DIRECT_ACCESS',
          defaultRole: 'ari:cloud:jira::role/software/member',
        },
        {
          productId: 'ari:cloud:confluence::app/all',
          accessMode: 'ADMIN_APPROVAL',
          defaultRole: 'ari:cloud:confluence::role/guest',
        },
      ],
    });
  });

  it('let a domain without settings into nothing', async () => {
    const { org, send, site } = withDomains();
    const nothing = { domain: 'unknown.example', enabled: false, adminNotifications: false, products: [] };
    expect((await org.get(`${path}/unknown.example`)).body).toEqual(nothing);
    const refused = await send('GET', `/v2/orgs/${site.orgId}${path}/acme.example`, { key: 'wrong' });
    expect(refused).toMatchObject({ status: 401, body: { code: 401 } });
  });
});
