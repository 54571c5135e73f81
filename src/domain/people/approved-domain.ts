import { comparableDomain, domainOf } from './address';

/** Products that people of a domain may take for themselves, at once or once an administrator approves. */
export interface ApprovedProduct {
  product: string;
  role?: string | undefined;
  approval: boolean;
}

/** A domain whose people may take access. */
export interface ApprovedDomain {
  /** `ANYONE` stands for every domain. */
  domain: string;
  products: ApprovedProduct[];
}

export const anyDomain = 'ANYONE';

/** The setting that is for somebody with this address: that of the domain stands before that of anyone. */
export function approvedFor(
  address: string,
  approved: readonly ApprovedDomain[],
): ApprovedDomain | undefined {
  if (approved.length === 0) return undefined;
  const domain = domainOf(address);
  const own = approved.find((one) => one.domain !== anyDomain && comparableDomain(one.domain) === domain);
  return own ?? approved.find((one) => one.domain === anyDomain);
}

/** What somebody with this address may take. */
export const mayTake = (address: string, approved: readonly ApprovedDomain[]): ApprovedProduct[] =>
  approvedFor(address, approved)?.products ?? [];

/** A domain whose people may take access, with how many of a list are of it. */
export interface ApprovedCount extends ApprovedDomain {
  people: number;
}

/** The counts with some more people, each by the name of the setting that is for them. */
export function addApproved(
  counts: readonly ApprovedCount[],
  names: readonly (string | undefined)[],
  approved: readonly ApprovedDomain[],
): ApprovedCount[] {
  const sum = new Map(counts.map((one) => [one.domain, one]));
  for (const { domain, products } of approved) {
    const people = names.filter((name) => name === domain).length;
    if (people === 0) continue;
    sum.set(domain, { domain, products, people: people + (sum.get(domain)?.people ?? 0) });
  }
  return [...sum.values()];
}

/** Of the parts of a list together. */
export function sumApproved(parts: readonly (readonly ApprovedCount[])[]): ApprovedCount[] {
  const sum = new Map<string, ApprovedCount>();
  for (const one of parts.flat())
    sum.set(one.domain, { ...one, people: one.people + (sum.get(one.domain)?.people ?? 0) });
  return [...sum.values()].sort((a, b) => b.people - a.people || (a.domain < b.domain ? -1 : 1));
}
