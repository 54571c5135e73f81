/** Names as a record has them. */
interface ScimName {
  displayName: string;
  name: { formatted: string; givenName?: string; familyName?: string };
}

const word = /^[\p{L}\p{M}'’-]+$/u;

/**
 * The name that the list gave, as it was written. It is told apart into given and family name only where it is two words,
 * or `Family, Given`: which of three words is whose nobody can tell.
 */
export function scimName(name: string): ScimName {
  const [, last, behind] = /^([^\s,]+),\s*([^\s,]+)$/.exec(name) ?? [];
  const [, before, after] = /^([^\s,]+) ([^\s,]+)$/.exec(name) ?? [];
  const givenName = behind ?? before ?? '';
  const familyName = last ?? after ?? '';
  const isPlain = word.test(givenName) && word.test(familyName);
  return { displayName: name, name: { formatted: name, ...(isPlain && { givenName, familyName }) } };
}
