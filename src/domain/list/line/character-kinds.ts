/** What a character is to the reading of a line. */
export const wordCharacter = 0;
export const blank = 1;
export const listSeparator = 2;
export const mark = 3;
export const at = 4;

const kinds = new Uint8Array(128);
kinds[' '.charCodeAt(0)] = blank;
for (const character of ',;\t') kinds[character.charCodeAt(0)] = listSeparator;
for (const character of '"<>()[]{}|') kinds[character.charCodeAt(0)] = mark;
kinds['@'.charCodeAt(0)] = at;

export function kindOf(code: number): number {
  return code < 128 ? (kinds[code] as number) : wordCharacter;
}
