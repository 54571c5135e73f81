/** A name longer than this is no name. */
const nameAtMost = 200;

/** The name that a list gives beside an address, on one line; undefined where what stands there is none. */
export function listedName(text: string | undefined): string | undefined {
  const name = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return /\p{L}/u.test(name) && name.length <= nameAtMost ? name : undefined;
}
