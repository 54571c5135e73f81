/**
 * What a role costs. `administrative` roles are billed too and are never taken off; a role the app does not know counts
 * as billed. https://support.atlassian.com/subscriptions-and-billing/docs/how-are-users-counted-for-billing/
 */
export type RoleCost = 'billed' | 'free' | 'administrative';

/** A role in a product, as the document of the Organizations API names it, without `atlassian/`. */
export interface ProductRole {
  product: string;
  role: string;
}

/** Roles that cost nothing, by product, with the name an admin knows them by. */
const freeRoles: Record<string, Record<string, string>> = {
  'jira-servicedesk': {
    customer: 'help-seeker',
    'portal-only-customer': 'help-seeker',
    stakeholder: 'stakeholder',
  },
  confluence: { guest: 'guest' },
  'jira-product-discovery': { contributor: 'contributor' },
};

/** Product keys that Atlassian's APIs use beside each other for one product. */
const productNames: Record<string, string> = {
  'jira-service-desk': 'jira-servicedesk',
  'jira-service-management': 'jira-servicedesk',
};

const withoutPrefix = (role: string): string => role.toLowerCase().replace(/^atlassian\//, '');
const productOf = (product: string): string => productNames[product.toLowerCase()] ?? product.toLowerCase();

export function costOf({ product, role }: ProductRole): RoleCost {
  const name = withoutPrefix(role);
  if (/(^|-)(admin|administrator)$/.test(name)) return 'administrative';
  return freeRoles[productOf(product)]?.[name] === undefined ? 'billed' : 'free';
}

/** The name of a free role, such as `help-seeker`; of any other its own. */
export function roleName({ product, role }: ProductRole): string {
  const name = withoutPrefix(role);
  return freeRoles[productOf(product)]?.[name] ?? name;
}
