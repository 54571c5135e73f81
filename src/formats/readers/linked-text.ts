import { addressesIn } from '../addresses-in';
import { addressOfLink } from '../mailto';

/** What stands in a place, with the address its link leads to where it shows none itself. */
export function linkedText(text: string, link: string): string {
  const address = addressOfLink(link);
  if (address === undefined) return text;
  if (text.includes('@')) return isShortened(text, address) ? address : text;
  return text.trim() === '' ? address : `${text} <${address}>`;
}

/** Whether a page shows the address of a link without all of it: `ana.berg@acme.co…`. */
function isShortened(text: string, address: string): boolean {
  const [start = '', end, ...others] = text.trim().split(/…|\.{2,}/);
  if (start === '' || end === undefined || others.length > 0) return false;
  return address.startsWith(start) && address.endsWith(end);
}

/** What a link leads to that its place does not show: another address than that, and who gets a copy. */
export function behindLink(text: string, link: string): string | undefined {
  const [, target] = /^\s*mailto:([^]*)$/i.exec(link) ?? [];
  if (target === undefined || target === text) return undefined;
  const shown = new Set(addressesIn(linkedText(text, link)));
  const left = addressesIn(decoded(target)).filter((address) => !shown.has(address));
  return left.length > 0 ? left.join('; ') : undefined;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
