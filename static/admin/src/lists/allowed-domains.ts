import { comparableDomain, domainOf } from '../../../../src/domain/people/address';

/** Tells addresses that may be invited; no domains at all allow every address. */
export function domainRule(allowedDomains: readonly string[]): (address: string) => boolean {
  const allowed = new Set(allowedDomains.map(comparableDomain));
  return (address) => allowed.size === 0 || allowed.has(domainOf(address));
}
