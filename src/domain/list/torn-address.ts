import type { Item } from './line-items';

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
const longestAddress = 320;

/**
 * The items of a line with the halves of torn addresses put together: `jane @x.com`, `jane@ x.com`, `jane@x,com`. Each
 * is one item, which is no address as it stands but shows what was meant.
 */
export function withTornAddressesJoined(line: string, items: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
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
    return (
      right.separator === ' ' &&
      rightText.startsWith('@') &&
      oneWord.test(leftText) &&
      dottedDomain.test(rightText.slice(1))
    );
  }
  if (localPartBehindIt.test(leftText)) return right.separator === ' ' && dottedDomain.test(rightText);
  if (!undottedAddress.test(leftText)) return false;
  const end = leftText.endsWith('.') ? left.end - 1 : left.end;
  return restOfDomain.test(line.slice(end, right.end));
}

function together(left: Item, right: Item): Item {
  return { ...left, kind: 'address', end: right.end, from: left.start, to: right.end };
}
