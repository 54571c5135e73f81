import { localeOf } from '../site/locale.ts';
import { takesSeat } from '../site/directory.ts';
import type { PortalCustomer } from '../site/service-desks/service-desks.ts';
import { products } from '../site/site.ts';
import type { Group, Person, Product, Site } from '../site/site.ts';

export type JiraProduct = Exclude<Product, 'confluence'>;

export const isJiraProduct = (value: unknown): value is JiraProduct =>
  value !== 'confluence' && products.some((product) => product === value);
export const jiraProducts: readonly JiraProduct[] = products.filter(isJiraProduct);

const productNames: Record<JiraProduct, string> = {
  'jira-core': 'Jira Core',
  'jira-servicedesk': 'Jira Service Management',
  'jira-product-discovery': 'Jira Product Discovery',
  'jira-software': 'Jira Software',
};

export const productName = (product: Product): string =>
  product === 'confluence' ? 'Confluence' : productNames[product];

export const isActive = (person: Person): boolean =>
  person.accountStatus === 'active' && person.membershipStatus === 'active';

export const hasJiraAccess = (site: Site, person: Person): boolean =>
  isActive(person) && site.accessOf(person.accountId).some((held) => isApplicationRole(held));

export const apiUrl = (site: Site, path: string, query: Record<string, string | number>): string =>
  `${site.url}/rest/api/3/${path}?${new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  )}`;

export const groupName = (site: Site, group: Group) => ({
  name: group.name,
  groupId: group.groupId,
  self: apiUrl(site, 'group', { groupId: group.groupId }),
});

/** Jira's `UserDetails`, as `viewer` may see it: a hidden address is left out except for oneself. */
export function userDetails(site: Site, person: Person, viewer?: Person) {
  const closed = person.accountStatus === 'closed';
  const showsEmail = !closed && (!person.emailHidden || viewer?.accountId === person.accountId);
  return {
    self: apiUrl(site, 'user', { accountId: person.accountId }),
    accountId: person.accountId,
    accountType: person.accountType,
    ...(showsEmail ? { emailAddress: person.email } : {}),
    avatarUrls: avatarUrls(site, person),
    displayName: closed ? 'Former user' : person.name,
    active: isActive(person),
    timeZone: 'Etc/UTC',
  };
}

/** A portal-only customer of Jira Service Management: Jira's search finds them as accounts of a type of their own. */
export function customerSummary(site: Site, { accountId, email, name, active }: PortalCustomer) {
  return {
    self: apiUrl(site, 'user', { accountId }),
    accountId,
    accountType: 'customer',
    emailAddress: email,
    avatarUrls: avatarUrls(site, { accountId }),
    displayName: name,
    active,
    timeZone: 'Etc/UTC',
    locale: localeOf(),
  };
}

export const userSummary = (site: Site, person: Person, viewer?: Person) => ({
  ...userDetails(site, person, viewer),
  locale: localeOf(person),
});

/** Jira's `User`; without `expand` the lists of groups and roles carry their size only. */
export function userWithMemberships(
  site: Site,
  person: Person,
  expand: ReadonlySet<string>,
  viewer?: Person,
) {
  const groups = site.allGroupsOf(person.accountId).map((group) => groupName(site, group));
  const held = new Set(
    site
      .accessOf(person.accountId)
      .filter(isApplicationRole)
      .map(({ product }) => product),
  );
  const roles = jiraProducts.filter((product) => held.has(product));
  return {
    ...userSummary(site, person, viewer),
    groups: { size: groups.length, items: expand.has('groups') ? groups : [] },
    applicationRoles: {
      size: roles.length,
      items: expand.has('applicationRoles') ? roles.map((product) => applicationRole(site, product)) : [],
    },
    expand: 'groups,applicationRoles',
  };
}

/** Help-seekers, stakeholders and contributors hold a role of a product, but none of Jira's application roles. */
export const isApplicationRole = (held: { product: Product; role: string }): boolean =>
  isJiraProduct(held.product) && (held.role === 'admin' || takesSeat(held));

/** Jira's `ApplicationRole`: every group that grants the product in any of its roles is in `groupDetails`. */
export function applicationRole(site: Site, product: JiraProduct) {
  const granting = site
    .groups()
    .filter((group) => group.grants.some((grant) => grant.product === product && isApplicationRole(grant)));
  const defaults = site.groups().filter((group) => group.defaultFor.includes(product));
  const userCount = site.seatsUsed(product);
  const remainingSeats = site.seatsFree(product);
  return {
    key: product,
    name: productName(product),
    groups: granting.map((group) => group.name),
    groupDetails: granting.map((group) => groupName(site, group)),
    defaultGroups: defaults.map((group) => group.name),
    defaultGroupsDetails: defaults.map((group) => groupName(site, group)),
    selectedByDefault: defaults.length > 0,
    defined: true,
    numberOfSeats: userCount + remainingSeats,
    remainingSeats,
    userCount,
    userCountDescription: product === 'jira-servicedesk' ? 'agents' : 'users',
    hasUnlimitedSeats: false,
    platform: product === 'jira-core',
  };
}

function avatarUrls(site: Site, person: Pick<Person, 'accountId'>) {
  const sizes = ['16x16', '24x24', '32x32', '48x48'];
  const url = (size: string) => `${site.url}/avatar/${encodeURIComponent(person.accountId)}-${size}.png`;
  return Object.fromEntries(sizes.map((size) => [size, url(size)]));
}
