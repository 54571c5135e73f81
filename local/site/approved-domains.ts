import type { Product } from './site.ts';

/** How people with an address of the domain come to an app. */
export const accessModes = ['DIRECT_ACCESS', 'INVITE_ONLY', 'ADMIN_APPROVAL'] as const;
export type AccessMode = (typeof accessModes)[number];

export interface ApprovedProduct {
  product: Product;
  accessMode: AccessMode;
  /** Such as `ari:cloud:jira::role/software/member`. */
  defaultRole: string;
}

export interface ApprovedDomain {
  enabled: boolean;
  adminNotifications: boolean;
  products: ApprovedProduct[];
}

/** By domain in small letters, and `ANYONE` for every address. */
export type ApprovedDomains = Map<string, ApprovedDomain>;

/** What replaces the settings: parts that are absent are as Atlassian sets them for a new domain. */
export type ApprovedDomainsInput = Record<
  string,
  {
    enabled?: boolean | undefined;
    adminNotifications?: boolean | undefined;
    products: { product: Product; accessMode: AccessMode; defaultRole?: string | undefined }[];
  }
>;

export const anyDomain = 'ANYONE';

/** Nobody may grant themselves access to anything. */
export const withoutApprovedDomains = (): [string, ApprovedDomain][] => [[anyDomain, notApproved()]];

export const notApproved = (): ApprovedDomain => ({
  enabled: false,
  adminNotifications: false,
  products: [],
});

export const domainKey = (domain: string): string =>
  domain.toUpperCase() === anyDomain ? anyDomain : domain.toLowerCase();

export function setApprovedDomains(
  domains: ApprovedDomains,
  entries: Iterable<[string, ApprovedDomain]>,
): void {
  domains.clear();
  for (const [domain, settings] of [...withoutApprovedDomains(), ...entries])
    domains.set(domainKey(domain), settings);
}

export function approvedDomainEntries(input: ApprovedDomainsInput): [string, ApprovedDomain][] {
  return Object.entries(input).map(([domain, { enabled = true, adminNotifications = false, products }]) => {
    const withRoles = products.map(({ product, accessMode, defaultRole = memberRole(product) }) => ({
      product,
      accessMode,
      defaultRole,
    }));
    return [domain, { enabled, adminNotifications, products: withRoles }];
  });
}

/** The ways in which settings in force let somebody with the address come to the product. */
export function accessModesFor(domains: ApprovedDomains, email: string, product: Product): Set<AccessMode> {
  const own = email.slice(email.lastIndexOf('@') + 1);
  const inForce = [domainKey(own), anyDomain].flatMap((domain) => domains.get(domain) ?? []);
  const settings = inForce.filter(({ enabled }) => enabled).flatMap(({ products }) => products);
  return new Set(settings.filter((one) => one.product === product).map(({ accessMode }) => accessMode));
}

/** Atlassian publishes the role of Jira alone; the others are written alike. */
const memberRole = (product: Product): string =>
  product === 'jira-software'
    ? 'ari:cloud:jira::role/software/member'
    : `ari:cloud:${product}::role/product/member`;
