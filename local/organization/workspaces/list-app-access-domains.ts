import { domainKey, notApproved } from '../../site/approved-domains.ts';
import type { Operation } from '../operation.ts';
import { pathParameter, publicRoot } from '../operation.ts';
import { cutPage, pageRequestOf } from '../page.ts';

/**
 * `GET /v2/orgs/{orgId}/app-access-settings/domains`: alphabetically. Its links are addresses, and null where
 * there is no page.
 */
export const listAppAccessDomains: Operation = (site, context) => {
  const asked = pageRequestOf(new URL(context.req.url), 'app-access-settings/domains');
  const items = [...site.approvedDomains].map(([domain, { enabled, products }]) => ({
    domain,
    enabled,
    numberOfProductsAppliesTo: products.length,
  }));
  const page = cutPage({ items, keyOf: ({ domain }) => domain.toLowerCase() }, asked);
  const self = `${publicRoot}/v2/orgs/${site.orgId}/app-access-settings/domains`;
  const next = page.next === undefined ? null : `${self}?cursor=${page.next}&limit=${asked.limit}`;
  return context.json({ data: page.items, links: { next, prev: null, self } });
};

/** `GET …/app-access-settings/domains/{domain}`: a domain without settings gives nobody anything. */
export const getAppAccessDomain: Operation = (site, context) => {
  const domain = pathParameter(context, 'domain');
  const settings = site.approvedDomains.get(domainKey(domain)) ?? notApproved();
  const products = settings.products.map(({ product, accessMode, defaultRole }) => ({
    productId: `ari:cloud:${product}::app/all`,
    accessMode,
    defaultRole,
  }));
  return context.json({ domain, ...settings, products });
};
