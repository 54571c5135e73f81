import type { Operation } from '../operation.ts';
import { publicRoot } from '../operation.ts';
import { cutPage, pageRequestOf } from '../page.ts';

/**
 * `GET /v2/orgs/{orgId}/app-access-settings/domains`: nobody may grant themselves access to an app of the
 * stand-in. Its links are addresses, and null where there is no page.
 */
export const listAppAccessDomains: Operation = (site, context) => {
  const asked = pageRequestOf(new URL(context.req.url), 'app-access-settings/domains');
  const items = [{ domain: 'ANYONE', enabled: false, numberOfProductsAppliesTo: 0 }];
  const page = cutPage({ items, keyOf: ({ domain }) => domain }, asked);
  const self = `${publicRoot}/v2/orgs/${site.orgId}/app-access-settings/domains`;
  const next = page.next === undefined ? null : `${self}?cursor=${page.next}&limit=${asked.limit}`;
  return context.json({ data: page.items, links: { next, prev: null, self } });
};
