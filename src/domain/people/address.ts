import { asciiDomain } from './international-domain';

/** Why a text is not an address that can be invited. */
export const addressFaults = [
  'empty',
  'no-at-sign',
  'several-at-signs',
  'no-local-part',
  'no-domain',
  'quoted-local-part',
  'local-part-not-ascii',
  'local-part-characters',
  'local-part-dots',
  'local-part-too-long',
  'domain-characters',
  'domain-dots',
  'domain-not-dotted',
  'domain-hyphens',
  'domain-numeric',
  'domain-label-too-long',
  'too-long',
] as const;
export type AddressFault = (typeof addressFaults)[number];

export type AddressCheck =
  | { ok: true; address: string; comparable: string }
  | { ok: false; reason: AddressFault };

/** RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3 (a path of 256 with its angle brackets); RFC 1035 for a label. */
const maxLocalPartLength = 64;
const maxAddressLength = 254;
const maxLabelLength = 63;

/** https://html.spec.whatwg.org/#valid-e-mail-address, with single dots inside the local part and a dotted domain. */
const plainAddress =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const localPartCharacters = /^[\w.!#$%&'*+/=?^`{|}~-]+$/;
const capital = /[A-Z]/;
const numericEnding = /(?:^|\.)\d+$/;
const quoted = /^"(?:[^"\\]|\\.)*"$/s;

const onlyAscii = /^[\0-\x7f]*$/;

/**
 * The one strict check of an address. Nothing is trimmed or repaired: `address` is the text as given. `comparable` is
 * equal for two addresses exactly when they reach the same mailbox as far as anyone outside can tell: lower case, the
 * domain in ASCII form.
 */
export function checkAddress(text: string): AddressCheck {
  const plain = plainComparable(text);
  if (plain !== undefined) return { ok: true, address: text, comparable: plain };
  if (text === '') return fault('empty');
  const at = text.lastIndexOf('@');
  if (at < 0) return fault('no-at-sign');
  const localPart = text.slice(0, at);
  const domain = text.slice(at + 1);
  const localFault = localPartFault(localPart);
  if (localFault) return fault(localFault);
  if (domain === '') return fault('no-domain');
  const ascii = comparableDomain(domain);
  const reason = lengthFault(at + 1 + ascii.length) ?? domainFault(ascii);
  if (reason) return fault(reason);
  return { ok: true, address: text, comparable: `${localPart.toLowerCase()}@${ascii}` };
}

/**
 * The comparable form of a text that is an address of ASCII characters throughout; undefined for any other text, of which
 * `checkAddress` knows more.
 */
export function plainComparable(text: string): string | undefined {
  if (!isPlain(text, text.lastIndexOf('@'))) return undefined;
  // Most are written in lower case: nothing is made for those.
  return capital.test(text) ? text.toLowerCase() : text;
}

/** The form in which two spellings of one address are equal. A text that is no address is only folded. */
export function comparableAddress(address: string): string {
  const check = checkAddress(address);
  return check.ok ? check.comparable : address.normalize('NFC').toLowerCase();
}

/** The domain of an address in its comparable form; empty when the text has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : comparableDomain(address.slice(at + 1));
}

/** The form in which two spellings of one domain are equal: lower case, ASCII where it has an ASCII form. */
export function comparableDomain(domain: string): string {
  const folded = domain.normalize('NFC').toLowerCase();
  if (onlyAscii.test(folded) || folded.length > maxAddressLength) return folded;
  return asciiDomain(folded) ?? folded;
}

function isPlain(text: string, at: number): boolean {
  return (
    at > 0 &&
    at <= maxLocalPartLength &&
    text.length <= maxAddressLength &&
    plainAddress.test(text) &&
    !(endsInDigit(text) && numericEnding.test(text))
  );
}

function endsInDigit(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0x30 && code <= 0x39;
}

function localPartFault(localPart: string): AddressFault | undefined {
  if (localPart === '') return 'no-local-part';
  if (quoted.test(localPart)) return 'quoted-local-part';
  if (localPart.includes('@')) return 'several-at-signs';
  if (!onlyAscii.test(localPart)) return 'local-part-not-ascii';
  if (!localPartCharacters.test(localPart)) return 'local-part-characters';
  if (localPart.startsWith('.') || localPart.endsWith('.') || localPart.includes('..'))
    return 'local-part-dots';
  return localPart.length > maxLocalPartLength ? 'local-part-too-long' : undefined;
}

function domainFault(ascii: string): AddressFault | undefined {
  if (/[^a-z0-9.-]/.test(ascii)) return 'domain-characters';
  const labels = ascii.split('.');
  if (labels.includes('')) return 'domain-dots';
  if (labels.length < 2) return 'domain-not-dotted';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'domain-hyphens';
  if (labels.some((label) => label.length > maxLabelLength)) return 'domain-label-too-long';
  return numericEnding.test(ascii) ? 'domain-numeric' : undefined;
}

function lengthFault(length: number): AddressFault | undefined {
  return length > maxAddressLength ? 'too-long' : undefined;
}

function fault(reason: AddressFault): AddressCheck {
  return { ok: false, reason };
}
