import { products } from '../../site/site.ts';
import type { Product, Site } from '../../site/site.ts';

/** Roles of products the document names, with the products that know them; undefined: every product. */
const productRoles: Record<string, readonly Product[] | undefined> = {
  'atlassian/user': undefined,
  'atlassian/admin': undefined,
  'atlassian/viewer': undefined,
  'atlassian/basic': undefined,
  'atlassian/guest': ['confluence'],
  'atlassian/contributor': ['jira-product-discovery'],
  'atlassian/customer': ['jira-servicedesk'],
  'atlassian/stakeholder': ['jira-servicedesk'],
};

/** Every role the listings can be filtered by. */
export const filterableRoleIds = [
  'atlassian/user',
  'atlassian/admin',
  'atlassian/guest',
  'atlassian/customer',
  'atlassian/user-access-admin',
  'atlassian/contributor',
  'atlassian/basic',
  'atlassian/stakeholder',
  'atlassian/org-admin',
  'atlassian/site-admin',
  'atlassian/ai-access',
] as const;

export const resourceIdOf = (site: Site, product: Product) => `ari:cloud:${product}::site/${site.cloudId}`;

/** The product of a resource; `ari:cloud:jira::site/…` is the document's older spelling of Jira. */
export function productOfResource(site: Site, resourceId: string): Product | undefined {
  if (resourceId === `ari:cloud:jira::site/${site.cloudId}`) return 'jira-software';
  return products.find((product) => resourceIdOf(site, product) === resourceId);
}

export const roleIdOf = (role: string) => `atlassian/${role}`;
export const roleOfId = (roleId: string) => roleId.replace(/^atlassian\//, '');

export function isRoleOf(product: Product, roleId: string): boolean {
  return roleId in productRoles && (productRoles[roleId]?.includes(product) ?? true);
}

/** What a platform role is held on: the organization, or the site for its administrators. */
export function platformResourceOf(site: Site, roleId: string): string {
  if (roleId === 'atlassian/site-admin') return `ari:cloud:platform::site/${site.cloudId}`;
  return `ari:cloud:platform::org/${site.orgId}`;
}
