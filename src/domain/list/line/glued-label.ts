/** A scheme is part of what `bareAddress` reads: an address of a link may be encoded. */
const schemeBeforeAddress =
  /(?:^|[^\p{L}\p{M}-])((?:mailto|smtp|sip|e-?mail|mail|to|cc|bcc|from|an|von):)$/iu;
const longestScheme = 'mailto:'.length;

/**
 * Where the address begins in a word from `start` that has its last colon before the @ at `colon`: `Contact:jane@x.com`.
 * Only a quoted local part can hold a colon.
 */
export function endOfGluedLabel(line: string, start: number, colon: number): number {
  const before = line.slice(Math.max(start, colon - longestScheme), colon + 1);
  const [, scheme = ''] = schemeBeforeAddress.exec(before) ?? [];
  return colon + 1 - scheme.length;
}
