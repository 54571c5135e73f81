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

/** What somebody with this address may take. The setting of a domain stands before that of anyone. */
export function mayTake(address: string, approved: readonly ApprovedDomain[]): ApprovedProduct[] {
  const domain = domainOf(address);
  const own = approved.find((one) => one.domain !== anyDomain && comparableDomain(one.domain) === domain);
  return (own ?? approved.find((one) => one.domain === anyDomain))?.products ?? [];
}
