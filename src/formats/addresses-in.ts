const between = /[\s,;:=?&<>()[\]{}"'|]+/;

/** What looks like an address in a text, in small letters: to tell whether another text has the same. */
export const addressesIn = (text: string): string[] =>
  text
    .split(between)
    .filter((word) => /[@＠﹫]/.test(word))
    .map((address) => address.toLowerCase().replace(/\.$/, ''));
