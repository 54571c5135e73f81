import type { Encoding } from './guess-encoding';

/** Within which a page has to say it. */
const beginningLength = 4_096;
const declarations =
  /^\s*<\?xml\b[^<>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]+)|<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i;

/** How an XML file or a page says itself that it is stored; undefined where it does not, and where nobody can read that. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, beginningLength));
  if (!/^\s*</.test(beginning)) return undefined;
  const label = declarations.exec(beginning)?.slice(1).find(Boolean);
  try {
    const { encoding } = new TextDecoder(label);
    // What was read so far is not in UTF-16.
    return label === undefined || encoding.startsWith('utf') ? undefined : { name: label, label: encoding };
  } catch {
    return undefined;
  }
}
