import { checkAddress, domainOf } from '../people/address';

/** Why a text is not taken as a domain whose addresses are allowed. */
export type DomainFault = 'wildcard' | 'website' | 'address' | 'not-a-domain';

export type DomainReading = { ok: true; domain: string } | WrongDomain;

export interface WrongDomain {
  ok: false;
  /** As typed. */
  text: string;
  fault: DomainFault;
  /** What was probably meant, and would be taken. */
  suggestion?: string | undefined;
}

const webParts = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#:]*)(?::\d+)?(?:[/?#].*)?$/iu;
const website = /^www\./i;
const wildcard = /^(?:\*\.?|\.)+/;

/**
 * Reads one allowed domain. What only surrounds it goes: an `@` before it, a scheme, a port, a path, a dot at the end.
 * What is left is taken, in the form in which addresses are compared with it, exactly when some address can have it: a
 * rule that no address can meet would refuse everybody.
 */
export function readAllowedDomain(text: string): DomainReading {
  const typed = text.trim();
  const bare = typed.replace(/^@/, '');
  const host = (webParts.exec(bare)?.[1] ?? bare).replace(/\.$/, '');
  const wrong = (fault: DomainFault, meant: string): WrongDomain => ({
    ok: false,
    text: typed,
    fault,
    suggestion: comparable(meant),
  });
  if (host.includes('*') || host.startsWith('.')) return wrong('wildcard', host.replace(wildcard, ''));
  if (host.includes('@')) return wrong('address', host.slice(host.lastIndexOf('@') + 1));
  if (website.test(host)) return wrong('website', host.replace(website, ''));
  const domain = comparable(host);
  return domain === undefined ? wrong('not-a-domain', '') : { ok: true, domain };
}

/** Reads a list of them, each once. One that is wrong makes the list wrong; the first is told. */
export function readAllowedDomains(texts: readonly string[]): { ok: true; domains: string[] } | WrongDomain {
  const readings = texts.map(readAllowedDomain);
  const wrong = readings.find((reading) => !reading.ok);
  if (wrong) return wrong;
  return { ok: true, domains: [...new Set(readings.flatMap((one) => (one.ok ? [one.domain] : [])))] };
}

function comparable(host: string): string | undefined {
  const address = `somebody@${host}`;
  return checkAddress(address).ok ? domainOf(address) : undefined;
}
