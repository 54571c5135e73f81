/** Behind the quote that ends the text in quotes that begins here; undefined where none does, or it does not end on its line. */
export function endOfText(text: string, start: number): number | undefined {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return undefined;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === quote) return at + 1;
    if (sign === '\n' || sign === '\r') return undefined;
    if (sign === '\\') at += 1;
  }
  return undefined;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a text in quotes says. */
export const textOf = (quoted: string): string => unescaped(quoted.slice(1, -1));

export const unescaped = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, sign: string) =>
        code === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(parseInt(code, 16)),
      )
    : text;
