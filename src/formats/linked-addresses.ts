import { addressesIn } from './addresses-in';
import { addressOfLink } from './mailto';

/** Up to the end of what it leads to. */
const linkStart = /<a\b[^<>]*?\bhref\s*=\s*(?:"(mailto:[^"]{1,2000})"|'(mailto:[^']{1,2000})')/gi;
/** What is longer is no name. */
const longestWords = 2_000;
/** From here on the places of links are not looked for: each search goes through the whole text. */
const mostNotFound = 1_000;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

const textOf = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A text as it was copied, with the addresses that its links lead to and that it does not show: behind the words of the link,
 * or at its end where those are not found. Outlook and web pages show a name and link to its address.
 */
export function withLinkedAddresses(text: string, html: string): string {
  const pieces: string[] = [];
  const atEnd: string[] = [];
  let from = 0;
  let notFound = 0;
  let shownAlready: Set<string> | undefined;
  for (const match of html.matchAll(linkStart)) {
    const address = addressOfLink(match[1] ?? match[2] ?? '') ?? '';
    if (!address.includes('@')) continue;
    shownAlready ??= new Set(addressesIn(text));
    if (shownAlready.has(address.toLowerCase())) continue;
    const shown = wordsBehind(html, match.index + match[0].length);
    const at = shown === '' || notFound >= mostNotFound ? -1 : text.indexOf(shown, from);
    if (at < 0) {
      notFound += 1;
      atEnd.push(`\n${address}`);
    } else {
      const end = at + shown.length;
      pieces.push(text.slice(from, end), ` <${address}>`);
      from = end;
    }
  }
  return [...pieces, text.slice(from), ...atEnd].join('');
}

/** The words of the link whose beginning ends at `start`. */
function wordsBehind(html: string, start: number): string {
  const [, words = ''] = /^[^<>]*>([\s\S]*?)<\/a>/i.exec(html.slice(start, start + longestWords)) ?? [];
  return textOf(words);
}
