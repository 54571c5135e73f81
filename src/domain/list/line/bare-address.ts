import { withoutInvisible } from '../words/fold-characters';
import { beginsWithWrittenBreak } from './written-breaks';

const scheme = /^(?:mailto|smtp|sip|e-?mail|mail|to|cc|bcc|from|an|von):(?:\/\/)?/i;
const leadingMarks = /^[^\p{L}\p{N}!#$%&*+/=?^_`{|}~"@.-]+/u;
/** Longer pieces are no addresses, whatever surrounds them. */
const maxPieceLength = 400;
/** None of these can end a domain. */
const trailingMarks = /[.:!?'`’‘·|*}_~‚´]+$/;
const emphasis = /^[*_~`|{]+/;

/** A local part in the typographic or straight form of single quotes. */
const inApostrophes = /^['‘‛`´]([^'’]+)['’`´]@/;

/** The address inside a piece of a folded line, freed of what surrounds it: `mailto:`, quotes, emphasis, a final dot. */
export function bareAddress(piece: string): string {
  if (isBare(piece) || piece.length > maxPieceLength || isCutOff(piece)) return piece;
  let address = withoutLeadingMarks(withoutInvisible(piece).trim().replace(inApostrophes, '$1@'));
  if (scheme.test(address)) address = withoutLeadingMarks(withoutScheme(address));
  const trailing = trailingMarks.exec(address)?.[0];
  if (trailing === undefined) return address;
  address = address.slice(0, -trailing.length);
  const closing = trailing.replaceAll('}', '{');
  const opening = emphasis.exec(address)?.[0];
  return opening !== undefined && closing.includes(opening.charAt(0))
    ? address.slice(opening.length)
    : address;
}

/** A backslash that may make a break of the letter behind it stays, so that nobody is read from both. */
function withoutLeadingMarks(address: string): string {
  const end = leadingMarks.exec(address)?.[0].length ?? 0;
  return address.slice(end > 0 && beginsWithWrittenBreak(address.slice(end - 1)) ? end - 1 : end);
}

/**
 * Whether dots stand where a table or a page has left out a part: `ana.berg@acme.co...`. What is left may be somebody else's
 * address. Two dots inside are a slip.
 */
export function isCutOff(piece: string): boolean {
  if (piece.length > maxPieceLength || !/[…‥⋯]|\.\./.test(piece)) return false;
  return /[…‥⋯]|\.{3}/.test(piece) || /^[^\p{L}\p{N}]*\.\.|\.\.[^\p{L}\p{N}]*$/u.test(piece);
}

function isBare(piece: string): boolean {
  return (
    isPlainCharacter(piece.charCodeAt(0)) &&
    isPlainCharacter(piece.charCodeAt(piece.length - 1)) &&
    !/[\0:]/.test(piece)
  );
}

function isPlainCharacter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

/** RFC 6068: the address of a link is percent-encoded, and headers may follow it. */
function withoutScheme(link: string): string {
  const [, name = ''] = /^([a-z-]+):/i.exec(link) ?? [];
  const address = link.replace(scheme, '');
  if (name.toLowerCase() !== 'mailto') return address;
  const query = address.lastIndexOf('?');
  const withoutHeaders =
    query > address.indexOf('@') && !/@|%40/.test(address.slice(query)) ? address.slice(0, query) : address;
  try {
    return decodeURIComponent(withoutHeaders);
  } catch {
    return withoutHeaders;
  }
}
