import type { Site } from '../site/site.ts';
import type { Operation } from './operation.ts';
import { publicRoot } from './operation.ts';
import { pageRequestOf } from './page.ts';

/** `GET /v1/orgs`: the organization of the key, which is always one page. */
export const listOrgs: Operation = (site, context) => {
  pageRequestOf(new URL(context.req.url), 'orgs');
  return context.json({ data: [orgBody(site)], links: { self: `${publicRoot}/v1/orgs` } });
};

/** `GET /v1/orgs/{orgId}` */
export const getOrg: Operation = (site, context) => context.json({ data: orgBody(site) });

function orgBody(site: Site) {
  const self = `${publicRoot}/v1/orgs/${site.orgId}`;
  return {
    id: site.orgId,
    type: 'orgs',
    attributes: { name: site.orgName },
    relationships: {
      domains: { links: { related: `${self}/domains` } },
      users: { links: { related: `${self}/users` } },
    },
    links: { self },
  };
}
