import type { Item } from './line-items';
import { beginsWithWrittenBreak } from './written-breaks';

const endings = 'com|net|org|edu|gov|info|io|co|eu|de|fr|uk|nl|ch|ca|au|jp|cn|br|ru|pl';
const oneWord = /^[^\s,;@"<>()[\]{}|]+$/;
const localPartBehindIt = /^[\w.+-]+\s*@$/;
const undottedAddress = /^[\w.+-]+@[a-z0-9-]+\.?$/i;
const dottedDomain = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;
const restOfDomain = new RegExp(
  `^(?:\\s*[,.]\\s*(?:${endings})|\\s+(?:${endings})|\\s*[([{]\\s*(?:\\.|dot)\\s*[)\\]}]\\s*[a-z]{2,}|\\s+dot\\s+[a-z]{2,})$`,
  'i',
);
/** A domain without a dot and, behind a comma or a blank, its ending. */
export const tornEnding = new RegExp(`^(@[a-z0-9-]+)(?:\\s*,\\s*|\\.?\\s+)(${endings})$`, 'i');
/** A domain whose ending a blank has torn: `@company.co m`. */
export const tornLastLabel =
  /(@(?:[a-z0-9-]+\.)+)(c om|co m|n et|ne t|o rg|or g|i nfo|inf o|in fo|e du|ed u)$/i;
const wholeAddress = /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const beginning = /^[a-z][a-z0-9_+-]*\.$/;
/** They stand before names and addresses with a full stop of their own. */
const abbreviation =
  /^(?:mr|mrs|ms|dr|prof|ing|dipl|med|st|no|nr|ca|cf|bzw|inkl|incl|etc|usw|inc|ltd|tel|attn|fr|hr|sr|sra|jr|resp|e-?mail|mail|to|cc|thanks|regards|me|us|it|them|him|her|here|now|list|team)\.$/;
const oneWordInBraces = /(?:^|\s)[{[][\w.-]+[}\]]$/;
const longestPair = 2_000;
const longestAddress = 320;

/**
 * The items of a line with the halves of torn addresses put together: `jane @x.com`, `jane@ x.com`, `jane@x,com`. Each
 * is one item, which is no address as it stands but shows what was meant.
 */
export function withTornAddressesJoined(line: string, items: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items.flatMap((whole) => besideEachOther(line, whole))) {
    const before = joined.at(-1);
    if (before && areHalves(line, before, item)) joined[joined.length - 1] = together(before, item);
    else joined.push(item);
  }
  return joined;
}

function areHalves(line: string, left: Item, right: Item): boolean {
  if (left.kind === right.kind || left.angled || right.angled) return false;
  if (right.end - left.start > longestAddress) return false;
  const leftText = line.slice(left.start, left.end);
  const rightText = line.slice(right.start, right.end);
  if (right.kind === 'address') {
    if (isTornLocalPart(leftText, rightText, right.separator)) return true;
    return (
      right.separator === ' ' &&
      rightText.startsWith('@') &&
      oneWord.test(leftText) &&
      dottedDomain.test(rightText.slice(1))
    );
  }
  if (localPartBehindIt.test(leftText)) return right.separator === ' ' && dottedDomain.test(rightText);
  if (right.separator === ' ' && tornLastLabel.test(`${leftText} ${rightText}`)) return true;
  if (!undottedAddress.test(leftText)) return false;
  const end = leftText.endsWith('.') ? left.end - 1 : left.end;
  return restOfDomain.test(line.slice(end, right.end));
}

/** `jane. doe@x.com`, `jane .doe@x.com` and `{a}-b@x.com`: what the address begins with is not all of it. */
function isTornLocalPart(left: string, right: string, separator: Item['separator']): boolean {
  if (separator === ' ')
    return (
      (beginning.test(left) && !abbreviation.test(left) && wholeAddress.test(right)) ||
      (/^[\w+-]+$/.test(left) && /^\.[\w+-]/.test(right))
    );
  return separator === '' && oneWordInBraces.test(left) && /^[-+._]/.test(right);
}

/** `a@x.com/b@x.com` is two people; the mark between them goes with the first. */
function besideEachOther(line: string, item: Item): Item[] {
  if (item.kind !== 'address' || item.angled || item.to - item.from > longestPair) return [item];
  const text = line.slice(item.from, item.to);
  const parts = partsOf(text);
  if (parts.length < 2 || !parts.every((part) => wholeAddress.test(part))) return [item];
  let from = item.from;
  return parts.map((part, place) => {
    const to = from + part.length;
    const isLast = place === parts.length - 1;
    const own: Item = {
      ...item,
      start: place === 0 ? item.start : from,
      from,
      to,
      end: isLast ? item.end : to + 1,
      separator: place === 0 ? item.separator : ',',
    };
    from = to + 1;
    return own;
  });
}

/** Behind a backslash, an `n` may be a break and no part of the address. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!'/\\&'.includes(text.charAt(at)) || beginsWithWrittenBreak(text.slice(at, at + 6))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

function together(left: Item, right: Item): Item {
  return { ...left, kind: 'address', end: right.end, from: left.start, to: right.end };
}
