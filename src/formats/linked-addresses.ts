import { addressesIn } from './addresses-in';
import { addressOfLink } from './mailto';

const link = /<a\b[^>]*\bhref\s*=\s*(?:"(mailto:[^"]+)"|'(mailto:[^']+)')[^>]*>([\s\S]*?)<\/a>/gi;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A text as it was copied, with the addresses that its links lead to and that it does not show: behind the words of the link,
 * or at its end where those are not found. Outlook and web pages show a name and link to its address.
 */
export function withLinkedAddresses(text: string, html: string): string {
  let result = text;
  let from = 0;
  let shownAlready: Set<string> | undefined;
  for (const [, double, single, words = ''] of html.matchAll(link)) {
    const address = addressOfLink(double ?? single ?? '') ?? '';
    if (!address.includes('@')) continue;
    shownAlready ??= new Set(addressesIn(text));
    if (shownAlready.has(address.toLowerCase())) continue;
    const shown = textOf(words);
    const at = shown === '' ? -1 : result.indexOf(shown, from);
    const end = at < 0 ? result.length : at + shown.length;
    const added = at < 0 ? `\n${address}` : ` <${address}>`;
    result = result.slice(0, end) + added + result.slice(end);
    from = end + added.length;
  }
  return result;
}
