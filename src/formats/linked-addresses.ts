import { addressesIn } from './addresses-in';
import { addressOfLink } from './mailto';

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
  const find = createSearch(text);
  const pieces: string[] = [];
  const unplaced: string[] = [];
  let from = 0;
  let shownAlready: Set<string> | undefined;
  for (const { href, words } of linksIn(html)) {
    const address = addressOfLink(href) ?? '';
    if (!address.includes('@')) continue;
    shownAlready ??= new Set(addressesIn(text));
    if (shownAlready.has(address.toLowerCase())) continue;
    const end = find(textOf(words), from);
    if (end === undefined) unplaced.push(`\n${address}`);
    else {
      pieces.push(text.slice(from, end), ` <${address}>`);
      from = end;
    }
  }
  return [...pieces, text.slice(from), ...unplaced].join('');
}

/** How often words may be looked for in all of the rest in vain, and how far from then on. */
const longSearches = 100;
const shortSearch = 10_000;
/** Longer words are nobody's name. */
const longestWords = 250;

/** Finds where words end behind a place. Words that are not there cost their search each time, so that few look far. */
function createSearch(text: string): (words: string, from: number) => number | undefined {
  let left = longSearches;
  return (words, from) => {
    if (words === '' || words.length > longestWords) return undefined;
    const isLong = left > 0;
    const within = isLong ? text : text.slice(from, from + shortSearch + words.length);
    const at = within.indexOf(words, isLong ? from : 0);
    if (at < 0) left -= 1;
    return at < 0 ? undefined : at + words.length + (isLong ? 0 : from);
  };
}

interface Link {
  href: string;
  words: string;
}

const anchor = /<(\/?)a(?=[\s/>])/gi;
const hrefIn = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The links of a page in their order. One that is not closed ends where the next one begins. */
function* linksIn(html: string): Generator<Link> {
  let open: { href: string; from: number } | undefined;
  anchor.lastIndex = 0;
  for (const { 1: slash, 0: start, index } of html.matchAll(anchor)) {
    if (open && index < open.from) continue;
    if (open) yield { href: open.href, words: html.slice(open.from, index) };
    open = undefined;
    if (slash === '/') continue;
    const end = endOfTag(html, index + start.length);
    const [, double, single, bare] = hrefIn.exec(html.slice(index + start.length, end)) ?? [];
    open = { href: double ?? single ?? bare ?? '', from: end + 1 };
  }
  if (open) yield { href: open.href, words: '' };
}

/** Where a tag ends: a `>` in quotes does not end it. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  let isValue = false;
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (isValue && (character === '"' || character === "'")) quote = character;
    if (character.trim() !== '') isValue = quote === '' && character === '=';
  }
  return html.length;
}
