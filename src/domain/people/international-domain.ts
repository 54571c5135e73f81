/** Letters, marks, digits and numerals that are letters; no others, such as the number of a footnote. */
const unicodeDomain = /^[\p{L}\p{M}\p{Nd}\p{Nl}.-]+$/u;

/**
 * The ASCII form of an international domain (`münchen.de` → `xn--mnchen-3ya.de`), in lower case, or undefined when
 * it has none. `URL` is the one implementation of https://url.spec.whatwg.org/#idna that both the browser and Node have;
 * the check before it keeps away characters that would end the host part of an address.
 */
export function asciiDomain(domain: string): string | undefined {
  if (!unicodeDomain.test(domain)) return undefined;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return undefined;
  }
}
