const mailTo = /^mailto:([^?]+)/i;

/** The address that a link leads to; undefined for a link to something else. */
export function addressOfLink(href: string): string | undefined {
  const address = mailTo.exec(href.trim())?.[1];
  if (address === undefined) return undefined;
  try {
    return decodeURIComponent(address).trim();
  } catch {
    return address.trim();
  }
}
